import Testing

@testable import Values

@Suite struct ChineseReadingTests {
  /// Readings as the source gives them, and where it was corrected.
  @Test(
    arguments: [
      ("一", "yi", 1), ("轴", "zhou", 2), ("承", "cheng", 2), ("螺", "luo", 2), ("栓", "shuan", 1), ("阀", "fa", 2),
      ("泵", "beng", 4),
      ("绿", "lv", 4), ("女", "nv", 3), ("略", "lve", 4), ("儿", "er", 2), ("安", "an", 1), ("座", "zuo", 4),
      ("〇", "ling", 2),
      ("零", "ling", 2), ("龥", "yu", 4), ("吗", "ma", 5), ("匙", "shi", 5), ("鑫", "xin", 1), ("電", "dian", 4),
      ("炔", "que", 1), ("框", "kuang", 4), ("罗", "luo", 2), ("肋", "lei", 4),
    ] as [(Unicode.Scalar, String, Int)])
  func reads(_ scalar: Unicode.Scalar, _ syllable: String, _ tone: Int) throws {
    let reading = try #require(ChineseReading.syllable(of: scalar))
    #expect(reading == (syllable, tone))
  }

  @Test(arguments: ["a", "１", "、", "あ", "𠮷", "\u{3400}", "\u{a000}", "兙"] as [Unicode.Scalar])
  func othersHaveNoReading(_ scalar: Unicode.Scalar) {
    #expect(ChineseReading.syllable(of: scalar) == nil)
  }

  @Test func theTableIsWhole() {
    var count = 0
    for value in UInt32(0x4e00)...0x9fff {
      guard let scalar = Unicode.Scalar(value), let reading = ChineseReading.syllable(of: scalar) else { continue }
      count += 1
      #expect((1...5).contains(reading.tone))
      #expect(reading.syllable.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    }
    #expect(count == 20_924)
  }

  @Test(arguments: [
    ("轴承", ["zc"]), ("6205轴承", ["6205zc"]), ("ＳＫＦ 轴承", ["skfzc"]), ("GB/T 5783 螺栓", ["gbt5783ls"]), ("", []),
    ("-- /", []), ("〇", ["l"]),
    ("三角带", ["sjd"]), ("测量", ["cl"]), ("重", ["z", "c"]), ("单行", ["dx", "dh", "sx", "sh", "cx", "ch"]),
    ("弹簧", ["th", "dh"].sorted()),
  ])
  func initials(_ text: String, _ initials: [String]) {
    #expect(ChineseReading.initials(of: text).sorted() == initials.sorted())
  }

  @Test func initialsStayWithinTheLimit() {
    for text in ["重重重重重重", "单单单轧轧", "参长重长重长"] {
      let initials = ChineseReading.initials(of: text)
      #expect(initials.count <= ChineseReading.alternativeLimit)
      #expect(Set(initials).count == initials.count)
      #expect(initials.allSatisfy { $0.utf8.count == text.unicodeScalars.count })
    }
    #expect(ChineseReading.initials(of: "长长长长")[0] == "cccc")
  }

  /// A polyphone's alternatives always include the initial of its most common reading.
  @Test func alternativesIncludeTheUsualInitial() throws {
    var polyphones = 0
    for value in UInt32(0x4e00)...0x9fff {
      guard let scalar = Unicode.Scalar(value), let reading = ChineseReading.syllable(of: scalar) else { continue }
      let initials = ChineseReading.initials(of: String(scalar))
      #expect(initials.contains(String(reading.syllable.prefix(1))))
      if initials.count > 1 { polyphones += 1 }
    }
    #expect(polyphones > 60)
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    ChineseReading.sortKey(of: left).utf8.lexicographicallyPrecedes(ChineseReading.sortKey(of: right).utf8)
  }

  @Test(arguments: [
    [
      "", " ", "-1", "1", "10", "a", "AB", "b", "Z", "~", "阿", "安", "泵", "阀", "法", "螺", "螺母", "螺栓", "轴", "轴承", "é", "あ",
      "𠮷",
    ],
    ["路", "绿", "乱", "略", "论", "罗"], ["怒", "女", "暖", "虐", "诺"], ["妈", "麻", "马", "骂", "吗"], ["六角", "六角螺母", "六角螺栓"],
    ["m8轴", "M8轴承", "m９"].reversed().reversed(), ["〇", "伶", "凌", "零"],
  ])
  func ordersAsDictionariesDo(_ names: [String]) {
    for (left, right) in zip(names, names.dropFirst()) {
      #expect(Self.precedes(left, right), "\(left) before \(right)")
    }
  }

  @Test func caseAndWidthDoNotCount() {
    #expect(ChineseReading.sortKey(of: "Skf６２") == ChineseReading.sortKey(of: "sKF62"))
  }

  @Test func keysOrderAllCharactersBySyllableToneAndCodePoint() {
    let read = (UInt32(0x4e00)...0x9fff).compactMap(Unicode.Scalar.init).filter { ChineseReading.code(of: $0) > 0 }
    let byReading = read.sorted { (ChineseReading.code(of: $0), $0.value) < (ChineseReading.code(of: $1), $1.value) }
    let keys = byReading.map { ChineseReading.sortKey(of: String($0)) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(keys.allSatisfy { $0.utf8.count == 3 })
  }

  @Test func keysAreShortASCII() {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<500 {
      let text = generator.text(upTo: 60)
      let key = ChineseReading.sortKey(of: text)
      #expect(key.utf8.count <= ChineseReading.sortKeyLimit)
      #expect(key.utf8.allSatisfy { (0x20..<0x7f).contains($0) })
    }
    let long = String(repeating: "轴", count: 40)
    #expect(ChineseReading.sortKey(of: long) == ChineseReading.sortKey(of: String(long.prefix(21))))
  }
}
