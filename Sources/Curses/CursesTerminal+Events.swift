import CNcurses
import Glibc
import Terminal

extension CursesTerminal {
  /// The clock that gaps between keys are measured by.
  public static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  public func nextEvents(timeout: Int?) -> [Event] {
    guard isOpen, !isHungUp else { return [.hangUp] }
    let end = timeout.map { CursesTerminal.now.advanced(milliseconds: Int64(max(0, $0))) }
    while true {
      let due = signalEvents()
      if !due.isEmpty { return due }
      let until = [end, assembler.deadline].compactMap { $0 }.min()
      var waits = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&waits, 2, until.map(CursesTerminal.pause) ?? -1)
      var events: [Event] = []
      if ready > 0 {
        if waits[1].revents != 0 {
          readSignals()
          events += signalEvents()
        }
        if waits[0].revents != 0 { events += drainKeyboard() }
      }
      events += assembler.expire(at: CursesTerminal.now)
      if !events.isEmpty { return events }
      if let end, CursesTerminal.now >= end { return [] }
    }
  }

  private static func pause(until moment: MonotonicTime) -> Int32 {
    Int32(clamping: max(0, moment.since(now)))
  }

  /// Takes what the handlers and other threads wrote.
  func readSignals() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(pipe, &bytes, bytes.count)
      if count <= 0 { break }
      for byte in bytes[..<count] { signals.insert(Int32(byte)) }
    }
  }

  /// Signals and wakes that came, each once.
  private func signalEvents() -> [Event] {
    if signals.remove(SIGTSTP) != nil { suspend() }
    var events = pending
    pending = []
    if signals.contains(SIGCONT) {
      reenter()
      events += [.resume, .resize(size)]
    }
    if signals.contains(SIGWINCH), measure() { events.append(.resize(size)) }
    if signals.contains(SIGINT) { events.append(.interrupt) }
    if signals.contains(0) { events.append(.wake) }
    if signals.contains(SIGHUP) || signals.contains(SIGTERM) { events.append(.hangUp) }
    signals = []
    return events
  }

  /// Everything typed until now, so that a burst makes one frame.
  private func drainKeyboard() -> [Event] {
    if isGone {
      isHungUp = true
      return [.hangUp]
    }
    var inputs: [RawInput] = []
    while inputs.count < CursesTerminal.inputLimit {
      let code = wgetch(keyboard)
      if code == ERR { break }
      if code <= 0xff {
        inputs.append(.byte(UInt8(truncatingIfNeeded: code)))
      } else if let input = KeyCodes.input(code) {
        inputs.append(input)
      }
    }
    return assembler.receive(inputs, at: CursesTerminal.now)
  }

  /// Whether the other side is gone: ready, and nothing to read. Asked anew, because a stop may have come between.
  private var isGone: Bool {
    var waiting: Int32 = 0
    if ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) == 0 && waiting > 0 { return false }
    var again = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&again, 1, 0) > 0 else { return false }
    return ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  /// What one turn takes at most: a flood must not keep the screen from being drawn.
  private static let inputLimit = 1 << 20
}
