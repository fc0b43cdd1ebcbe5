import Parking
import Testing
import Values

/// `quartermaster parking`: pure rules on files, without a site.
@Suite struct ParkingCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    for sample in TariffSamples.all { try sandbox.write(sample.text, to: sample.code + ".json") }
    try sandbox.write("00112233445566778899aabbccddeeff\n", to: "key", mode: 0o600)
    return sandbox
  }

  private func quote(_ sandbox: Sandbox, _ code: String, _ words: String...) throws -> JSON {
    let finished = try sandbox.run(
      ["parking", "quote", "--tariff", sandbox.folder + "/\(code).json", "--format", "json"] + words)
    #expect(finished.status == 0, "\(finished.err)")
    return try #require(try finished.json().first?["quote"])
  }

  @Test("P32: the same fen by options and by the card, in both formats and both languages") func sameFen() throws {
    let sandbox = try sandbox()
    let tariffs = ["--tariff", sandbox.folder + "/T1.json", "--tariff", sandbox.folder + "/A.json"]
    for (code, exit) in [("T1", "2026-03-03T13:10"), ("A", "2026-03-02T20:31:59"), ("T1", "2026-03-02T10:15:00+08:00")]
    {
      let usual = try quote(sandbox, code, "--entry", "2026-03-02T10:00", "--exit", exit)
      let written = try sandbox.run(
        "parking", "card", "--tariff", sandbox.folder + "/\(code).json", "--entry", "2026-03-02 10:00", "--session",
        "S1",
        "--lot", "L1", "--key", sandbox.folder + "/key")
      let card = String(written.out.dropLast())
      #expect(written.status == 0 && card.utf8.allSatisfy { $0 > 0x2c })
      let read = ["parking", "quote"] + tariffs + ["--key", sandbox.folder + "/key", "--lot", "L1", "--exit", exit]
      let offline = try sandbox.run(read + ["--card-blob", card, "--format", "json"])
      #expect(try #require(try offline.json().first?["quote"]) == usual)
      let piped = try sandbox.run(read + ["--card-blob", "-", "--language", "zh"], input: card + "\n")
      let fen = try #require(usual["fen"]?.integer)
      #expect(piped.out.contains("应付") && piped.out.contains(Money(fen: fen).format(symbol: true)))
    }
    #expect(!sandbox.exists("site.db"))
  }

  @Test("payments, coupons, leases, groups, earlier visits and lost cards are options") func options() throws {
    let sandbox = try sandbox()
    func fen(_ words: String...) throws -> Int64? {
      let finished = try sandbox.run(
        ["parking", "quote", "--tariff", sandbox.folder + "/T1.json", "--format", "json"] + words)
      return try finished.json().first?["quote"]?["fen"]?.integer
    }
    let entry = ["--entry", "2026-03-02T10:00"]
    #expect(try fen(entry[0], entry[1], "--exit", "2026-03-02T12:50", "--paid-until", "2026-03-02T12:35") == 500)
    #expect(
      try fen(
        entry[0], entry[1], "--exit", "2026-03-02T12:50", "--paid-until", "2026-03-02T12:35", "--paid", "20.00") == 1000
    )
    #expect(
      try fen(entry[0], entry[1], "--exit", "2026-03-02T13:30", "--coupon", "percent:20", "--coupon", "amount:20")
        == 800)
    #expect(try fen(entry[0], entry[1], "--exit", "2026-03-02T13:30", "--coupon=minutes:120") == 1500)
    #expect(
      try fen(
        entry[0], entry[1], "--exit", "2026-03-02T13:00", "--covered", "2026-03-02T10:50/2026-03-02T15:00") == 1000)
    #expect(
      try fen(
        "--entry", "2026-03-02T10:19", "--exit", "2026-03-02T10:33", "--earlier", "2026-03-02T10:00/2026-03-02T10:14")
        == 1000)
    #expect(try fen("--lost", "--exit", "2026-03-02T10:33") == 8000)
  }

  @Test("the hour that comes twice in Berlin: the earlier one, or the one whose offset is written") func clocks() throws
  {
    let sandbox = try sandbox()
    let words = ["--zone", "Europe/Berlin", "--exit", "2026-10-25T04:00"]
    func minutes(_ entry: String) throws -> Int64? {
      try quote(sandbox, "T1", "--entry", entry, words[0], words[1], words[2], words[3])["minutes"]?.integer
    }
    #expect(try minutes("2026-10-25T02:30") == 150)
    #expect(try minutes("2026-10-25T02:30+01:00") == 90)
  }

  @Test("what cannot be priced, read or used: one sentence and its exit status") func refusals() throws {
    let sandbox = try sandbox()
    let tariff = ["--tariff", sandbox.folder + "/T1.json"]
    let times = ["--entry", "2026-03-02T10:00", "--exit", "2026-03-02T09:00"]
    let negative = try sandbox.run(["parking", "quote", "--format", "json"] + tariff + times)
    #expect(negative.status == 1)
    #expect(try negative.json().first?["error"]?["code"]?.string == "parking.quote.exitBeforeEntry")
    try sandbox.write(
      #"{"format": "quartermaster-tariff", "formatVersion": 1, "classes": {}, "frist": 1}"#, to: "bad.json")
    let bad = ["--tariff", sandbox.folder + "/bad.json"]
    let faults = try sandbox.run(["parking", "quote"] + bad + times)
    #expect(faults.status == 1 && faults.err.contains("frist") && faults.err.contains("defaultClass"))
    #expect(faults.err.split(separator: "\n").count == 1)
    let checked = try sandbox.run(["parking", "check", "--language", "zh"] + bad)
    #expect(checked.status == 1)
    #expect(checked.out.contains("错误：frist：没有这个字段") && checked.out.contains("错误 6 处，提示 0 处。"), "\(checked.out)")
    #expect(try sandbox.run(["parking", "check"] + tariff).out == "0 faults, 0 notes.\n")
    #expect(try sandbox.run("parking", "check", "--tariff", sandbox.folder + "/none.json").status == 5)
    for wrong in [
      ["quote"], ["bill"], ["quote"] + tariff, ["quote"] + tariff + ["--exit", "2026-03-02T10:00"],
      ["quote"] + tariff + ["--entry", "10:00", "--exit", "2026-03-02T10:00"],
      ["quote"] + tariff + times + ["--coupon", "half"], ["quote"] + tariff + times + ["--zone", "../etc"],
      ["quote"] + tariff + times + ["--card-blob", "A"], ["quote"] + tariff + tariff + times,
    ] {
      #expect(try sandbox.run(["parking"] + wrong).status == 2, "\(wrong)")
    }
  }

  @Test("P32: cards that are forged, torn or of another lot, and keys that others may read") func cards() throws {
    let sandbox = try sandbox()
    let key = sandbox.folder + "/key"
    let written = try sandbox.run(
      "parking", "card", "--tariff", sandbox.folder + "/T1.json", "--entry", "2026-03-02T10:00", "--session", "S1",
      "--lot",
      "L1", "--key", key)
    let card = String(written.out.dropLast())
    func read(_ card: String, lot: String = "L1", key: String, tariff: String = "T1") throws -> (Int32, String?) {
      let finished = try sandbox.run(
        "parking", "quote", "--tariff", sandbox.folder + "/\(tariff).json", "--card-blob", card, "--lot", lot, "--key",
        key,
        "--exit", "2026-03-02T12:00", "--format", "json")
      return (finished.status, try finished.json().first?["error"]?["code"]?.string)
    }
    #expect(try read(card, key: key) == (0, nil))
    #expect(try read(card, lot: "L2", key: key) == (1, "parking.card.otherLot"))
    #expect(try read("B" + card.dropFirst(), key: key) == (1, "parking.card.forged"))
    #expect(try read(String(card.prefix(12)), key: key) == (1, "parking.card.torn"))
    #expect(try read(card, key: key, tariff: "B") == (1, "parking.card.unknownTariff"))
    try sandbox.write("00112233445566778899aabbccddeeff\n", to: "open", mode: 0o644)
    #expect(try read(card, key: sandbox.folder + "/open") == (4, "key.readableByOthers"))
    try sandbox.write("secret\n", to: "short", mode: 0o600)
    #expect(try read(card, key: sandbox.folder + "/short") == (4, "key.noKey"))
  }
}
