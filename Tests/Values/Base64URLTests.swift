import Testing

@testable import Values

@Suite struct Base64URLTests {
  @Test(
    "the vectors of RFC 4648, without padding",
    arguments: [
      ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
      ("foobar", "Zm9vYmFy"),
    ])
  func vectors(_ plain: String, _ text: String) {
    #expect(Base64URL.encode(Array(plain.utf8)) == text)
    #expect(Base64URL.decode(text) == Array(plain.utf8))
  }

  @Test func lettersOfItsOwn() {
    #expect(Base64URL.encode([0xfb, 0xef, 0xff]) == "--__")
    #expect(Base64URL.decode("--__") == [0xfb, 0xef, 0xff])
  }

  @Test(
    "what has no bytes, or more than one text", arguments: ["Z", "Zg=", "Zg==", "Zh", "Z+", "Z/", "Zm8 ", "轴", "Zm9vY"])
  func refused(_ text: String) { #expect(Base64URL.decode(text) == nil) }

  @Test func everyLengthReturns() {
    var generator = SeededGenerator(seed: 5)
    for length in 0..<70 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
  }
}
