import Kernel
import Values

/// What goes with answers that did not pass, by the codes of items: the grade of the hazard, what was put right on the spot,
/// evidence. `{"D04": {"grade": "G1", "corrected": "trolley moved", "evidence": "/photos/1.jpg"}}`. The remark stands with
/// the answer.
public struct VisitFindings: FieldValue, Hashable {
  public struct Finding: Sendable, Hashable {
    public let item: String
    /// Empty for the grade of the item.
    public let grade: String
    public let corrected: String
    public let evidence: EvidencePaths

    public init(_ item: String, grade: String = "", corrected: String = "", evidence: EvidencePaths = .none) {
      self.item = item
      self.grade = grade
      self.corrected = corrected
      self.evidence = evidence
    }
  }

  public static let grades = ["G1", "G2", "G3"]

  public static let kind = FieldKind.structure(
    .init(
      Phrase("what goes with failed items, by their codes", "不合格项目的等级、整改和佐证，以项目代码列出"),
      schema: [
        "type": "object",
        "additionalProperties": [
          "type": "object", "additionalProperties": false,
          "properties": [
            "grade": ["type": "string", "enum": ["G1", "G2", "G3"]], "corrected": ["type": "string"],
            "evidence": ["type": "string"],
          ],
        ],
      ]))

  public static let none = VisitFindings([])

  public let all: [Finding]

  public init(_ all: [Finding]) { self.all = all }

  public init(json: JSON) throws(FieldProblem) {
    guard case .object(let members) = json, members.count <= 200 else { throw .wrongType(expected: Self.kind.name) }
    var all: [Finding] = []
    for member in members {
      guard case .object(let parts) = member.value,
        parts.allSatisfy({ ["grade", "corrected", "evidence"].contains($0.name) && $0.value.string != nil })
      else { throw .malformed(expected: Self.kind.name) }
      let grade = member.value["grade"]?.string ?? ""
      guard grade.isEmpty || Self.grades.contains(grade) else { throw .notOneOf(Self.grades) }
      let corrected = Text.withoutEnds(member.value["corrected"]?.string ?? "")
      guard corrected.unicodeScalars.count <= 500 else { throw .tooLong(most: 500) }
      all.append(
        Finding(
          Text.normalizedCode(member.name), grade: grade, corrected: corrected,
          evidence: try EvidencePaths(json: member.value["evidence"] ?? .string(""))))
    }
    self.all = all
  }

  public var json: JSON {
    .object(
      all.map { finding in
        var parts: [JSON.Member] = []
        if !finding.grade.isEmpty { parts.append(.init("grade", .string(finding.grade))) }
        if !finding.corrected.isEmpty { parts.append(.init("corrected", .string(finding.corrected))) }
        if !finding.evidence.all.isEmpty { parts.append(.init("evidence", finding.evidence.json)) }
        return .init(finding.item, .object(parts))
      })
  }

  subscript(item: FormItemCode) -> Finding? { all.first { $0.item == item.text } }
}
