/// The program's version; nothing else names it.
enum ProgramVersion {
  static let text = "0.1.0"
}
