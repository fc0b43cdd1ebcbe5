import Kernel
import Values

/// The points of a round recorded after the fact: `[{"point": "FP…", "time": "22:10", "answers": {…}, "findings": {…}}]`.
/// What is not answered was in order, unless `allPass` is false.
public struct LateVisits: FieldValue, Hashable {
  public struct Visit: Sendable, Hashable {
    public let point: PointCode
    public var time: ClockTime?
    public var allPass = true
    public var answers = FormAnswers.none
    public var findings = VisitFindings.none
    public var reading = ""

    public init(_ point: PointCode) { self.point = point }

    init(json: JSON) throws(FieldProblem) {
      guard case .object(let members) = json,
        members.allSatisfy({ ["point", "time", "allPass", "answers", "findings", "reading"].contains($0.name) })
      else { throw .malformed(expected: LateVisits.kind.name) }
      point = try PointCode(json: json["point"] ?? .null)
      time = try json["time"].map { (value) throws(FieldProblem) in try ClockTime(json: value) }
      allPass = try Bool(json: json["allPass"] ?? true)
      answers = try FormAnswers(json: json["answers"] ?? .object([]))
      findings = try VisitFindings(json: json["findings"] ?? .object([]))
      reading = try String(json: json["reading"] ?? .string(""))
      guard reading.unicodeScalars.count <= 60 else { throw .tooLong(most: 60) }
    }

    var json: JSON {
      var members: [JSON.Member] = [.init("point", point.json)]
      if let time { members.append(.init("time", time.json)) }
      if !allPass { members.append(.init("allPass", false)) }
      if !answers.isEmpty { members.append(.init("answers", answers.json)) }
      if !findings.all.isEmpty { members.append(.init("findings", findings.json)) }
      if !reading.isEmpty { members.append(.init("reading", .string(reading))) }
      return .object(members)
    }
  }

  public static let kind = FieldKind.structure(
    .init(
      Phrase("points with what was found there", "点位及其检查结果"),
      schema: [
        "type": "array",
        "items": [
          "type": "object", "additionalProperties": false, "required": ["point"],
          "properties": [
            "point": ["type": "string"], "time": ["type": "string"], "allPass": ["type": "boolean"],
            "answers": FormAnswers.kind.schema, "findings": VisitFindings.kind.schema,
            "reading": ["type": "string", "maxLength": 60],
          ],
        ],
      ]))

  public let all: [Visit]

  public init(_ all: [Visit]) { self.all = all }

  public init(json: JSON) throws(FieldProblem) {
    guard case .array(let values) = json else { throw .wrongType(expected: Self.kind.name) }
    guard values.count <= PointList.most else { throw .tooLarge(most: Int64(PointList.most)) }
    var all: [Visit] = []
    for value in values {
      let visit = try Visit(json: value)
      guard !all.contains(where: { $0.point == visit.point }) else {
        throw .rule(code: "twice", Phrase("has \(visit.point) twice", "重复填写了 \(visit.point)"))
      }
      all.append(visit)
    }
    self.all = all
  }

  public var json: JSON { .array(all.map(\.json)) }
}
