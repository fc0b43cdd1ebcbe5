import Glibc
import Kernel
import Parking
import Values

/// Takes lines from senders until they end or a signal asks to stop, and hands out commands.
///
/// Lines wait for others to share their transaction, at most the time given; while one is under way nothing is read, so that
/// senders are held back by their pipe or socket. What was read is acknowledged only after its commit.
struct FeedRun {
  private let site: Site
  private let session: Session
  private let invocation: Invocation
  private let socket: FeedSocket?
  private let acknowledges: Bool
  private let delay: UInt64
  private let stop = StopSignals()
  private let memory = FeedMemory()
  private var connections: [FeedConnection] = []
  private var lines: [[UInt8]] = []
  /// Whether none of them is more than a heartbeat, which can wait longer.
  private var areQuiet = true
  /// Commands handed out since the last commit, which notes them.
  private var handedOut: [Int64] = []
  private var lastCommand: Int64 = 0
  private var seenVersion: Int64 = -1
  private(set) var total = (taken: Int64(0), known: Int64(0), quarantined: Int64(0))

  /// Lines of one transaction at most.
  private static let mostLines = 2_000
  /// Heartbeats alone wait so long, in milliseconds: a transaction has its audit entry.
  private static let quietDelay: UInt64 = 10_000
  /// Commands of others are looked for so often, in milliseconds.
  private static let pause: UInt64 = 200

  init(
    site: Site, session: Session, invocation: Invocation, socket: FeedSocket?, acknowledges: Bool, delay: Int
  ) {
    self.site = site
    self.session = session
    self.invocation = invocation
    self.socket = socket
    self.acknowledges = acknowledges
    self.delay = UInt64(delay)
    if socket == nil { connections = [FeedConnection(input: 0, output: nil)] }
  }

  /// - Returns: true where the senders ended, false where it was stopped; what had been read is in the file either way.
  mutating func run() throws -> Bool {
    var deadline: UInt64 = 0
    while true {
      if stop.isRequested {
        try commit()
        return false
      }
      let now = MonotonicClock.milliseconds()
      if !lines.isEmpty, lines.count >= Self.mostLines || now >= deadline { try commit() }
      try handOut()
      if socket == nil, connections.isEmpty {
        try commit()
        return true
      }
      let wait = lines.isEmpty ? Self.pause : min(Self.pause, deadline > now ? deadline - now : 0)
      let before = lines.count
      try read(waiting: Int32(wait))
      guard lines.count > before else { continue }
      let after = MonotonicClock.milliseconds()
      if before == 0 {
        areQuiet = true
        deadline = after + max(delay, Self.quietDelay)
      }
      if areQuiet, !lines[before...].allSatisfy(FeedEvent.isHeartbeat) {
        areQuiet = false
        deadline = after + delay
      }
    }
  }

  private mutating func read(waiting milliseconds: Int32) throws {
    var polled = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
    let canAccept = socket != nil && connections.count < FeedSocket.mostConnections
    polled.append(pollfd(fd: canAccept ? socket?.descriptor ?? -1 : -1, events: Int16(POLLIN), revents: 0))
    polled += connections.map { pollfd(fd: $0.input, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
    for index in connections.indices where polled[index + 2].revents != 0 {
      try connections[index].read(into: &lines)
    }
    if polled[1].revents != 0, let new = socket?.accept() {
      connections.append(new)
      // A new sender is told every command that was not answered.
      lastCommand = 0
      seenVersion = -1
    }
    try dropEnded()
  }

  /// What an ended sender had sent is committed before it is forgotten.
  private mutating func dropEnded() throws {
    guard connections.contains(where: \.isAtEnd) else { return }
    try commit()
    for connection in connections where connection.isAtEnd && connection.output != nil { close(connection.input) }
    connections.removeAll(where: \.isAtEnd)
  }

  private mutating func commit() throws {
    guard !lines.isEmpty || !handedOut.isEmpty else { return }
    do {
      let answer = try site.perform(TakeEvents(lines, sent: handedOut, memory: memory), as: session)
      if let taken = answer.outcome {
        total.taken += taken.taken
        total.known += taken.known
        total.quarantined += taken.quarantined
      }
    } catch {
      memory.forget()
      throw error
    }
    lines.removeAll(keepingCapacity: true)
    handedOut.removeAll(keepingCapacity: true)
    for index in connections.indices {
      guard let done = connections[index].committed(), acknowledges else { continue }
      try write(JSON.object([.init("done", .integer(Int64(done)))]).text, to: connections[index].output)
    }
    try invocation.output.flush()
  }

  /// Hands out what devices are to be told and have not been told since this feed began; whoever gets a command twice knows
  /// it by its number.
  private mutating func handOut() throws {
    let version = try site.dataVersion()
    guard version != seenVersion else { return }
    seenVersion = version
    guard !connections.isEmpty else { return }
    let commands = try DeviceCommands.waiting(after: lastCommand, on: site)
    for command in commands {
      let text = command.json.text
      if socket == nil {
        try write(text, to: nil)
      } else {
        for connection in connections { try write(text, to: connection.output) }
      }
      lastCommand = command.number
      if !command.wasSent { handedOut.append(command.number) }
    }
    if commands.count == DeviceCommands.most { seenVersion = -1 }
    try invocation.output.flush()
  }

  private func write(_ line: String, to descriptor: Int32?) throws(StreamFault) {
    guard let descriptor else {
      try invocation.print(line)
      return
    }
    // A sender that does not read is no reason to hold up the others: what it misses is told to it when it connects again.
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }
}
