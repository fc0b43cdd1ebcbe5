import Kernel
import Values

/// The screens of what all parts share.
enum KernelScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "kernel")
    part.withoutForm = [ChangeOwnPIN.name, SetPreference.name, SaveView.name, DeleteView.name]
    part.newAction = [
      "bundleKeys": AddBundleKey.name, "accounts": OpenAccount.name, "roles": DefineRole.name,
      "settings": ChangeSetting.name,
    ]
    part.editAction = [
      "accounts": .init(action: GrantRole.name, fields: ["account": "name"]),
      "settings": .init(action: ChangeSetting.name, fields: ["setting": "name", "value": "value"]),
    ]
    part.listing = { listing, filters, surroundings in
      listing.name == "backups" ? BackupsScreen(listing, filters: filters, surroundings) : nil
    }
    part.rowCommands = [
      "bundleKeys": [
        ConsolePart.RowCommand(
          id: "bundle.revoke", title: RevokeBundleKey.title, label: Phrase("Revoke", "作废"),
          help: RevokeBundleKey.summary, key: .control("d"),
          whyNot: { row, _ in row.text("state") == "open" ? nil : Phrase("it was revoked already", "已经作废") },
          open: { row, surroundings in
            Router.open(action: RevokeBundleKey.name, surroundings, values: ["number": "\(row.row.id)"])
          })
      ]
    ]
    part.desks = [
      ConsolePart.Desk(
        title: Phrase("Bundles between offices", "单位间数据包"),
        about: Phrase("Takes signed bundles in and makes them", "接收和导出签名的数据包"),
        permission: KernelPermissions.exchangeBundles, open: { BundleScreen($0) }),
      ConsolePart.Desk(
        title: Phrase("Import and export", "导入与导出"),
        about: Phrase("CSV files in and out", "导入与导出 CSV 文件"), permission: nil, open: { ImportScreen($0) }),
      ConsolePart.Desk(
        name: "verify", title: Phrase("Verify the file", "核验数据"),
        about: Phrase("Recomputes every derived figure and walks every chain", "重算全部派生数据并检查审计链"),
        permission: KernelPermissions.keepSafe, open: { VerifyScreen($0) }),
    ]
    return part
  }()
}
