import Kernel
import Synchronization
import Terminal
import Values

/// The jobs of the interface: cheap reads done at once on its own connection, everything else on the worker.
final class Workbench {
  /// After so many milliseconds whoever waits is shown how far it is.
  static let patience: Int64 = 300

  fileprivate final class Cancellation: Sendable {
    let isCancelled = Atomic<Bool>(false)
  }

  struct Running {
    let title: Phrase?
    let isBackground: Bool
    let since: MonotonicTime
    var done: Int64 = 0
    var total: Int64?
    fileprivate let number: UInt64
    fileprivate let cancellation: Cancellation
  }

  let site: Site
  private let worker: Worker
  private let mailbox: Mailbox
  private(set) var running: [Mailbox.Address: Running] = [:]

  init(site: Site, mailbox: Mailbox, open: @escaping @Sendable () throws -> Site) {
    self.site = site
    self.mailbox = mailbox
    worker = Worker(open: open)
  }

  var isIdle: Bool { running.isEmpty }

  /// The job somebody waits for, oldest first; nil while there is only work in the background.
  /// - Parameter layers: the screens it may belong to; nil for any.
  func awaited(of layers: Set<Int>? = nil) -> Running? {
    running.filter { $0.value.title != nil && layers?.contains($0.key.layer) ?? true }
      .min { $0.value.number < $1.value.number }?.value
  }

  /// Reads at once.
  func read(_ job: Job) -> Result<any Sendable, any Error> {
    Result { try job.run(Desk(site: site, report: { _, _ in })) }
  }

  func submit(_ job: Job, from layer: Int, at now: MonotonicTime) {
    if !job.isBackground {
      for (address, other) in running where other.isBackground { cancel(address) }
    }
    let address = Mailbox.Address(layer: layer, ticket: job.ticket)
    let cancellation = Cancellation()
    let number = worker.submit { [mailbox] site -> any Sendable in
      let desk = Desk(site: site) { done, total in
        guard !cancellation.isCancelled.load(ordering: .relaxed) else { throw SiteFault.interrupted }
        mailbox.put(.progress(address, done: done, total: total))
      }
      guard !cancellation.isCancelled.load(ordering: .relaxed) else { throw SiteFault.interrupted }
      return try job.run(desk)
    } then: { [mailbox] result in
      mailbox.put(.finished(address, result))
    }
    running[address] = Running(
      title: job.title, isBackground: job.isBackground, since: now, number: number, cancellation: cancellation)
  }

  func cancel(_ address: Mailbox.Address) {
    guard let job = running[address] else { return }
    job.cancellation.isCancelled.store(true, ordering: .relaxed)
    worker.cancel(job.number)
  }

  /// Stops what a screen that has gone was waiting for. What changes the file is let finish: nobody could tell whether
  /// it was done.
  func abandon(_ layer: Int) {
    for (address, job) in running where address.layer == layer && job.title == nil { cancel(address) }
  }

  func note(_ address: Mailbox.Address, done: Int64, total: Int64?) {
    running[address]?.done = done
    running[address]?.total = total
  }

  func finished(_ address: Mailbox.Address) { running[address] = nil }

  func close() {
    // What somebody chose just before leaving is still remembered: it takes no time.
    for address in running.keys where address.layer != App.ownLayer { cancel(address) }
    worker.close()
    site.close()
  }
}
