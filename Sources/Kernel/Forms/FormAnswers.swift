import Values

/// Answers to the items of a form, by their codes: `{"WHERE": "Gate", "SAFE": {"value": "no", "remark": "loose"}}`.
///
/// Whether they fit is checked against a version, every fault at once.
public struct FormAnswers: FieldValue, Hashable {
  struct Given: Sendable, Hashable {
    let code: String
    let value: JSON
    let remark: String
  }

  /// An answer that fits its item, by the item's place in the version.
  struct Checked {
    let place: Int
    let value: FormValue
    let remark: String
  }

  let all: [Given]

  /// The field of an action that takes them, by convention.
  public static let field = "answers"
  /// The field of an action that says which version was answered, by convention.
  public static let versionField = "formVersion"

  public static let kind = FieldKind.structure(
    .init(
      Phrase("answers by the codes of items", "以项目代码列出的答案"),
      schema: [
        "type": "object",
        "additionalProperties": [
          "anyOf": [
            ["type": ["string", "number", "boolean", "null"]],
            [
              "type": "object", "additionalProperties": false, "required": ["value"],
              "properties": [
                "value": ["type": ["string", "number", "boolean"]], "remark": ["type": "string"],
              ],
            ],
          ]
        ],
      ]))

  public static let none = FormAnswers([])

  /// No answer at all.
  public var isEmpty: Bool { all.isEmpty }

  init(_ all: [Given]) { self.all = all }

  public init(_ answers: KeyValuePairs<String, JSON>) {
    all = answers.map { Given(code: $0.key, value: $0.value, remark: "") }
  }

  public init(json: JSON) throws(FieldProblem) {
    guard case .object(let members) = json, members.count <= FormItems.most else {
      throw .wrongType(expected: Self.kind.name)
    }
    var all: [Given] = []
    for member in members {
      let code = Text.normalizedCode(String(member.name.prefix(80)))
      guard case .object(let parts) = member.value else {
        if case .array = member.value { throw .wrongType(expected: Self.kind.name) }
        all.append(Given(code: code, value: member.value, remark: ""))
        continue
      }
      guard parts.allSatisfy({ $0.name == "value" || $0.name == "remark" }), let value = member.value["value"] else {
        throw .malformed(expected: Self.kind.name)
      }
      let remark = member.value["remark"] ?? .string("")
      guard let text = remark.string else { throw .wrongType(expected: Self.kind.name) }
      all.append(Given(code: code, value: value, remark: text))
    }
    guard all.allSatisfy({ Self.isBounded($0) }) else { throw .tooLong(most: FormItem.mostText) }
    self.all = all
  }

  /// A longer text than any item takes is refused before it is kept anywhere.
  private static func isBounded(_ given: Given) -> Bool {
    let texts = [given.value.string ?? given.value.text, given.remark]
    return texts.allSatisfy { !FieldCheck.isLonger($0, than: FormItem.mostText) }
  }

  public var json: JSON {
    .object(
      all.map { given in
        let value: JSON =
          given.remark.isEmpty ? given.value : ["value": given.value, "remark": .string(given.remark)]
        return .init(given.code, value)
      })
  }

  /// The answers that fit a version.
  ///
  /// - Throws: `InvalidAction` with every fault, each named `answers.CODE`.
  func checked(against version: FormVersion) throws(InvalidAction) -> [Checked] {
    var faults: [Fault] = []
    var checked: [Checked] = []
    for given in all where !version.items.contains(where: { $0.code.text == given.code }) {
      let name = Text.clean(given.code)
      faults.append(
        Fault(
          Self.field + "." + name, Phrase(verbatim: name),
          .rule(code: "unknown", Phrase("is no item of this form", "不是该表单的项目"))))
    }
    for (place, item) in version.items.enumerated() {
      let given = all.filter { $0.code == item.code.text }
      func wrong(_ problem: FieldProblem) {
        faults.append(Fault(Self.field + "." + item.code.text, item.title, problem))
      }
      guard given.count < 2 else {
        wrong(.rule(code: "twice", Phrase("is answered twice", "重复作答")))
        continue
      }
      do throws(FieldProblem) {
        let value = try given.first.flatMap { (given) throws(FieldProblem) in try item.value(of: given.value) }
        let remark = given.first?.remark ?? ""
        if let problem = item.problem(withRemark: remark, beside: value) { throw problem }
        if let value {
          checked.append(Checked(place: place, value: value, remark: remark))
        } else if item.isRequired {
          throw .missing
        }
      } catch { wrong(error) }
    }
    guard faults.isEmpty else { throw InvalidAction(faults: faults) }
    return checked
  }
}
