import Kernel
import Values

/// Something to be read or done with a site, as a value a screen hands out.
public struct Job: Sendable {
  public let ticket: Ticket
  /// What somebody waits for, shown with its progress when it takes longer than `Workbench.patience`. Nil where the
  /// screen itself says that it is waiting, and for work in the background.
  public let title: Phrase?
  /// Whether it is work in the background, which gives way to any other: it is stopped, and asked for again later.
  public let isBackground: Bool
  public let run: @Sendable (Desk) throws -> any Sendable

  public init(
    _ ticket: Ticket, _ title: Phrase? = nil, isBackground: Bool = false,
    run: @escaping @Sendable (Desk) throws -> any Sendable
  ) {
    self.ticket = ticket
    self.title = title
    self.isBackground = isBackground
    self.run = run
  }
}

/// What a job may use while it runs: the site of the thread it runs on.
public struct Desk {
  public let site: Site
  /// Tells how far it is. Throws `SiteFault.interrupted` once somebody has cancelled the job.
  public let report: (_ done: Int64, _ total: Int64?) throws -> Void
}
