/// The values an axis spans, and where a value stands on it, without floating point and without overflow.
public struct ChartScale: Sendable, Hashable {
  public let low: Int64
  public let high: Int64

  /// From 0, or the least value below it, to the greatest; never empty.
  public init(_ values: some Sequence<Int64>) {
    var low: Int64 = 0
    var high: Int64 = 0
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    self.low = low
    self.high = low == high ? low + 1 : high
  }

  private var span: UInt64 { UInt64(bitPattern: high) &- UInt64(bitPattern: low) }

  /// The place of a value on 0…`steps`, rounded to the nearest.
  public func place(_ value: Int64, of steps: Int) -> Int {
    guard steps > 0, value > low else { return 0 }
    guard value < high else { return steps }
    let above = UInt64(bitPattern: value) &- UInt64(bitPattern: low)
    let product = above.multipliedFullWidth(by: UInt64(steps))
    let (rounded, carries) = product.low.addingReportingOverflow(span / 2)
    return Int(span.dividingFullWidth((product.high + (carries ? 1 : 0), rounded)).quotient)
  }

  /// Round values from end to end, 1, 2 or 5 times a power of ten apart, at most so many.
  public func ticks(most: Int) -> [Int64] {
    guard most > 0 else { return [] }
    var step: UInt64 = 1
    for factor in ChartScale.factors {
      step = factor
      if span / step < UInt64(most) { break }
    }
    guard step <= UInt64(Int64.max) else { return [0] }
    let wide = Int64(step)
    var out: [Int64] = []
    var tick = low / wide * wide
    while tick <= high, out.count < most {
      if tick >= low { out.append(tick) }
      let (next, overflow) = tick.addingReportingOverflow(wide)
      if overflow { break }
      tick = next
    }
    return out
  }

  /// 1, 2, 5, 10, 20, 50 … as far as a number goes.
  private static let factors: [UInt64] = (0..<19).flatMap { power -> [UInt64] in
    let ten = (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
    return [ten, ten * 2, ten * 5]
  }
}
