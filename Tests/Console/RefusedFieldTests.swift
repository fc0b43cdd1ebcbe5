import Core
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What the rules refuse is marked at the field it is about.
@Suite struct RefusedFieldTests {
  /// The field that is marked, where one is.
  private func marked(_ session: KeySession) -> String? {
    let form = (session.top as? ActionFormScreen)?.form ?? (session.top as? PostingScreen)?.entry.form
    return form?.fields.first { $0.error != nil }?.id.rawValue
  }

  private func session() throws -> KeySession {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    return try harness.session()
  }

  @Test("S13: a last day that has passed is marked at the last day, an expired lot at the lot") func lastDay() throws {
    let session = try session()
    func receive(_ lot: String, _ expires: String) {
      session.open(
        PostingScreen(
          .receive, part: "GREASE", given: ["quantity": "1", "bin": "A-02", "lot": lot, "expires": expires],
          session.app.surroundings))
      session.press(.control("s"))
    }
    receive("L-X", "2020-01-31")
    #expect(marked(session) == "expires")
    #expect(session.message.contains("Lot L-X of part GREASE, good until 2020-01-31, has expired"))
    receive("L-OLD", "2027-01-31")
    #expect(marked(session) == "expires")
    receive("L-Y", "")
    #expect(marked(session) == "expires")
  }

  @Test("forms made from fields mark what is refused as well") func master() throws {
    let session = try session()
    func save(_ action: String, _ values: [String: String]) {
      session.app.carryOut(Router.open(action: action, session.app.surroundings, values: values), for: 0)
      session.play()
      session.press(.control("s"))
    }
    save(AddBin.name, ["code": "A-01", "store": "MAIN"])
    #expect(marked(session) == "code")
    save(AddBin.name, ["code": "N-01", "store": "MAIN", "parent": "Z-9"])
    #expect(marked(session) == "parent")
    save(RelateParts.name, ["part": "V-100", "other": "NONE", "kind": "standIn"])
    #expect(marked(session) == "other")
    save(SetLotExpiry.name, ["part": "GREASE", "lot": "L-OLD", "expires": "2026-12-30"])
    #expect(marked(session) == "reason")
  }

  @Test("every refusal of the stock names fields that actions have") func known() throws {
    let names = Set(SparesPart.part.actions.flatMap { $0.fields.map(\.name) })
    let (part, bin, lot, code) = try (PartNumber("P"), BinCode("B"), LotCode("L"), WorkOrderCode("W"))
    let day = Day(number: 1)
    let all: [SparesRefusal] = [
      .unknownPart(part), .unknownBin(bin), .codeTaken(part, by: part), .tooMuch(part), .noPrice(part), .future(day),
      .past(day), .orderedLater(day), .decimalsInUse(part), .stockInUse(part), .unknownLot(part, lot: lot, .lot),
      .expiryPassed(part, lot: lot, .lot, on: day), .workOrderClosed(code), .nothingReserved(code), .noStore,
      .ownSubstitute(part), .notFitted(part, equipment: try EquipmentCode("E")), .nothingToAdjust(part, bin: bin),
    ]
    for refusal in all {
      #expect(!refusal.fields.isEmpty)
      for field in refusal.fields { #expect(names.contains(field.name), "\(refusal.code): \(field.name)") }
    }
  }

  @Test("S13: on a part with serial numbers the page and the form say serial number", arguments: Language.allCases)
  func serials(_ language: Language) throws {
    let harness = try ConsoleHarness()
    try harness.fillDay()
    let session = try harness.session(columns: 120, language: language)
    session.open(
      PostingScreen(
        .receive, part: "MOTOR", given: ["bin": "A-02", "lot": "M-1"], session.app.surroundings))
    let word = Tracking.serial.title.text(in: language)
    #expect(session.shows(word))
    session.press(.control("s"))
    #expect(session.message.lowercased().contains(word.lowercased() + " M-1".lowercased()))
    session.press(.escape)
    session.open(PartScreen(try PartNumber("MOTOR"), pane: .bins, session.app.surroundings))
    #expect(session.shows(word) && session.shows("M-1"))
    #expect(!session.shows(Phrase("Lot", "批号").text(in: language)))
  }
}
