import Core
import Kernel
import Values

enum ActionsCommand {
  static let command = Command(
    name: "actions", usage: ["actions [NAME]"],
    summary: Phrase("lists the actions, or one with its fields", "列出全部操作，或某个操作的字段"),
    details: [
      Phrase(
        "The values are those \"do\" takes: amounts in fen, quantities in smallest units. On screens and in files amounts are in yuan and quantities in the part's unit. --format json gives each action's JSON schema.",
        "所列为 do 命令所用的取值：金额以分计，数量以最小单位计；界面与文件中金额以元计，数量以备件单位计。--format json 输出 JSON Schema。"),
      Phrase("What belongs to a part that is switched off is left out.", "已停用模块的操作不列出。"),
    ], operands: 0...1, formats: [.table, .json]
  ) { invocation in
    let kinds = invocation.offered.parts.flatMap(\.actions)
    guard let name = invocation.arguments.operands.first else {
      if invocation.format == .json {
        try invocation.print(JSON.array(kinds.map(json)).text)
        return .done
      }
      let rows = kinds.map { kind in
        [kind.name, invocation.text(kind.title), permission(of: kind, invocation.language)]
      }
      for line in TextColumns.lines(rows) { try invocation.print(line) }
      return .done
    }
    guard let kind = kinds.first(where: { $0.name == name }) else {
      throw missing(name)
    }
    if invocation.format == .json {
      try invocation.print(json(kind).text)
    } else {
      for line in lines(of: kind, in: invocation.language) { try invocation.print(line) }
    }
    return .done
  }

  private static func missing(_ name: String) -> DoorRefusal {
    let part = Catalog.standard.parts.first { $0.name == Catalog.standard.partName(ofAction: name) }
    return part.map { .partOff($0.name, title: $0.title) } ?? .unknownAction(Text.clean(String(name.prefix(60))))
  }

  private static func permission(of kind: ActionKind, _ language: Language) -> String {
    (kind.permission?.title ?? Phrase("everybody, for their own account", "所有人（仅限本人账号）")).text(in: language)
  }

  private static func approval(of kind: ActionKind, _ language: Language) -> String {
    (kind.approvalRule ?? Phrase("never needed", "无需审批")).text(in: language)
  }

  private static func lines(of kind: ActionKind, in language: Language) -> [String] {
    var lines = ["\(kind.name)  \(kind.title.text(in: language))", kind.summary.text(in: language), ""]
    lines += TextColumns.lines([
      [Phrase("Version", "版本").text(in: language), String(kind.version)],
      [Phrase("Permission", "权限").text(in: language), permission(of: kind, language)],
      [Phrase("Approval", "审批").text(in: language), approval(of: kind, language)],
    ])
    lines += ["", Phrase("Fields:", "字段：").text(in: language)]
    let rows = kind.fields.map { field in
      var remarks: [Phrase] = []
      remarks.append(field.isRequired ? Phrase("required", "必填") : Phrase("optional", "选填"))
      if field.isSecret { remarks.append(Phrase("secret", "保密")) }
      if field.isPersonal { remarks.append(Phrase("personal", "个人信息")) }
      if let hint = field.hint { remarks.append(hint) }
      return [
        field.name, field.label.text(in: language), field.kind.taken.text(in: language),
        remarks.map { $0.text(in: language) }.joined(separator: language == .english ? ", " : "，"),
      ]
    }
    return lines + TextColumns.lines(rows, indent: 2)
  }

  private static func json(_ kind: ActionKind) -> JSON {
    func names(_ fields: [ActionKind.FieldFacts]) -> JSON { .array(fields.map { .string($0.name) }) }
    return [
      "name": .string(kind.name), "version": .integer(Int64(kind.version)),
      "title": ["english": .string(kind.title.english), "chinese": .string(kind.title.chinese)],
      "summary": ["english": .string(kind.summary.english), "chinese": .string(kind.summary.chinese)],
      "permission": kind.permission.map { .string($0.name) } ?? .null,
      "approval": kind.approvalRule.map { ["english": .string($0.english), "chinese": .string($0.chinese)] } ?? .null,
      "secret": names(kind.fields.filter(\.isSecret)), "personal": names(kind.fields.filter(\.isPersonal)),
      "schema": kind.schema,
    ]
  }
}
