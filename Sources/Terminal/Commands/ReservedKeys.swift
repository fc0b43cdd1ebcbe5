/// Keys no command may have.
public enum ReservedKeys {
  /// Why a key must not be bound; nil where it may.
  ///
  /// Printable keys belong to finding and typing (`/`, `?` and Space are the exceptions, and only alone). Ctrl-H, I, J
  /// and M are what Backspace, Tab and Enter send.
  public static func reason(against key: Key) -> String? {
    switch key {
    case .character("/"), .character("?"), .character(" "): nil
    case .character: "\(key.name) is a printable key: it types or finds, and never runs a command"
    case .control(let letter) where "hijm[]".contains(letter):
      "\(key.name) is what another key sends"
    default: nil
    }
  }
}
