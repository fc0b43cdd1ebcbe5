/// What the command tells whoever started it.
enum ExitStatus: Int32, Sendable {
  case done = 0
  /// Done, and the answer is no: refused, faults found, rows rejected.
  case no = 1
  case wrongUsage = 2
  /// The file cannot be used: missing, busy too long, damaged, newer.
  case unusableFile = 3
  case notPermitted = 4
  /// An input or output failed.
  case inputOutput = 5
}
