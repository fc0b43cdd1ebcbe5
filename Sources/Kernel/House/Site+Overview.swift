import SQLite
import Values

extension Site {
  /// Somebody as a viewer of this moment.
  public func viewer(of session: Session) throws -> Viewer {
    let now = clock.now()
    let today = timeZone.localDay(of: now)
    return Viewer(
      account: session.account, rights: try rights(of: session), today: today, now: now,
      dayStart: timeZone.instant(day: today, secondsOfDay: 0))
  }

  /// The figures of every part the session may see.
  ///
  /// - Parameter withTrends: also what they were on the days before.
  public func figures(for session: Session, withTrends: Bool = true) throws -> [Overview.Line] {
    let viewer = try viewer(of: session)
    return try reading {
      try offered.parts.flatMap { part in
        try part.figures.filter { viewer.rights.may(see: $0) }.map { figure in
          Overview.Line(
            part: part.name, figure: figure, value: try figure.read(database, viewer),
            trend: withTrends ? try figure.trend?(database, viewer) : nil)
        }
      }
    }
  }

  /// What the figures were on the days before, by their names: those whose past is known. Takes longer than the figures.
  public func trends(for session: Session) throws -> [String: [Int64]] {
    let viewer = try viewer(of: session)
    return try reading {
      var trends: [String: [Int64]] = [:]
      for figure in try offered.parts.flatMap(\.figures) where viewer.rights.may(see: figure) {
        trends[figure.name] = try figure.trend?(database, viewer)
      }
      return trends
    }
  }

  /// What waits for the session, from all parts.
  public func inbox(for session: Session, most: Int = Overview.mostItems) throws -> Overview {
    let viewer = try viewer(of: session)
    return try reading {
      var overview = Overview()
      let offered = try offered
      for part in offered.parts {
        for source in part.inbox where viewer.may(source.permission) {
          // What waits is a row of its list: whoever may not see that is told of none.
          if let listing = offered.listings[source.listing], !viewer.rights.may(see: listing) { continue }
          overview.waiting.append(
            Overview.Waiting(
              part: part.name, title: source.title, listing: source.listing, filters: source.filters,
              count: try source.count(database, viewer)))
          overview.items += try source.items(database, viewer, most)
        }
      }
      overview.items.sort(by: Self.isMoreUrgent)
      return overview
    }
  }

  /// The whole first screen, as it is at one moment.
  public func overview(for session: Session) throws -> Overview {
    var overview = try inbox(for: session)
    overview.figures = try figures(for: session)
    return overview
  }

  /// What the session has to acknowledge before anything else.
  public func alerts(for session: Session) throws -> [Alert] {
    let viewer = try viewer(of: session)
    return try reading { try offered.parts.flatMap(\.alerts).flatMap { try $0.read(database, viewer) } }
  }

  /// What is to be done in the session's own name now that its terminal shows what waits.
  public func arrivals(for session: Session) throws -> [any Action] {
    let viewer = try viewer(of: session)
    return try reading { try offered.parts.compactMap { try $0.arrival?(database, viewer) } }
  }

  private func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try translating { try database.transaction(.deferred, body) }
  }

  /// Urgency first, then what is due sooner, then what has waited longer.
  private static func isMoreUrgent(_ left: InboxItem, _ right: InboxItem) -> Bool {
    if left.urgency != right.urgency { return left.urgency < right.urgency }
    let (sooner, later) = (left.due?.number ?? .max, right.due?.number ?? .max)
    if sooner != later { return sooner < later }
    return left.since < right.since
  }
}
