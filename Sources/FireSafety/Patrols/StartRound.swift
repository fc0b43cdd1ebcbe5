import Kernel
import Values

/// Begins a round: of a slot that is due, of a route, or of the route the first scanned point is on.
public struct StartRound: Action {
  public static let name = "fire.startRound"
  public static let title = Phrase("Begin a round", "开始巡查")
  public static let summary = Phrase(
    "Begins a round that is due: named by its number, its route, or the first point that is scanned.",
    "开始一次待巡查任务，可按任务编号、路线或首个扫描的点位指定。")
  public static let permission: Permission? = FirePermissions.patrol
  public static let fields: [Field<Self>] = [
    .init(\.slot, "slot", "Round No.", "任务编号", kind: .optional(.integer(1...Int64.max))),
    .init(\.route, "route", "Route", "路线", kind: .optional(RouteCode.kind)),
    .init(\.point, "point", "Point", "点位编码", kind: .optional(PointCode.kind)),
    .init(
      \.isFree, "free", "Without a round that is due", "计划外巡查", hint: Phrase("needs the route", "须指定路线")),
  ]

  public var slot: Int64?
  public var route: RouteCode?
  public var point: PointCode?
  public var isFree = false

  public init() {}

  public init(slot: Int64) { self.slot = slot }
  public init(route: RouteCode) { self.route = route }
  public init(point: PointCode) { self.point = point }

  public func scope(in change: Change) throws -> UnitID? {
    let database = change.database
    if let slot { return try PatrolSlotQueries.find(slot, in: database)?.unit }
    if let route { return try PatrolPlanQueries.route(route, in: database)?.unit }
    // An unknown code is no matter of rights.
    return try point.map { try PatrolPlan.requirePoint($0, in: database).unit }
  }

  public func perform(in change: inout Change) throws -> RoundStarted {
    let database = change.database
    let due = try dueSlot(in: change)
    guard let route = try PatrolPlanQueries.route(due?.route ?? freeRoute(in: change), in: database) else {
      throw PatrolRefusal.nothingToStart
    }
    guard !route.isClosed || due != nil else { throw PatrolRefusal.routeClosed(route.code) }
    let version = try Self.version(of: route, on: change.today, in: change)
    let points = try PatrolPlanQueries.points(of: route.id, on: change.today, in: database)
    guard !points.isEmpty else { throw PatrolRefusal.noPoints(route.code) }
    var begin = PatrolRoundQueries.Beginning(
      slot: due?.id, route: route, version: version.id, day: due?.day ?? change.today, plan: points.map(\.id),
      ends: try PatrolRounds.end(grace: due?.grace, in: change))
    begin.overMinutes = try overMinutes(due, in: change)
    let id = try PatrolRoundQueries.insert(begin, in: change)
    if let due { try PatrolSlotQueries.setState("running", of: due.id, in: database) }
    return RoundStarted(round: id, route: route.code, points: Int64(points.count))
  }

  /// The version of a route's checklist that counts on a day.
  static func version(of route: PatrolRoute, on day: Day, in change: Change) throws -> FormVersion {
    guard let version = try Forms.version(of: route.form, on: day, in: change.database) else {
      throw PatrolRefusal.noChecklist(route.checklist)
    }
    try PatrolChecklist.require(version)
    return version
  }

  /// The slot that is meant; nil where a round without one is asked for.
  private func dueSlot(in change: Change) throws -> PatrolSlotQueries.Stored? {
    let (database, now) = (change.database, change.now)
    if let slot {
      guard let stored = try PatrolSlotQueries.find(slot, in: database) else { throw PatrolRefusal.unknownSlot(slot) }
      try Self.requireStartable(stored, in: change)
      return stored
    }
    guard !isFree else { return nil }
    if let route {
      let stored = try PatrolPlan.requireRoute(route, in: database)
      if let first = try PatrolSlotQueries.startable(stored.id, at: now, in: database).first { return first }
      throw try Self.nothingDue(stored, in: change)
    }
    guard let point else { throw PatrolRefusal.nothingToStart }
    let found = try PatrolPlan.requirePoint(point, in: database)
    guard !found.isClosed else { throw PatrolRefusal.pointClosed(point) }
    let routes = try PatrolPlanQueries.routes(with: found.id, on: change.today, in: database)
      .compactMap { try PatrolPlanQueries.route($0, in: database) }
    let due = try routes.flatMap { try PatrolSlotQueries.startable($0.id, at: now, in: database) }
    if let first = due.min(by: { $0.due < $1.due }) { return first }
    guard let route = routes.first else {
      throw PatrolRefusal.notOnRoute(point, name: Text.clean(found.name), route: RouteCode(unchecked: ""), on: [])
    }
    throw try Self.nothingDue(route, in: change)
  }

  private func freeRoute(in change: Change) throws -> Int64 {
    guard let route else { throw PatrolRefusal.nothingToStart }
    return try PatrolPlan.requireRoute(route, in: change.database).id
  }

  private static func nothingDue(_ route: PatrolRoute, in change: Change) throws -> PatrolRefusal {
    let next = try PatrolSlotQueries.nextOpening(route.id, after: change.now, in: change.database)
    return .nothingDue(route.code, next: try next.map { try PatrolRounds.moment($0, in: change) })
  }

  private static func requireStartable(_ slot: PatrolSlotQueries.Stored, in change: Change) throws {
    switch slot.seen(at: change.now) {
    case .due, .overdue: return
    case .ahead: throw PatrolRefusal.slotAhead(slot.id, opens: try PatrolRounds.moment(slot.opens, in: change))
    case .missed: throw PatrolRefusal.slotMissed(slot.id, since: try PatrolRounds.moment(slot.grace, in: change))
    case .running:
      guard let round = try PatrolRoundQueries.ofSlot(slot.id, in: change.database) else { return }
      throw PatrolRefusal.slotRunning(
        slot.id, by: try PatrolWords.person(round.account, in: change.database),
        since: try PatrolRounds.moment(round.started, in: change))
    case let state: throw PatrolRefusal.slotEnded(slot.id, state)
    }
  }

  /// How many minutes more than the window allows lie since the round before.
  private func overMinutes(_ slot: PatrolSlotQueries.Stored?, in change: Change) throws -> Int64 {
    guard let slot, let window = slot.window,
      let most = try PatrolPlanQueries.window(window, in: change.database)?.window.maxGapMinutes,
      let last = try PatrolRoundQueries.lastStart(window: window, day: slot.day, in: change.database)
    else { return 0 }
    return max(0, (change.now.milliseconds - last.milliseconds) / 60_000 - most)
  }
}

/// A round has begun, or was recorded after the fact.
public struct RoundStarted: Outcome {
  public let round: Int64
  public let route: RouteCode
  public let points: Int64
  /// It was recorded after the fact, and is closed.
  public let isLate: Bool

  init(round: Int64, route: RouteCode, points: Int64, isLate: Bool = false) {
    self.round = round
    self.route = route
    self.points = points
    self.isLate = isLate
  }

  public init(json: JSON) throws(OutcomeFault) {
    round = try json.integer("round")
    route = RouteCode(unchecked: try json.string("route"))
    points = try json.integer("points")
    isLate = json["late"]?.bool ?? false
  }

  public var json: JSON {
    ["round": .integer(round), "route": route.json, "points": .integer(points), "late": .bool(isLate)]
  }

  public var sentence: Phrase {
    isLate
      ? Phrase("Round of \(route) recorded as a late entry.", "路线 \(route) 巡查已补录。")
      : Phrase("Round of \(route) begun: \(points) points.", "已开始巡查路线 \(route)，共 \(points) 个点位。")
  }
}
