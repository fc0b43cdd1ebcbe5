import Terminal
import Testing
import Values

/// A repeatable source of numbers (xorshift), so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Text of every kind that makes trouble: wide, combining, emoji, ambiguous, controls, bidirectional marks.
  mutating func text(_ count: Int) -> String {
    let kinds: [ClosedRange<UInt32>] = [
      0x20...0x7e, 0x4e00...0x9fa5, 0x300...0x36f, 0x1f300...0x1f64f, 0x2500...0x257f, 0x00...0x1f, 0x200b...0x200f,
      0x202a...0x202e, 0xff01...0xff5e, 0x20000...0x20100, 0xfe00...0xfe0f, 0x1100...0x11ff, 0x80...0x9f, 0xe00...0xe7f,
    ]
    var out = String.UnicodeScalarView()
    for _ in 0..<count {
      let kind = kinds.randomElement(using: &self) ?? 0x20...0x7e
      if let scalar = Unicode.Scalar(UInt32.random(in: kind, using: &self)) { out.append(scalar) }
    }
    return String(out)
  }
}

let english = RenderContext(language: .english)
let chinese = RenderContext(language: .chinese)
let plain = RenderContext(language: .english, glyphs: .ascii)

/// The sizes every widget is drawn at, from nothing to more than anybody has.
let awkwardSizes: [Size] = [
  Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 1, columns: 2), Size(rows: 2, columns: 1),
  Size(rows: 2, columns: 2), Size(rows: 3, columns: 3), Size(rows: 1, columns: 300), Size(rows: 100, columns: 1),
  Size(rows: 4, columns: 7), Size(rows: 6, columns: 20), Size(rows: 10, columns: 33), Size(rows: 16, columns: 60),
  Size(rows: 24, columns: 80), Size(rows: 100, columns: 300),
]

/// Milliseconds from nowhere in particular.
func at(_ milliseconds: Int64) -> MonotonicTime { MonotonicTime(milliseconds: 1_000_000 + milliseconds) }

/// A grid drawn by a closure, its rules held against it.
func drawn(
  _ rows: Int, _ columns: Int, sourceLocation: SourceLocation = #_sourceLocation,
  _ draw: (inout Grid, Rect) -> Void
) -> Grid {
  var grid = Grid(rows: rows, columns: columns)
  draw(&grid, grid.bounds)
  #expect(grid.invariantViolations() == [], sourceLocation: sourceLocation)
  return grid
}

/// Draws inside a larger grid, whose edge must stay as it was.
func bounded(_ size: Size, _ draw: (inout Grid, Rect) -> Void) {
  let outer = drawn(size.rows + 2, size.columns + 2) { grid, all in
    grid.fill(all, with: "!")
    draw(&grid, all.inset(rows: 1, columns: 1))
  }
  let edge = String(repeating: "!", count: size.columns + 2)
  #expect(outer.line(0) == edge && outer.line(size.rows + 1) == edge)
  for row in 0..<(size.rows + 2) {
    #expect(outer[row, 0].scalar == "!" && outer[row, size.columns + 1].scalar == "!")
  }
}

func bytes(_ text: String) -> [RawInput] { text.utf8.map(RawInput.byte) }
