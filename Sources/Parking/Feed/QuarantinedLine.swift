import Values

/// A line that goes into the quarantine: as it came, cut where it is longer than the feed takes.
struct QuarantinedLine {
  let fault: FeedFault
  let kept: [UInt8]
  let bytes: Int64
  /// Of the whole line.
  let digest: String

  init(_ line: UnsafeBufferPointer<UInt8>, _ fault: FeedFault) {
    self.fault = fault
    kept = Array(line.prefix(FeedEvent.mostBytes))
    bytes = Int64(line.count)
    digest = Hexadecimal.encode(SHA256.digest(Array(line)))
  }
}
