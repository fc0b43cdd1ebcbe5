import Testing

@testable import Parking

/// P40: plates in one way of writing, and how far a misread one is off.
@Suite struct PlateTests {
  @Test(
    "full width, blanks, dots and case make no other plate",
    arguments: ["粤B12345", "粤b 12345", "粤Ｂ·１２３４５", "粤B-123-45"])
  func oneWay(_ read: String) throws {
    let plate = try #require(Plate(read))
    #expect(plate.text == "粤B12345")
    #expect(plate.form == .mainland)
  }

  @Test("eight characters are a new-energy plate, others are taken as they are read") func forms() {
    #expect(Plate("粤BD12345")?.form == .newEnergy)
    #expect(Plate("B-AB 1234")?.form == .other)
    #expect(Plate("使014578")?.form == .other)
  }

  @Test(
    "what cannot stand on a plate is none",
    arguments: ["", "A", "粤B\u{1b}[2J", "粤B1234\n5", "粤B12345678901", "粤B;12345", "🚗12345"])
  func none(_ read: String) { #expect(Plate(read) == nil) }

  @Test("one or two misread characters are near, three are not") func distance() throws {
    let plate = try #require(Plate("粤B12345"))
    for (other, expected) in [("粤B12345", 0), ("粤B1Z345", 1), ("粤B1234", 1), ("粤E12B45", 2), ("沪A12B45", 3)] {
      #expect(plate.distance(to: try #require(Plate(other))) == expected, "\(other)")
    }
  }
}
