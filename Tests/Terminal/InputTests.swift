import Terminal
import Testing

@Suite struct InputTests {
  /// Types each piece at its own moment and lets time run out after the last.
  private func events(_ reads: [(Int64, String)], _ assembler: InputAssembler = InputAssembler()) -> [Event] {
    var assembler = assembler
    var out: [Event] = []
    for (time, text) in reads {
      if let deadline = assembler.deadline, deadline < at(time) { out += assembler.expire(at: deadline) }
      out += assembler.receive(bytes(text), at: at(time))
    }
    while let deadline = assembler.deadline { out += assembler.expire(at: deadline) }
    return out
  }

  private func typed(_ text: String, gap: Int64) -> [(Int64, String)] {
    text.enumerated().map { (Int64($0.offset) * gap, String($0.element)) }
  }

  @Test func aHandTypesKeysWithoutDelay() {
    #expect(events(typed("abc12345", gap: 80)) == "abc12345".map { .key(.character($0)) })
    var assembler = InputAssembler()
    #expect(assembler.receive(bytes("a"), at: at(0)) == [.key(.character("a"))])
    #expect(assembler.deadline == nil)
  }

  @Test(arguments: ["\r", "\n", "\r\n"]) func aScanIsOneEventWhateverEndsIt(_ end: String) {
    #expect(events([(0, "690123" + end)]) == [.scan(Scan("690123"))])
    let slow = typed("690123", gap: 12) + [(70, end)]
    #expect(events(slow) == [.key(.character("6")), .scan(Scan("690123", isFirstTyped: true))])
  }

  @Test func carriageReturnAndLineFeedInTwoReadsCountOnce() {
    #expect(events([(0, "690123\r"), (4, "\n")]) == [.scan(Scan("690123"))])
    #expect(events([(0, "\r"), (4, "\n")]) == [.key(.enter)])
    #expect(events([(0, "\r"), (100, "\n")]) == [.key(.enter), .key(.enter)])
  }

  @Test func aTabOrSilenceEndsAScanToo() {
    #expect(events([(0, "690123\t")]) == [.scan(Scan("690123", terminator: .tab))])
    #expect(events([(0, "690123")]) == [.scan(Scan("690123", terminator: .silence))])
  }

  @Test func thirtyMillisecondsAreAScannerAndThirtyOneAHand() {
    let scanner = events(typed("690123", gap: 30) + [(170, "\r")])
    #expect(scanner.last == .scan(Scan("690123", isFirstTyped: true)))
    let hand = events(typed("690123", gap: 31) + [(400, "\r")])
    #expect(hand == "690123".map { .key(.character($0)) } + [.key(.enter)])
  }

  @Test func fiveCharactersAreNoScan() {
    #expect(events([(0, "12345\r")]) == [.burst(Scan("12345"))])
    #expect(events(typed("12345", gap: 5)) == [.key(.character("1")), .text("2345")])
  }

  @Test func severalCodesInOneBurstComeInOrder() {
    let all = events([(0, "AAAAAA1\rBBBBBB2\r\nCCCCCC3\r")])
    #expect(all == [.scan(Scan("AAAAAA1")), .scan(Scan("BBBBBB2")), .scan(Scan("CCCCCC3"))])
  }

  @Test("S40: a short burst with Enter behind it is told from keys") func shortBursts() {
    #expect(events([(0, "A-01\r")]) == [.burst(Scan("A-01"))])
    #expect(
      events([(0, "A"), (10, "-01"), (20, "\t")]) == [
        .key(.character("A")), .burst(Scan("A-01", terminator: .tab, isFirstTyped: true)),
      ])
    #expect(events([(0, "5\r")]) == [.key(.character("5")), .key(.enter)])
    #expect(Scan("A-01", isFirstTyped: true).keys == [.text("-01"), .key(.enter)])
    #expect(Scan("12", terminator: .tab, isFirstTyped: true).keys == [.key(.character("2")), .key(.tab)])
  }

  @Test func groupSeparatorsAreKept() {
    #expect(events([(0, "\u{1d}01069\u{1d}10A\r")]) == [.scan(Scan("\u{1d}01069\u{1d}10A"))])
  }

  @Test func anInputMethodIsNoScanner() {
    #expect(events([(0, "深沟球轴承国产")]) == [.text("深沟球轴承国产")])
    #expect(events([(0, "中")]) == [.key(.character("中"))])
  }

  @Test func nothingIsDetectedInsideSecrets() {
    let assembler = InputAssembler(detectsScans: false)
    #expect(events([(0, "123456\r")], assembler) == "123456".map { .key(.character($0)) } + [.key(.enter)])
  }

  @Test func turningDetectionOffLosesNothing() {
    var assembler = InputAssembler()
    #expect(assembler.receive(bytes("abc"), at: at(0)) == [])
    assembler.detectsScans = false
    #expect(assembler.deadline.map { $0 <= at(1) } == true)
    #expect(assembler.expire(at: at(1)) == [.text("abc")])
  }

  @Test func aBurstOfTwoThousandCharactersIsWhole() {
    let long = String(repeating: "a1", count: 1000)
    #expect(events([(0, long)]) == [.scan(Scan(long, terminator: .silence))])
  }

  @Test func charactersSplitAcrossReadsAreWhole() {
    var assembler = InputAssembler()
    var out: [Event] = []
    for (index, byte) in "中".utf8.enumerated() {
      out += assembler.receive([.byte(byte)], at: at(Int64(index) * 40))
    }
    #expect(out == [.key(.character("中"))])
  }

  @Test func brokenBytesLoseNothingThatFollows() {
    var utf8 = UTF8Assembler()
    var out = ""
    for byte: UInt8 in [0xff, 0xc0, 0x61, 0xe4, 0xb8, 0x62, 0xed, 0xa0, 0x80, 0x63] {
      for scalar in utf8.push(byte) { out.unicodeScalars.append(scalar) }
    }
    #expect(out == "\u{fffd}\u{fffd}a\u{fffd}b\u{fffd}c")
  }

  @Test func escapeWithACharacterIsAltAndAloneItIsEscape() {
    #expect(events([(0, "\u{1b}4")]) == [.key(.alt("4"))])
    #expect(events([(0, "\u{1b}X")]) == [.key(.alt("x"))])
    #expect(events([(0, "\u{1b}")]) == [.key(.escape)])
    #expect(events([(0, "\u{1b}"), (30, "4")]) == [.key(.escape), .key(.character("4"))])
    #expect(events([(0, "\u{1b}\u{1b}")]) == [.key(.escape), .key(.escape)])
  }

  @Test(arguments: [("\u{1a}", Key.control("z")), ("\u{13}", .control("s")), ("\r", .enter), ("\t", .tab)])
  func escapeWithAControlCharacterIsTwoKeys(_ typed: String, _ key: Key) {
    #expect(events([(0, "\u{1b}" + typed)]) == [.key(.escape), .key(key)])
    #expect(events([(0, "\u{1b}" + typed + "\u{1b}4")]) == [.key(.escape), .key(key), .key(.alt("4"))])
    let slow = InputAssembler(acceptsSlowEscape: true)
    #expect(events([(0, "\u{1b}" + typed)], slow) == [.key(.escape), .key(key)])
  }

  @Test func slowEscapeThenDigitIsASetting() {
    let slow = InputAssembler(acceptsSlowEscape: true)
    #expect(events([(0, "\u{1b}"), (400, "4")], slow) == [.key(.alt("4"))])
    #expect(events([(0, "\u{1b}"), (400, "x")], slow) == [.key(.escape), .key(.character("x"))])
    #expect(events([(0, "\u{1b}"), (900, "4")], slow) == [.key(.escape), .key(.character("4"))])
  }

  @Test func unknownSequencesAreNotTyped() {
    #expect(events([(0, "\u{1b}[1;5C\u{1b}[1;2Aa")]) == [.key(.controlRight), .key(.shiftUp), .key(.character("a"))])
    #expect(events([(0, "\u{1b}[<0;12;7Mz")]) == [.key(.character("z"))])
    #expect(events([(0, "\u{1b}OM")]) == [.key(.enter)])
    #expect(events([(0, "\u{1b}[?1;2cz")]) == [.key(.character("z"))])
    #expect(events([(0, "\u{1b}]11;rgb:00/00\u{07}z")]) == [.key(.character("z"))])
  }

  @Test func aPasteIsOneEventAndNeverKeys() {
    var assembler = InputAssembler()
    let inputs = [RawInput.pasteStart] + bytes("a\r\nb\tc\u{1b}[A\r") + [.key(.function(10)), .pasteEnd] + bytes("z")
    let out = assembler.receive(inputs, at: at(0))
    #expect(out == [.paste("a\nb\tc\u{1b}[A\n"), .key(.character("z"))])
  }

  @Test func aPasteMayComeInManyReadsAndItsEndMayBeLost() {
    var assembler = InputAssembler()
    var out = assembler.receive([.pasteStart], at: at(0))
    for line in 0..<10_000 { out += assembler.receive(bytes("line \(line)\r"), at: at(1)) }
    #expect(out == [])
    let late = assembler.expire(at: at(2000))
    guard case .paste(let text)? = late.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.split(separator: "\n").count == 10_000)
  }

  @Test func controlKeysAreNamed() {
    #expect(events([(0, "\u{13}")]) == [.key(.control("s"))])
    #expect(events([(0, "\u{7f}")]) == [.key(.backspace)])
    #expect(events([(0, "\u{8}")]) == [.key(.backspace)])
    #expect(events([(0, "\u{0}")]) == [])
  }

  @Test(arguments: 0..<40) func garbageNeverHurts(_ seed: Int) {
    var random = Seeded(UInt64(seed) + 3)
    var assembler = InputAssembler(acceptsSlowEscape: seed % 2 == 0)
    var time: Int64 = 0
    for _ in 0..<200 {
      let count = Int.random(in: 0...12, using: &random)
      var inputs: [RawInput] = (0..<count).map { _ in .byte(UInt8.random(in: 0...255, using: &random)) }
      if Int.random(in: 0...20, using: &random) == 0 { inputs.append(.pasteStart) }
      if Int.random(in: 0...20, using: &random) == 0 { inputs.append(.pasteEnd) }
      _ = assembler.receive(inputs, at: at(time))
      time += Int64.random(in: 0...90, using: &random)
      _ = assembler.expire(at: at(time))
    }
    time += 5000
    _ = assembler.expire(at: at(time))
    // Whatever came before, a key typed after a pause is that key.
    _ = assembler.receive(bytes("\r"), at: at(time + 100))
    _ = assembler.expire(at: at(time + 5000))
    #expect(assembler.receive(bytes("k"), at: at(time + 9000)) == [.key(.character("k"))])
  }

  @Test func keyNamesReadBack() {
    let keys: [Key] = [
      .function(4), .control("s"), .alt("0"), .enter, .pageDown, .character(" "), .character("?"), .controlLeft,
    ]
    for key in keys { #expect(Key(name: key.name) == key) }
    #expect(Key.function(10).alternate == .alt("0"))
    #expect(Key(name: "F13") == nil)
  }
}
