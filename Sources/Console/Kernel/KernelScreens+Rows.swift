import Kernel
import Terminal
import Values

/// What can be done with the selected row of a list of what all parts share.
extension KernelScreens {
  static let rowCommands: [String: [ConsolePart.RowCommand]] = [
    "accounts": [
      list(
        "grants", Phrase("Grants of roles", "角色授权"), label: Phrase("Grants", "授权"), key: .control("t"),
        filter: "account", column: "name"),
      form(GrantRole.self, label: Phrase("Grant", "授予"), key: .control("r"), ["account": "name"]),
      form(ResetPIN.self, label: Phrase("New PIN", "重置"), key: .control("e"), ["account": "name"]),
      form(UnlockAccount.self, label: Phrase("Unlock", "解锁"), key: .control("k"), ["account": "name"]),
      form(AddBadge.self, label: Phrase("Badge", "工牌"), key: .control("b"), ["account": "name"]),
      list(
        "badges", Phrase("Badges", "工牌"), label: Phrase("Badges", "工牌"), key: nil, filter: "account", column: "name"),
      form(CloseAccount.self, label: Phrase("Close", "停用"), key: .control("d"), ["account": "name"]),
      form(ReopenAccount.self, label: Phrase("Reopen", "恢复"), key: .control("o"), ["account": "name"]),
    ],
    "grants": [form(RevokeGrant.self, label: Phrase("End", "终止"), key: .control("d"), ["grant": "id"])],
    "badges": [form(RevokeBadge.self, label: Phrase("Revoke", "注销"), key: .control("d"), ["badge": "badge"])],
    "units": [
      form(AddUnit.self, label: Phrase("Below", "下级"), key: .control("b"), ["parent": "id"], id: "row.addBelow"),
      form(MoveUnit.self, label: Phrase("Move", "划转"), key: .control("v"), ["unit": "id", "parent": "parentNumber"]),
      list(
        "people", Phrase("People of the unit", "单位人员"), label: Phrase("People", "人员"), key: .control("o"),
        filter: "unit", column: "id"),
      list(
        "posts", Phrase("Posts of the unit", "单位岗位"), label: Phrase("Posts", "岗位"), key: .control("t"),
        filter: "unit", column: "id"),
      form(
        CloseUnit.self, label: Phrase("Close", "撤销"), key: .control("d"), ["unit": "id"],
        whyNot: { $0.text("state") == "closed" ? Phrase("the unit is closed", "该单位已撤销") : nil }),
      form(
        ReopenUnit.self, label: Phrase("Reopen", "恢复"), key: .control("r"), ["unit": "id"],
        whyNot: { $0.text("state") == "open" ? Phrase("the unit is open", "该单位未撤销") : nil }),
    ],
    "posts": [
      form(AppointToPost.self, label: Phrase("Appoint", "任命"), key: .control("a"), ["post": "id"]),
      form(DismissFromPost.self, label: Phrase("Dismiss", "免职"), key: .control("x"), ["post": "id"]),
      form(ClosePost.self, label: Phrase("Close", "撤销"), key: .control("d"), ["post": "id"]),
    ],
    "forms": [
      list(
        "formVersions", Phrase("Versions of the form", "表单版本"), label: Phrase("Versions", "版本"), key: .control("t"),
        filter: "form", column: "form"),
      form(RetireForm.self, label: Phrase("Retire", "停用"), key: .control("d"), ["form": "form"]),
    ],
    "myApprovals": [withdraw],
    "bundleKeys": [revokeKey],
  ]

  /// The form of an action filled from the row.
  private static func form<A: Action>(
    _ type: A.Type, label: Phrase, key: Key?, _ fields: [String: String], id: String? = nil,
    whyNot: @escaping @Sendable (RowReader) -> Phrase? = { _ in nil }
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: id ?? "row." + A.name), title: A.title, label: label, help: A.summary, key: key,
      whyNot: { row, surroundings in surroundings.whyNot(A.permission) ?? whyNot(row) },
      open: { row, surroundings in
        Router.open(action: A.name, surroundings, values: fields.compactMapValues { row.text($0) })
      })
  }

  /// Another list, filtered by a column of the row.
  private static func list(
    _ name: String, _ title: Phrase, label: Phrase, key: Key?, filter: String, column: String
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: CommandID(rawValue: "row." + name), title: title, label: label,
      help: Phrase("Lists what belongs to the selected row.", "列出当前行的相关内容。"), key: key,
      whyNot: { _, surroundings in surroundings.whyNot(see: surroundings.catalog.listings[name]) },
      open: { row, surroundings in
        let value: JSON? = row.integer(column).map { .integer($0) } ?? row.text(column).map { .string($0) }
        guard let value, let screen = Router.listing(name, filters: [filter: value], surroundings) else { return [] }
        return [.push(screen)]
      })
  }

  private static let withdraw = ConsolePart.RowCommand(
    id: "row.withdraw", title: WithdrawApproval.title, label: Phrase("Withdraw", "撤回"), help: WithdrawApproval.summary,
    key: .control("d"),
    whyNot: { row, _ in row.text("state") == "waiting" ? nil : Phrase("it is decided", "已处理") },
    open: { row, surroundings in
      Router.open(action: WithdrawApproval.name, surroundings, values: ["approval": row.text("id") ?? ""])
    })

  private static let revokeKey = ConsolePart.RowCommand(
    id: "bundle.revoke", title: RevokeBundleKey.title, label: Phrase("Revoke", "作废"), help: RevokeBundleKey.summary,
    key: .control("d"),
    whyNot: { row, _ in row.text("state") == "open" ? nil : Phrase("it was revoked already", "已经作废") },
    open: { row, surroundings in
      Router.open(action: RevokeBundleKey.name, surroundings, values: ["number": "\(row.row.id)"])
    })
}
