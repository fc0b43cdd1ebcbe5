import Testing
import Values

/// ISO/IEC 7064, MOD 37,36, against the published example of the Global Release Identifier (IFPI), which uses it.
@Suite struct CheckCharacterTests {
  @Test("the published example checks") func published() {
    #expect(CheckCharacter.of("A12425GABC1234002") == "M")
    #expect(CheckCharacter.isValid("A12425GABC1234002M"))
  }

  @Test("every single wrong character is found") func wrong() {
    let code = Array("FP7K3M9QX2")
    let full = String(code) + String(CheckCharacter.of(String(code)) ?? "?")
    #expect(CheckCharacter.isValid(full))
    for place in full.indices {
      for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" where other != full[place] {
        var torn = full
        torn.replaceSubrange(place...place, with: String(other))
        #expect(!CheckCharacter.isValid(torn))
      }
    }
  }

  @Test("what is no code has none") func none() {
    #expect(CheckCharacter.of("a") == nil)
    #expect(!CheckCharacter.isValid("7"))
    #expect(!CheckCharacter.isValid(""))
  }
}
