import FireSafety
import Kernel
import Terminal
import Values

/// Between the items of a point and the fields of the form that asks them.
struct PointFields {
  let point: PatrolSheet.Point
  let isCorrecting: Bool

  static let reading: FieldID = "reading"
  static let tag: FieldID = "tag"
  /// What has to be typed at a point.
  static let asked: Set<FieldID> = [reading, tag]

  static func id(_ item: PatrolSheet.Item, _ part: String = "") -> FieldID {
    FieldID(rawValue: FormAnswers.field + "." + item.code.text + (part.isEmpty ? "" : ":" + part))
  }

  /// The fields as they are with what stands in them; nil for what stands there at first.
  func all(_ text: (FieldID) -> String?) -> [FormField] {
    var fields: [FormField] = []
    if !point.reading.isEmpty {
      let name = Text.clean(point.reading)
      fields.append(
        FormField(Self.reading, Phrase(verbatim: name), .text, value: point.visit?.reading ?? "", limit: 60))
    }
    if point.asksTag, !isCorrecting {
      fields.append(FormField(Self.tag, Phrase("Tag that hangs there", "现场挂牌"), .text, limit: 20))
    }
    for item in point.items {
      let word = text(Self.id(item)).flatMap { $0.isEmpty ? nil : $0 } ?? first(item)
      fields.append(
        FormField(
          Self.id(item), Phrase(verbatim: item.code.text + " ") + item.title,
          .choice(item.kind.words.map { .init($0.word, $0.label) }), value: word, isQuestion: true))
      if word != item.kind.words.first?.word { fields += more(item, word) }
    }
    return fields
  }

  /// What was recorded where it is corrected, else in order.
  private func first(_ item: PatrolSheet.Item) -> String {
    let letters = ["P": "pass", "F": "fail", "N": "notApplicable", "Y": "yes", "X": "no"]
    let known = isCorrecting ? point.visit?.letter(item.code).flatMap { letters[$0] } : nil
    return known ?? item.kind.words.first?.word ?? ""
  }

  private func more(_ item: PatrolSheet.Item, _ word: String) -> [FormField] {
    let known = isCorrecting ? point.visit?.findings.first { $0.item == item.code.text } : nil
    let remark = FormField(
      Self.id(item, "remark"), Phrase("Remark", "备注"), .freeText, value: known?.remark ?? "", isRequired: true,
      limit: FormItem.mostRemark)
    guard word == "fail" || word == "no" else { return [remark] }
    let hint =
      item.isSpot
      ? Phrase("is to be put right on the spot; else it becomes G2 at the end of the round", "应当场改正；巡查结束前未改则升为 G2")
      : nil
    return [
      remark,
      FormField(
        Self.id(item, "grade"), Phrase("Grade", "等级"),
        .choice(HazardGrade.allCases.map { .init($0.rawValue, $0.label) }),
        value: known.flatMap { $0.grade.isEmpty ? nil : $0.grade } ?? item.grade),
      FormField(
        Self.id(item, "corrected"), Phrase("Put right on the spot", "当场整改"), .freeText, value: known?.corrected ?? "",
        limit: 500, hint: hint),
      FormField(
        Self.id(item, "evidence"), Phrase("Evidence (paths)", "佐证文件"), .freeText, limit: 1000,
        hint: Phrase("files of this computer, a ; between", "本机文件路径，用 ; 分隔")),
    ]
  }

  /// The action that records what stands in the form.
  func action(_ form: Form, round: Int64, how: VisitHow) throws(FieldProblem) -> any Action {
    var answers: [JSON.Member] = []
    var findings: [VisitFindings.Finding] = []
    for item in point.items {
      let word = form[Self.id(item)]
      guard word != item.kind.words.first?.word else {
        answers.append(.init(item.code.text, .string(word)))
        continue
      }
      let remark = Text.clean(form[Self.id(item, "remark")])
      answers.append(.init(item.code.text, ["value": .string(word), "remark": .string(remark)]))
      guard word == "fail" || word == "no" else { continue }
      let paths = form[Self.id(item, "evidence")].replacing("；", with: ";").replacing(";", with: "\n")
      findings.append(
        .init(
          item.code.text, grade: form[Self.id(item, "grade")], corrected: Text.clean(form[Self.id(item, "corrected")]),
          evidence: try EvidencePaths(json: .string(paths))))
    }
    let given = try FormAnswers(json: .object(answers))
    if isCorrecting {
      var action = CorrectVisit(point.code, round: round, allPass: false)
      (action.answers, action.findings, action.reading) = (given, VisitFindings(findings), form[Self.reading])
      return action
    }
    var action = VisitPoint(point.code, round: round, how: how, allPass: false)
    (action.answers, action.findings) = (given, VisitFindings(findings))
    (action.reading, action.tag) = (form[Self.reading], form[Self.tag])
    return action
  }
}
