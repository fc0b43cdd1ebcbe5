import Glibc

extension TimeZoneRules {
  /// The zone of that IANA name ("Asia/Shanghai") from the computer's database.
  ///
  /// Where there is no such file, UTC and Asia/Shanghai are known anyhow (Shanghai as it is since September 1991: UTC+8
  /// all year). The name cannot lead out of the directory.
  public init(named name: String, directory: String = "/usr/share/zoneinfo") throws(TimeZoneFault) {
    guard Self.isZoneName(name) else { throw .invalidName(name) }
    let bytes: [UInt8]
    switch Self.read(directory + "/" + name) {
    case .success(let content): bytes = content
    case .failure(let failure):
      guard failure.code == ENOENT || failure.code == ENOTDIR else {
        throw .unreadable(name, code: failure.code)
      }
      guard let known = Self.builtIn(name) else { throw .unknownZone(name) }
      self = known
      return
    }
    try self.init(name: name, tzif: bytes)
  }

  /// Letters, digits, `_`, `-` and `+` in up to four parts between slashes. There is no dot in it, so no way up.
  static func isZoneName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 64 && parts.count <= 4
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            }
          }
      }
  }

  private static func builtIn(_ name: String) -> TimeZoneRules? {
    switch name {
    case "UTC", "Etc/UTC": TimeZoneRules(name: name, fixedOffset: 0)
    case "Asia/Shanghai": TimeZoneRules(name: name, fixedOffset: 8 * 3600)
    default: nil
    }
  }

  private struct SystemError: Error { let code: Int32 }

  private static func read(_ path: String) -> Result<[UInt8], SystemError> {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(SystemError(code: errno)) }
    defer { close(file) }
    // The largest zone of the database has about 4 KB; a "zone" of more than this is something else.
    let limit = 256 * 1024
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 8192)
    while content.count < limit {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(SystemError(code: errno == EISDIR ? ENOENT : errno)) }
      if count == 0 { return .success(content) }
      content.append(contentsOf: chunk[0..<count])
    }
    return .failure(SystemError(code: EFBIG))
  }
}
