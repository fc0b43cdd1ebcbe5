import Testing
import Values

@Suite struct DigestTests {
  /// FIPS 180-4 examples and NIST's byte-oriented vectors (SHA256ShortMsg).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("616263", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("d3", "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
    ("11af", "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
    ("b4190e", "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
  ])
  func sha256(_ message: String, _ digest: String) throws {
    #expect(Hexadecimal.encode(SHA256.digest(try #require(Hexadecimal.decode(message)))) == digest)
  }

  @Test func sha256OfTwoBlocks() {
    let message = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      Hexadecimal.encode(SHA256.digest(message.utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test func sha256OfAMillionLetters() {
    var hash = SHA256()
    let chunk = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(chunk) }
    #expect(
      Hexadecimal.encode(hash.finalize()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// RFC 1321, A.5.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"), ("a", "0cc175b9c0f1b6a831c399e269772661"),
    ("abc", "900150983cd24fb0d6963f7d28e17f72"), ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    ("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"),
    (String(repeating: "1234567890", count: 8), "57edf4a22be3c955ac49da2e2107b67a"),
  ])
  func md5(_ message: String, _ digest: String) {
    #expect(Hexadecimal.encode(MD5.digest(message.utf8)) == digest)
  }

  /// However a message is cut, the digest is the same.
  @Test func streamsAgree() {
    var generator = SeededGenerator(seed: 12)
    for length in [1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 500] {
      let message = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var sha = SHA256()
      var md5 = MD5()
      var hmac = HMACSHA256(key: message.prefix(70))
      var rest = message[...]
      while !rest.isEmpty {
        let part = rest.prefix(Int.random(in: 1...70, using: &generator))
        sha.update(part)
        md5.update(part)
        hmac.update(part)
        rest = rest.dropFirst(part.count)
      }
      #expect(sha.finalize() == SHA256.digest(message))
      #expect(md5.finalize() == MD5.digest(message))
      #expect(hmac.finalize() == HMACSHA256.code(message, key: message.prefix(70)))
    }
  }

  static func bytes(_ byte: UInt8, _ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }

  /// RFC 4231, test cases 1 to 7 (5 is cut to 128 bits).
  @Test(
    arguments: [
      (bytes(0x0b, 20), Array("Hi There".utf8), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
      (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (bytes(0xaa, 20), bytes(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
      (Array(1...25), bytes(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
      (bytes(0x0c, 20), Array("Test With Truncation".utf8), "a3b6167473100ee06e0c796c2955552b"),
      (
        bytes(0xaa, 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        bytes(0xaa, 131),
        Array(
          ("This is a test using a larger than block-size key and a larger than block-size data. "
            + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
    ] as [([UInt8], [UInt8], String)])
  func hmac(_ key: [UInt8], _ message: [UInt8], _ code: String) {
    let result = HMACSHA256.code(message, key: key)
    #expect(Hexadecimal.encode(result).hasPrefix(code))
    #expect(HMACSHA256.isValid(result, for: message, key: key))
    var wrong = result
    wrong[31] ^= 1
    #expect(!HMACSHA256.isValid(wrong, for: message, key: key))
    #expect(!HMACSHA256.isValid(result.prefix(31), for: message, key: key))
  }

  @Test func hexadecimalGoesBothWays() {
    let all = Array(UInt8.min...UInt8.max)
    #expect(Hexadecimal.encode(all).hasPrefix("000102030405060708090a0b"))
    #expect(Hexadecimal.decode(Hexadecimal.encode(all)) == all)
    #expect(Hexadecimal.decode("aBCdef") == [0xab, 0xcd, 0xef])
    #expect(Hexadecimal.decode("") == [])
    for text in ["a", "abc", "0g", "0x12", " 12", "１２"] { #expect(Hexadecimal.decode(text) == nil) }
  }
}
