/// Columns side by side in which the same segment of a row shows.
struct TimelineRun {
  /// The index of the segment.
  let segment: Int
  let columns: Range<Int>
  /// Whether the segment goes on beyond the edge of the span the run stands at.
  let isCut: (left: Bool, right: Bool)

  /// What shows of the segments of a row, from left to right.
  /// - Parameter chosen: the segment that shows over all others.
  static func all(_ segments: [Timeline.Segment], chosen: Int?, on scale: TimelineScale) -> [TimelineRun] {
    var shown: [Int?] = Array(repeating: nil, count: scale.columns)
    for (index, segment) in segments.enumerated() {
      for column in scale.columns(from: segment.start, to: segment.end) ?? 0..<0 {
        let other = shown[column]
        if index == chosen || other.map({ $0 != chosen && segment.shows(over: segments[$0]) }) ?? true {
          shown[column] = index
        }
      }
    }
    var out: [TimelineRun] = []
    var first = 0
    while first < shown.count {
      var end = first + 1
      while end < shown.count, shown[end] == shown[first] { end += 1 }
      if let index = shown[first] {
        let cut = scale.isCut(from: segments[index].start, to: segments[index].end)
        let isCut = (left: cut.left && first == 0, right: cut.right && end == shown.count)
        out.append(TimelineRun(segment: index, columns: first..<end, isCut: isCut))
      }
      first = end
    }
    return out
  }

  /// The glyph of the state and a line behind it. The glyph comes before the marks of what is cut, and those before the
  /// marker of the time it is.
  func text(_ segment: Timeline.Segment, marker: Int?, glyphs: Glyphs) -> String {
    var out = Array(repeating: glyphs.span, count: columns.count)
    if let marker, columns.contains(marker) { out[marker - columns.lowerBound] = glyphs.frame.vertical }
    let start = isCut.left && out.count > 1 ? 1 : 0
    if start > 0 { out[0] = "<" }
    if isCut.right && out.count > start + 1 { out[out.count - 1] = ">" }
    if Width.columns(of: segment.glyph) == 1 { out[start] = segment.glyph }
    return out.joined()
  }
}

extension Timeline.Segment {
  fileprivate var length: Int { end > start ? Int(clamping: UInt(bitPattern: end) &- UInt(bitPattern: start)) : 0 }

  /// Whether it shows rather than one that stands before it in its row.
  fileprivate func shows(over other: Timeline.Segment) -> Bool {
    rank == other.rank ? length < other.length : rank > other.rank
  }
}
