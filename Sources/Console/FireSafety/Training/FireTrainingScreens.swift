import FireSafety
import Kernel
import Terminal
import Values

/// The screens of training and drills: lists, with what is done about their rows.
enum FireTrainingScreens {
  static let chapter: FireScreenChapter = {
    var chapter = FireScreenChapter()
    chapter.add = { part in
      part.newAction["fireReadiness"] = RecordDrill.name
      part.newAction["fireTrainings"] = RecordTraining.name
      part.newAction["fireDrills"] = RecordDrill.name
      part.newAction["fireSpotQuestions"] = RecordSpotQuestion.name
      part.newLabel[RecordTraining.name] = Phrase("Training", "培训")
      part.newLabel[RecordDrill.name] = Phrase("Drill", "演练")
      part.newLabel[RecordSpotQuestion.name] = Phrase("Ask", "抽问")
      part.rowCommands["fireImprovements"] = [close]
      part.rowCommands["fireTrainings"] = [people]
      part.rowCommands["fireDrills"] = [improvements]
      part.rowCommands["fireReadiness"] = [trainings, drills, questions]
    }
    return chapter
  }()

  private static let close = ConsolePart.RowCommand(
    id: "fireImprovement.close", title: CloseImprovement.title, label: Phrase("Close it", "关闭"),
    help: CloseImprovement.summary, key: .control("e"),
    whyNot: { row, surroundings in
      surroundings.whyNot(CloseImprovement.permission)
        ?? (row.text("state") == "closed" ? Phrase("it is closed", "已关闭") : nil)
    },
    open: { row, surroundings in
      Router.open(
        action: CloseImprovement.name, surroundings, values: ["improvement": row.text("improvement") ?? ""],
        told: ToldRow.fields(row, ["text", "due", "drill"], surroundings))
    })

  private static func list(
    _ id: CommandID, _ title: Phrase, _ label: Phrase, _ key: Character, _ listing: String, _ filter: String,
    by column: String
  ) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: id, title: title, label: label, help: Phrase("Lists those of the selected row.", "列出当前行的相应记录。"),
      key: .control(key),
      open: { row, surroundings in
        guard let number = row.integer(column) else { return [] }
        return Router.listing(listing, filters: [filter: .integer(number)], surroundings).map { [.push($0)] } ?? []
      })
  }

  private static let people = list(
    "fireTraining.people", Phrase("Who took part", "参加人员"), Phrase("People", "人员"), "t", "fireTrainedPeople",
    "training",
    by: "training")
  private static let improvements = list(
    "fireDrill.improvements", Phrase("What is to be done better", "改进项"), Phrase("Improve", "改进项"), "t",
    "fireImprovements", "drill", by: "drill")
  private static let trainings = list(
    "fireReadiness.trainings", Phrase("Trainings of the unit", "该单位培训"), Phrase("Trainings", "培训"), "t",
    "fireTrainings",
    "unit", by: "unit")
  private static let drills = list(
    "fireReadiness.drills", Phrase("Drills of the unit", "该单位演练"), Phrase("Drills", "演练"), "e", "fireDrills", "unit",
    by: "unit")
  private static let questions = list(
    "fireReadiness.questions", Phrase("Spot questions of the unit", "该单位抽问"), Phrase("Questions", "抽问"), "o",
    "fireSpotQuestions", "unit", by: "unit")
}
