import Core
import Kernel
import SQLite
import TestSupport
import Testing
import Values

@testable import FireSafety

/// B27: every step of a hazard, from every state, at every grade, for everybody.
@Suite struct HazardStepTests {
  /// What the rules say, written down apart from the table of the program: from, grades, to, who.
  private struct Rule {
    let from: Set<HazardState>
    let grades: Set<HazardGrade>
    let to: HazardState?
    let people: Set<String>
  }

  private static let rules: [HazardStep: Rule] = [
    .correct: Rule(from: [.found], grades: [.g1], to: .corrected, people: ["admin", "fm", "pat1", "pat2"]),
    .countersign: Rule(from: [.corrected], grades: [.g1], to: .closed, people: ["admin", "fm", "resp", "head"]),
    .refute: Rule(from: [.corrected], grades: [.g1], to: .found, people: ["admin", "fm", "resp", "head"]),
    .raise: Rule(from: [.found, .planned], grades: [.g1, .g2], to: nil, people: ["admin", "fm", "resp"]),
    .plan: Rule(from: [.found, .planned], grades: [.g2, .g3], to: .planned, people: ["admin", "fm", "resp"]),
    .interim: Rule(
      from: [.found, .planned, .proved, .inspected], grades: [.g2, .g3], to: nil, people: ["admin", "fm", "resp"]),
    .acknowledge: Rule(from: [.found, .planned, .proved, .inspected], grades: [.g3], to: nil, people: ["resp"]),
    .extend: Rule(from: [.planned], grades: [.g2, .g3], to: nil, people: ["pat1"]),
    .prove: Rule(from: [.planned], grades: [.g2, .g3], to: .proved, people: ["pat1"]),
    .pass: Rule(from: [.proved], grades: [.g2, .g3], to: .inspected, people: ["admin", "fm", "pat2"]),
    .fail: Rule(from: [.proved], grades: [.g2, .g3], to: .planned, people: ["admin", "fm", "pat2"]),
    .sign: Rule(from: [.inspected], grades: [.g2, .g3], to: .closed, people: ["fm", "resp"]),
    .reopen: Rule(
      from: [.closed, .dismissed], grades: [.g1, .g2, .g3], to: .found, people: ["admin", "fm", "resp"]),
    .dismiss: Rule(from: [.found], grades: [.g1, .g2, .g3], to: .dismissed, people: ["admin", "fm", "resp"]),
  ]

  @Test("B27: every step × state × grade × person is done or refused as the rules say") func everything() throws {
    let house = try FireHouse()
    let folder = try TemporaryFolder()
    let proof = try folder.write("proof.txt", "proof")
    let outcome = try house.site.perform(
      ReportHazard("x", in: house.hospital, place: "p", grade: .g2), as: house.op1
    ).outcome
    let number = try #require(outcome?.number)
    var (done, refused) = (0, 0)
    for step in HazardStep.allCases {
      let rule = try #require(Self.rules[step])
      for state in HazardState.allCases {
        for grade in HazardGrade.allCases {
          for (name, person) in people(of: house) {
            try put(state, grade, number, house)
            let isAllowed = rule.from.contains(state) && rule.grades.contains(grade) && rule.people.contains(name)
            let refusal = try house.refusal(action(step, number, proof, house), as: person)
            #expect(
              (refusal == nil) == isAllowed, "\(step) from \(state) \(grade) by \(name): \(String(describing: refusal))"
            )
            let now = try #require(try HazardQueries.find(number, in: house.site.database))
            if isAllowed {
              done += 1
              if step != .extend { #expect(now.state == rule.to ?? state, "\(step) from \(state) by \(name)") }
            } else {
              refused += 1
              #expect(now.state == state && now.grade == grade, "\(step) from \(state) by \(name)")
            }
          }
        }
      }
    }
    #expect(done > 90 && refused > 2500)
  }

  private func people(of house: FireHouse) -> [(String, Session)] {
    [
      ("admin", house.admin), ("county", house.county), ("resp", house.resp), ("fm", house.fm), ("pat1", house.pat1),
      ("pat2", house.pat2), ("head", house.head), ("op2", house.op2), ("thead", house.thead), ("tpat", house.tpat),
    ]
  }

  /// A hazard in a state, found by somebody else; `pat1` is to put it right, and has where that is past.
  private func put(_ state: HazardState, _ grade: HazardGrade, _ number: HazardNumber, _ house: FireHouse) throws {
    let fixed = [.proved, .inspected, .closed].contains(state)
    try house.site.database.run(
      """
      UPDATE fire_hazard SET state = ?2, grade = ?3, due = ?4, interim = 'tape', is_stopped = 0, extensions = 0,
        assignee_id = CASE WHEN ?2 IN ('planned', 'proved', 'inspected', 'closed') THEN ?5 END,
        fixer_id = CASE WHEN ?6 THEN ?5 END WHERE number = ?1
      """, number.text, state.rawValue, grade.rawValue, house.site.today.advanced(by: 5).number, house.pat1.account,
      fixed)
  }

  private func action(
    _ step: HazardStep, _ number: HazardNumber, _ proof: String, _ house: FireHouse
  ) -> any Action {
    let pin = FireHouse.pin
    return switch step {
    case .correct: CorrectHazard(number, "done")
    case .countersign: CountersignHazard(number, pin: pin)
    case .refute: CountersignHazard(number, gone: false, note: "still there", pin: pin)
    case .raise: RaiseHazard(number, "worse")
    case .plan: PlanHazard(number, "mend", by: "pat1")
    case .interim: SecureHazard(number, "watch", stops: true)
    case .acknowledge: AcknowledgeHazard(number)
    case .extend: ExtendHazard(number, to: house.site.today.advanced(by: 9), "parts late")
    case .prove: ProveHazard(number, "mended", evidence: EvidencePaths([proof]))
    case .pass: ReinspectHazard(number, point: nil, note: "gone")
    case .fail: ReinspectHazard(number, point: nil, gone: false, note: "still there")
    case .sign: SignHazard(number, pin: pin)
    case .reopen: ReopenHazard(number, "came back")
    case .dismiss: DismissHazard(number, "none")
    }
  }
}
