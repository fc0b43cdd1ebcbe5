import Glibc

/// A line of the benchmark's report: what was measured, at what size, beside what it must reach.
enum Report {
  static func line(_ name: String, _ figure: String, beside raw: String? = nil, goal: String? = nil) {
    var text = name.padding(to: 34) + figure
    if let raw { text += "   raw: " + raw }
    if let goal { text += "   goal: " + goal }
    print(text)
    fflush(nil)
  }

  /// A ratio with two decimals.
  static func ratio(_ part: Int64, of whole: Int64) -> String {
    guard whole > 0 else { return "-" }
    let hundredths = part * 100 / whole
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  func padding(to width: Int) -> String {
    count >= width ? self + " " : self + String(repeating: " ", count: width - count)
  }
}
