import FireSafety
import Kernel
import Terminal
import Values

/// The screens of assessments, the scoring sheet and the demands of the acceptance.
enum AssessmentScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.newAction["fireAssessments"] = OpenAssessment.name
      part.newLabel[OpenAssessment.name] = Phrase("Self-assess", "自查评分")
      part.newAction["fireStandardItems"] = SetStandardItem.name
      part.editAction["fireStandardItems"] = .init(
        action: SetStandardItem.name,
        fields: [
          "code": "code", "section": "section", "titleEnglish": "titleEnglish", "titleChinese": "titleChinese",
          "deductionEnglish": "deductionEnglish", "deductionChinese": "deductionChinese", "basis": "basis",
        ], changesOnly: true)
      part.typed.insert(SetStandardItem.name + ".code")
      part.rowCommands["fireAssessments"] = [accept]
      part.rowCommands["fireStandardItems"] = [draft, publish, drop]
      part.rowCommands["fireDemands"] = [answer, decide]
    }
    chapter.open = open
    return chapter
  }()

  @Sendable private static func open(_ row: RowReader, _ surroundings: Surroundings) -> [Effect]? {
    guard row.listing.name == "fireAssessments", let number = row.text("number"),
      let scores = surroundings.catalog.listings["fireScores"]
    else { return nil }
    return [.push(AssessmentScreen(AssessmentNumber(unchecked: number), scores, surroundings))]
  }

  private static func action(
    _ id: CommandID, _ type: (some Action).Type, _ label: Phrase, _ key: Key, from: String? = nil,
    as field: String = "",
    told: [String] = []
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: id, title: type.title, label: label, help: type.summary, key: key,
      whyNot: { _, surroundings in surroundings.whyNot(type.permission) },
      open: { row, surroundings in
        let values = from.map { [field: row.text($0) ?? ""] } ?? [:]
        return Router.open(
          action: type.name, surroundings, values: values, told: ToldRow.fields(row, told, surroundings))
      })
  }

  private static let accept = action(
    "assessment.accept", OpenAcceptance.self, Phrase("Acceptance", "年终验收"), .control("y"), from: "unit", as: "unit")
  private static let draft = action(
    "standard.draft", DraftStandard.self, Phrase("New draft", "新草稿"), .control("t"))
  private static let publish = action(
    "standard.publish", PublishStandard.self, Phrase("Publish", "发布"), .control("y"))
  private static let drop = action(
    "standard.drop", DropStandardItem.self, Phrase("Take out", "删除"), .control("d"), from: "code", as: "code")
  private static let answer = action(
    "demand.answer", AnswerDemand.self, Phrase("Answer", "回复"), .control("r"), from: "demand", as: "demand",
    told: ["item", "text", "due", "answer"])
  private static let decide = action(
    "demand.decide", DecideDemand.self, Phrase("Decide", "核查"), .control("e"), from: "demand", as: "demand",
    told: ["item", "text", "due", "answer"])
}
