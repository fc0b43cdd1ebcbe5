import Kernel
import TestSupport
import Testing
import Values

@Suite struct ValidationTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try ActionKind(AddNote.self).action(try JSON.parse(text))
      return []
    } catch let error as InvalidAction {
      return error.faults.map { $0.field + " " + $0.problem.code }
    } catch { return ["\(error)"] }
  }

  @Test("all faults come at once: unknown, missing type, too large, unknown choice, no day") func allAtOnce() {
    let found = faults(
      #"{"body": 7, "amount": "x", "count": 101, "colour": "blue", "day": "2026-02-30", "what": 1, "phone": []}"#)
    #expect(
      Set(found) == [
        "what unknown", "body wrongType", "amount wrongType", "count tooLarge", "colour notOneOf", "day malformed",
        "phone wrongType",
      ])
  }

  @Test(
    "G01: blanks of any kind at the ends of a text are taken off where it comes in; a required one of nothing else is empty",
    arguments: [" ", "\u{a0}", "\u{3000}", "\t", "\n", " \u{3000}\u{200b}"])
  func ends(_ blank: String) throws {
    func action(_ text: String) throws -> AddUnit {
      try AddUnit(json: ["name": .string(text)])
    }
    #expect(try action(blank + "车 间" + blank).unitName == "车 间")
    #expect(try action(blank + "车 间").json { _, value in value } == action("车 间").json { _, value in value })
    for kind in [
      ActionKind(AddUnit.self), ActionKind(AddPost.self), ActionKind(OpenAccount.self), ActionKind(RenameUnit.self),
    ] {
      let name = kind.name == OpenAccount.name ? "fullName" : "name"
      let given: JSON = .object(
        kind.fields.filter { $0.isRequired && $0.name != name }.map { field in
          .init(field.name, field.kind.base == .code(most: 32) ? "a" : field.isSecret ? "1357" : 1)
        } + [.init(name, .string(blank + blank))])
      do {
        _ = try kind.action(given)
        Issue.record("\(kind.name) takes a name of blanks")
      } catch {
        #expect(error.faults.contains { $0.field == name && $0.problem.code == "empty" }, "\(error.faults)")
      }
    }
    // A secret is what was typed.
    let open: JSON = ["account": "a", "fullName": "A", "pin": " 1357"]
    #expect(try OpenAccount(json: open).pin == " 1357")
  }

  @Test("rules come after the fields are sound, all at once too") func rules() {
    #expect(Set(faults(#"{"count": 13}"#)) == ["body empty", "count unlucky"])
    #expect(faults(#"{"body": "a", "count": 12}"#) == [])
  }

  @Test(
    "values at and beyond their bounds",
    arguments: [
      (#"{"body":"a","count":100}"#, []), (#"{"body":"a","count":-1}"#, ["count tooSmall"]),
      (#"{"body":"a","count":9223372036854775807}"#, ["count tooLarge"]),
      (#"{"body":"a","amount":1000000000000}"#, []), (#"{"body":"a","amount":1000000000001}"#, ["amount tooLarge"]),
      (#"{"body":"a","amount":-9223372036854775808}"#, ["amount tooSmall"]),
      (#"{"body":"a","amount":1.5}"#, ["amount wrongType"]), (#"{"body":"a","amount":1e3}"#, ["amount wrongType"]),
      (#"{"body":"a","amount":true}"#, ["amount wrongType"]), (#"{"body":"a","amount":null}"#, ["amount wrongType"]),
      (#"{"body":"a","day":null}"#, []), (#"{"body":"a","day":"0000-01-01"}"#, ["day malformed"]),
      (#"[]"#, [" wrongType"]), (#"null"#, [" wrongType"]), (#""a""#, [" wrongType"]),
    ] as [(String, [String])]) func bounds(_ text: String, _ expected: [String])
  {
    #expect(faults(text) == expected)
  }

  @Test("a number too large for Int64 is a fault of its field or of the JSON, never a wrong number") func hugeNumbers()
  {
    let text = #"{"body":"a","amount":99999999999999999999999999}"#
    if let json = try? JSON.parse(text) {
      #expect(throws: InvalidAction.self) { try ActionKind(AddNote.self).action(json) }
    }
  }

  @Test("control characters are refused in texts, a line break is not; length counts code points") func texts() {
    for bad in ["\\u0000", "\\u001b[31m", "\\u007f", "\\u009b", "\\t", "\\r"] {
      #expect(faults(#"{"body":"a\#(bad)b"}"#) == ["body controlCharacter"])
    }
    #expect(faults(#"{"body":"a\nb"}"#) == [])
    #expect(faults(#"{"body":"\#(String(repeating: "轴", count: 40))"}"#) == [])
    #expect(faults(#"{"body":"\#(String(repeating: "轴", count: 41))"}"#) == ["body tooLong"])
    // One visible character of a hundred thousand code points.
    let pile = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(pile.count == 1)
    #expect(faults(#"{"body":"\#(pile)"}"#) == ["body tooLong"])
  }

  @Test("a name that is a code takes no control character and no pile of marks") func codes() {
    func problem(_ account: String) -> [String] {
      do {
        try OpenAccount(account: account, fullName: "A", pin: "1357").check()
        return []
      } catch { return error.faults.map { $0.field + " " + $0.problem.code } }
    }
    #expect(problem("ann") == [])
    #expect(problem("ann\u{1b}[31m") == ["account controlCharacter"])
    #expect(problem("ann\u{9b}") == ["account controlCharacter"])
    #expect(problem("e" + String(repeating: "\u{301}", count: 100)) == ["account tooLong"])
    #expect(problem("") == ["account empty"])
    #expect(problem("a b") == ["account malformed"])
  }

  @Test("an action made in code is checked as one that came as JSON; nothing is written") func inCode() throws {
    let house = try TestHouse()
    let before = try house.site.chainHead()
    let error = thrown {
      try house.site.perform(AddNote(String(repeating: "x", count: 41), amount: .max), as: house.clerk)
    }
    #expect((error as? InvalidAction)?.faults.map(\.field) == ["body", "amount"])
    #expect(try house.site.chainHead() == before)
  }

  @Test("an unknown action and a newer version are refused; an older version is read") func versions() throws {
    let house = try TestHouse()
    #expect(house.refusal { try house.site.action(named: "test.\u{1b}nothing", .object([])) } == "unknownAction")
    #expect(house.refusal { try house.site.action(named: "test.addNote", .object([]), version: 3) } == "newerAction")
    let old = try house.site.action(named: "test.addNote", ["text": "old"], version: 1)
    _ = try house.site.perform(any: old, as: house.clerk)
    #expect(try house.notes() == ["old"])
    #expect(throws: InvalidAction.self) { try house.site.action(named: "test.addNote", ["text": "old"]) }
  }

  @Test("the schema names what is required, and only that") func schema() {
    let schema = ActionKind(OpenAccount.self).schema
    let required = schema["required"]?.array?.compactMap(\.string)
    #expect(required == ["account", "fullName", "pin"])
    #expect(schema["additionalProperties"] == false)
  }

  @Test("the catalogue of the tests is sound, and a wrong one is found out") func catalog() {
    #expect(TestHouse.catalog.problems.isEmpty)
    var twin = Part(name: "twin", title: Phrase("Twin", "重复"))
    twin.actions = [ActionKind(AddNote.self)]
    twin.searchable = ["notes"]
    let problems = Catalog([TestPart.part, twin]).problems
    #expect(problems.contains { $0.contains("test.addNote") })
    #expect(problems.contains { $0.contains("notes") })
  }
}
