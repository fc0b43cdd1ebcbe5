import Testing

@testable import Parking

/// Counting rules (1) to (4): what is published, and when loops and bays have drifted apart.
@Suite struct ZoneCountTests {
  private func count(
    _ loops: Int64?, _ occupied: Int64, heard: Int64 = 100, capacity: Int64 = 100, aisle: Int64 = 5
  ) -> ZoneCount {
    ZoneCount(capacity: capacity, loops: loops, occupied: occupied, heard: heard, aisle: aisle)
  }

  @Test("with nearly all bays heard the bays count, and the loops add the aisles, at most what fits there")
  func wellHeard() {
    #expect(count(42, 40).cars == 42)
    #expect(count(60, 40).cars == 45)
    #expect(count(30, 40).cars == 40)
    #expect(count(nil, 40).cars == 40)
    #expect(count(104, 99).cars == 100)
    #expect(count(42, 40).uncertainty == 0)
    #expect(count(42, 40, heard: 98).isWellHeard)
    #expect(!count(42, 40, heard: 97).isWellHeard)
  }

  @Test("with fewer bays heard the loops fill in, and the count says how far it may be off") func poorlyHeard() {
    let half = count(70, 40, heard: 50)
    #expect((half.cars, half.free, half.uncertainty) == (70, 30, 50))
    #expect(count(120, 40, heard: 50).cars == 95)
    #expect(count(-4, 40, heard: 50).cars == 40)
    #expect(count(nil, 25, heard: 50).cars == 50)
    #expect(count(nil, 0, heard: 0).cars == 0)
    #expect(count(12, 0, heard: 0).cars == 12)
  }

  @Test("a loops' count that cannot be true is shown clamped and said to be so") func impossible() {
    #expect(count(-1, 0).isImpossible)
    #expect(count(106, 100).isImpossible)
    #expect(!count(105, 100).isImpossible)
    #expect(count(-1, 0).cars == 0)
    #expect(count(106, 100).free == 0)
  }

  @Test("drift is what is left once the aisles are allowed for; more than 3 cars or 1 % is too much") func drift() {
    #expect(count(45, 40).drift == 0)
    #expect(count(48, 40).drift == 3)
    #expect(!count(48, 40).isDrifting)
    #expect(count(49, 40).isDrifting)
    #expect(count(36, 40).drift == -4)
    #expect(count(36, 40).isDrifting)
    #expect(count(nil, 40).drift == nil)
    #expect(count(60, 40, heard: 50).drift == nil)
    #expect(count(0, 0, heard: 1000, capacity: 1000).driftLimit == 10)
    #expect(count(0, 0, heard: 1001, capacity: 1001).driftLimit == 11)
  }
}
