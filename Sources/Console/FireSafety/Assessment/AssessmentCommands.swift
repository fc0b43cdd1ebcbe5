import FireSafety
import Kernel
import Terminal
import Values

/// What can be done on the screen of an assessment.
enum AssessmentCommands {
  static let all: [Command<AssessmentScreen, Effect>] = [
    Command(
      "assessment.score", Phrase("Score the item", "为项目评分"), label: Phrase("Score", "评分"),
      help: Phrase("Opens the form for the selected item.", "打开当前项目的评分表单。"), keys: [.enter],
      whyNot: { screen in
        screen.list.selected == nil ? Phrase("no item is selected", "没有选中的项目") : screen.whyNotScore
      },
      run: { $0.score() }),
    Command(
      "assessment.take", TakeProposals.title, label: Phrase("Take computed", "采用建议"), help: TakeProposals.summary,
      keys: [.control("t")],
      whyNot: { screen in
        screen.isOwn ? screen.whyNotScore : Phrase("the team scores by itself", "验收组须独立评分")
      },
      run: { screen in screen.post(TakeProposals.title, TakeProposals(screen.number)) }),
    Command(
      "assessment.propose", ProposeScores.title, help: ProposeScores.summary, keys: [.control("r")],
      whyNot: { screen in
        screen.isOwn ? screen.whyNotScore : Phrase("the team scores by itself", "验收组须独立评分")
      },
      run: { screen in screen.post(ProposeScores.title, ProposeScores(screen.number)) }),
    Command(
      "assessment.sign", Phrase("Sign", "签字"), label: Phrase("Sign", "签字"),
      help: Phrase("Signs it with your PIN once every item is scored.", "全部评分后用 PIN 码签字。"), keys: [.control("y")],
      whyNot: { $0.whyNotSign }, run: { $0.sign() }),
    Command(
      "assessment.sheet", Phrase("Sheet", "评分表"), label: Phrase("Sheet", "评分表"),
      help: Phrase("Shows the scoring sheet as it prints.", "查看评分表的打印样式。"), keys: [.control("o")],
      run: { SheetScreen.open("selfAssessment", $0.number.text, $0.surroundings) }),
    Command(
      "assessment.compare", Phrase("Compare with the self-assessment", "与自查对照"), label: Phrase("Compare", "对照"),
      help: Phrase("Shows the acceptance beside the unit's own scores, item by item.", "逐项对照验收与自查得分。"),
      keys: [.control("e")],
      whyNot: { screen in
        if screen.isOwn { return Phrase("it is no acceptance", "不是验收评分") }
        return screen.isSigned ? nil : Phrase("the team has not signed yet", "验收组尚未签字")
      },
      run: { SheetScreen.open("acceptance", $0.number.text, $0.surroundings) }),
  ]
}
