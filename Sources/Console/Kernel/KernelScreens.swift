import Kernel
import Values

/// The screens of what all parts share.
enum KernelScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "kernel")
    part.withoutForm = [ChangeOwnPIN.name, SetPreference.name, SaveView.name, DeleteView.name]
    part.newAction = [
      "accounts": OpenAccount.name, "roles": DefineRole.name, "settings": ChangeSetting.name,
    ]
    part.editAction = [
      "accounts": .init(action: GrantRole.name, fields: ["account": "name"]),
      "settings": .init(action: ChangeSetting.name, fields: ["setting": "name", "value": "value"]),
    ]
    part.desks = [
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
