import FireSafety
import Kernel
import Terminal
import Values

/// What can be done about a hazard: one command an action, which takes one step of its table or one of two.
enum HazardCommands {
  struct Step: Sendable {
    let steps: [HazardStep]
    let action: String
    let title: Phrase
    let label: Phrase
    let summary: Phrase
    let key: Key

    fileprivate init<A: Action>(
      _ steps: [HazardStep], _ action: A.Type, _ key: Character, _ english: String, _ chinese: String
    ) {
      self.steps = steps
      self.action = A.name
      title = A.title
      label = Phrase(english, chinese)
      summary = A.summary
      self.key = .control(key)
    }

    var id: CommandID { CommandID(rawValue: "hazard." + (steps.first?.rawValue ?? "")) }

    func open(_ hazard: String, _ surroundings: Surroundings) -> [Effect] {
      Router.open(action: action, surroundings, values: ["hazard": hazard])
    }
  }

  static let all: [Step] = [
    Step([.correct], CorrectHazard.self, "o", "Correct", "当场改正"),
    Step([.countersign, .refute], CountersignHazard.self, "k", "Countersign", "复核"),
    Step([.plan], PlanHazard.self, "t", "Plan", "方案"), Step([.interim], SecureHazard.self, "n", "Interim", "防范措施"),
    Step([.prove], ProveHazard.self, "y", "Proof", "整改证明"),
    Step([.pass, .fail], ReinspectHazard.self, "r", "Inspect", "复查"),
    Step([.sign], SignHazard.self, "d", "Sign off", "销号"),
    Step([.extend], ExtendHazard.self, "x", "Extend", "延期"), Step([.raise], RaiseHazard.self, "u", "Raise", "升级"),
    Step([.acknowledge], AcknowledgeHazard.self, "w", "Acknowledge", "知悉"),
    Step([.reopen], ReopenHazard.self, "e", "Reopen", "重新打开"),
    Step([.dismiss], DismissHazard.self, "b", "Dismiss", "不属隐患"),
  ]

  static let rows: [ConsolePart.RowCommand] = all.map { step in
    ConsolePart.RowCommand(
      id: step.id, title: step.title, label: step.label, help: step.summary, key: step.key,
      whyNot: { row, surroundings in
        guard let state = row.text("state").flatMap({ HazardState(rawValue: $0) }),
          let grade = row.text("grade").flatMap({ HazardGrade(rawValue: $0) }), let first = step.steps.first
        else { return nil }
        if let reason = surroundings.whyNot(first.permission) { return reason }
        if !first.from.contains(state) {
          return Phrase("it is \"\(state.label.english)\"", "当前为“\(state.label.chinese)”")
        }
        return first.grades.contains(grade)
          ? nil : Phrase("it is \(grade.label.english)", "该隐患为 \(grade.label.chinese)")
      },
      open: { row, surroundings in step.open(row.text("number") ?? "", surroundings) })
  }

  /// The people a hazard can be given to, by name.
  @Sendable static func assignees(
    _ kind: ActionKind, _ values: [String: String], _ session: Session, _ site: Site
  ) throws -> [String: [FormField.Choice]] {
    guard kind.name == PlanHazard.name, let number = values["hazard"] else { return [:] }
    let people = try HazardSheet.assignees(of: HazardNumber(unchecked: number), as: session, in: site)
    guard !people.isEmpty else { return [:] }
    return ["person": people.map { FormField.Choice($0.name, KernelScreens.named($0.name, $0.fullName)) }]
  }
}
