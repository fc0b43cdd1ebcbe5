import Glibc

/// A tmux server of its own with one window: what a person sees, and keys as a person sends them.
public final class Tmux {
  private let socket: String
  private let environment: [String: String]
  /// Holds the server's socket.
  private let folder: TemporaryFolder
  private static let program = "/usr/bin/tmux"

  /// Starts a program in a window of that size; tmux reads no configuration.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    folder = try TemporaryFolder()
    socket = folder.file("tmux")
    var environment = environment
    environment["TERM"] = nil
    environment["LC_ALL"] = "C.UTF-8"
    self.environment = environment
    let command = ([program] + arguments).map { "'\($0)'" }.joined(separator: " ")
    try run(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
    try run(["set-option", "-g", "remain-on-exit", "on"])
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Sends keys by tmux's names (`Enter`, `F10`, `C-z`).
  public func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types text one character at a time, as hands do: never as fast as a scanner.
  public func type(_ text: String) throws {
    for character in text { try run(["send-keys", "-l", String(character)]) }
  }

  /// Sends text in one go, as a scanner does, and its Enter.
  public func scan(_ text: String) throws {
    try run(["send-keys", "-l", text + "\r"])
  }

  public func screen() throws -> String { try run(["capture-pane", "-p"]) }

  /// Waits until the screen shows a text; the screen as it was then.
  @discardableResult
  public func wait(for text: String, milliseconds: Int = 20_000) throws -> String {
    var left = milliseconds
    while true {
      let seen = try screen()
      if seen.contains(text) { return seen }
      guard left > 0 else { throw SupportFault.timeout(waitingFor: text, seen: seen) }
      poll(nil, 0, 50)
      left -= 50
    }
  }

  /// Presses a key, and again every half second, until the screen shows a text: for dialogs, which take no Enter in their
  /// first quarter of a second.
  public func press(_ key: String, until text: String) throws {
    for _ in 0..<20 {
      try press(key)
      if (try? wait(for: text, milliseconds: 500)) != nil { return }
    }
    throw SupportFault.timeout(waitingFor: text, seen: try screen())
  }

  /// Waits until the program has ended; its exit status, where tmux came to know it.
  public func waitForEnd(milliseconds: Int = 20_000) throws -> Int? {
    var left = milliseconds
    while true {
      let words = try run(["display-message", "-p", "#{pane_dead} #{pane_dead_status}"]).split { $0.isWhitespace }
      if words.first == "1" { return words.count > 1 ? Int(words[1]) : nil }
      guard left > 0 else { throw SupportFault.timeout(waitingFor: "the end", seen: try screen()) }
      poll(nil, 0, 50)
      left -= 50
    }
  }

  /// Waits until the screen no longer shows a text.
  public func waitGone(_ text: String, milliseconds: Int = 20_000) throws {
    var left = milliseconds
    while try screen().contains(text) {
      guard left > 0 else { throw SupportFault.timeout(waitingFor: "no " + text, seen: try screen()) }
      poll(nil, 0, 50)
      left -= 50
    }
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let child = try Child(Self.program, ["-u", "-S", socket] + arguments, environment: environment, mergesErrors: true)
    child.closeInput()
    let output = try child.rest()
    guard child.wait() == 0 else {
      throw SupportFault.ended(waitingFor: arguments.joined(separator: " "), seen: output)
    }
    return output
  }
}
