import Testing
import Values

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ]) func publishedVectors(_ text: String, _ encoded: String)
  {
    #expect(Base64.encode(text.utf8) == encoded)
  }

  @Test func everyLetterIsReached() {
    let letters = Set(Base64.encode((0...255).map { UInt8($0) } + (0...255).map { UInt8(255 - $0) }))
    #expect(letters.subtracting(["="]).count == 64)
    #expect(Base64.encode([0xfb, 0xff, 0xbf]) == "+/+/")
  }
}
