import Kernel
import Terminal
import Values

/// The screens of what all parts share.
enum KernelScreens {
  static let part: ConsolePart = {
    var part = ConsolePart(name: "kernel")
    part.withoutForm = [ChangeOwnPIN.name, SetPreference.name, SaveView.name, DeleteView.name]
    // A new account has a name of its own; one that is closed is not among those to choose from.
    part.typed = [
      OpenAccount.name + ".account", ReopenAccount.name + ".account", EraseContact.name + ".account",
      RetireForm.name + ".form",
    ]
    part.newAction = [
      "forms": PublishForm.name,
      "bundleKeys": AddBundleKey.name,
      "accounts": OpenAccount.name, "roles": DefineRole.name, "settings": ChangeSetting.name, "units": AddUnit.name,
      "posts": AddPost.name, "grants": GrantRole.name, "badges": AddBadge.name, "calendar": SetCalendarDays.name,
    ]
    part.editAction = [
      "forms": .init(action: PublishForm.name, fields: ["form": "form"]),
      "accounts": .init(
        action: ChangeAccount.name,
        fields: ["account": "name", "fullName": "fullName", "unit": "unitNumber", "phone": "phone"],
        changesOnly: true),
      "settings": .init(action: ChangeSetting.name, fields: ["setting": "name"]),
      "units": .init(action: RenameUnit.name, fields: ["unit": "id", "name": "name"]),
      "grants": .init(action: ChangeGrant.name, fields: ["grant": "id", "from": "from", "until": "until"]),
      "roles": .init(
        action: DefineRole.name,
        fields: [
          "role": "name", "titleEnglish": "english", "titleChinese": "chinese", "permissions": "permissions",
        ]),
      "calendar": .init(action: SetCalendarDays.name, fields: ["day": "day", "kind": "kind", "name": "name"]),
    ]
    part.listing = { listing, filters, surroundings in
      listing.name == "backups" ? BackupsScreen(listing, filters: filters, surroundings) : nil
    }
    part.form = form
    part.rowCommands = rowCommands
    part.open = open
    part.newLabel = [PublishForm.name: Phrase("New form", "新表单")]
    part.choices = choices
    part.numbers = numbers
    part.desks = [
      ConsolePart.Desk(
        name: "settings", title: SettingsScreen.name,
        about: Phrase("Every setting of every part, by kind and from which day", "各模块的全部设置、取值及生效日期"),
        permission: KernelPermissions.manageSettings, open: { SettingsScreen($0) }),
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

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    let number: Int64?
    switch row.listing.name {
    case "forms": number = nil
    case "formVersions", "formItems": number = row.integer("version")
    default: return nil
    }
    return row.text("form").map { [.push(FormScreen(FormCode(unchecked: $0), number: number, surroundings))] }
  }

  /// Roles and settings have screens of their own: nobody types permissions or JSON.
  @Sendable private static func form(
    _ kind: ActionKind, _ values: [String: String], _ surroundings: Surroundings
  ) -> (any Screen)? {
    switch kind.name {
    case PublishForm.name: return FormEditScreen(screen: values["form"].map { FormCode(unchecked: $0) }, surroundings)
    case DefineRole.name: return RoleScreen(values, surroundings)
    case ChangeSetting.name: return SettingsScreen(selecting: values["setting"], surroundings)
    default: return nil
    }
  }
}
