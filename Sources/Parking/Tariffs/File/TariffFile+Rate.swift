import Values

extension TariffFile {
  private static let fees = 0...Tariff.Limit.fee
  private static let minutes = 1...Tariff.Limit.minutes

  /// What a class, or the holder of a lease, pays.
  static func rate(_ given: TariffObject) -> Tariff.Rate {
    var object = given
    var rate = Tariff.Rate(kind(&object))
    rate.freeMin = object.integer("freeMin", in: 0...Tariff.Limit.minutes) ?? 0
    rate.freeMode = object.choice("freeMode", rate.freeMode)
    rate.first = first(&object)
    rate.unitRound = object.choice("unitRound", rate.unitRound)
    rate.tailGrace = object.integer("tailGrace", in: 0...Tariff.Limit.minutes) ?? 0
    rate.tailScope = object.choice("tailScope", rate.tailScope)
    rate.bandMode = object.choice("bandMode", rate.bandMode)
    rate.caps = object.objects("caps", most: 4).map { cap($0) }
    rate.capUnits = object.choice("capUnits", rate.capUnits)
    rate.gapUnits = object.choice("gapUnits", rate.gapUnits)
    rate.repeatFree = object.flag("repeatFree")
    rate.repeatFirst = object.flag("repeatFirst")
    object.finish()
    return rate
  }

  /// Exactly one of four fields says how time becomes money.
  private static func kind(_ object: inout TariffObject) -> Tariff.Rate.Kind {
    let unit = unit(&object, isNeeded: false)
    let bands = object.objects("bands", most: Tariff.Limit.bands).map { band($0) }
    let visit = visit(&object)
    let isFree = object.flag("free")
    let found = ["unit", "bands", "visit", "free"].filter { object.has($0) }
    if found.count != 1 { object.reader.note(object.path, .kindCount(found: found)) }
    if let unit { return .unit(unit) }
    if let visit { return visit }
    if found == ["free"], !isFree { object.note("free", .pricesNothing) }
    return isFree ? .free : .bands(bands)
  }

  private static func unit(_ object: inout TariffObject, isNeeded: Bool) -> Tariff.Unit? {
    guard var unit = object.object("unit", isNeeded: isNeeded) else { return nil }
    let read = Tariff.Unit(
      min: unit.integer("min", in: minutes, isNeeded: true) ?? 1,
      fee: unit.integer("fee", in: fees, isNeeded: true) ?? 0)
    unit.finish()
    return read
  }

  private static func visit(_ object: inout TariffObject) -> Tariff.Rate.Kind? {
    guard var visit = object.object("visit") else { return nil }
    let read = Tariff.Rate.Kind.visit(
      fee: visit.integer("fee", in: fees, isNeeded: true) ?? 0, every: visit.integer("every", in: minutes))
    visit.finish()
    return read
  }

  private static func first(_ object: inout TariffObject) -> Tariff.First? {
    guard var first = object.object("first") else { return nil }
    let read = Tariff.First(
      min: first.integer("min", in: minutes, isNeeded: true) ?? 1,
      fee: first.integer("fee", in: fees, isNeeded: true) ?? 0, every: first.integer("every", in: minutes))
    first.finish()
    return read
  }

  private static func band(_ given: TariffObject) -> Tariff.Band {
    var object = given
    let hours = hours(&object)
    let unit = unit(&object, isNeeded: true) ?? Tariff.Unit(min: 1, fee: 0)
    let band = Tariff.Band(hours: hours, unit: unit, cap: object.integer("cap", in: fees))
    object.finish()
    return band
  }

  static func hours(_ object: inout TariffObject) -> DayHours {
    let from = object.clock("from") ?? 0
    let to = object.clock("to") ?? 1440
    return DayHours(from: from == 1440 ? 0 : from, to: to == 0 ? 1440 : to)
  }

  private static func cap(_ given: TariffObject) -> Tariff.Cap {
    var object = given
    let window = object.neededChoice("window", Tariff.CapWindow.rolling24)
    let byNth = object.integers("byNth", in: fees, most: 31)
    let fen = object.integer("fen", in: fees, isNeeded: byNth.isEmpty)
    object.finish()
    return Tariff.Cap(window: window, fen: fen ?? byNth.last ?? 0, byNth: byNth)
  }

  // MARK: - Leases

  static func lease(_ given: TariffObject) -> LeaseTerm {
    var object = given
    let code = object.name("code")
    let kind = object.neededChoice("kind", LeaseTerm.Kind.month)
    var lease = LeaseTerm(code: code, kind: kind, name: phrase(&object))
    lease.fee = object.integer("fee", in: fees, isNeeded: kind.hasFee) ?? 0
    lease.days = object.integer("days", in: 1...36_600)
    if var hours = object.object("hours", isNeeded: kind == .discount) {
      lease.hours = Self.hours(&hours)
      hours.finish()
    }
    lease.percent = object.integer("percent", in: 1...100, isNeeded: kind == .discount) ?? 0
    if let rate = object.object("rate", isNeeded: kind == .time || kind == .visit) { lease.rate = Self.rate(rate) }
    for (name, fits) in [
      ("days", kind == .once), ("percent", kind == .discount), ("rate", kind == .time || kind == .visit),
      ("hours", kind != .time && kind != .visit), ("fee", kind.hasFee || kind == .discount),
    ] where object.has(name) && !fits {
      object.note(name, .needless(kind.rawValue))
    }
    object.finish()
    return lease
  }
}

extension LeaseTerm.Kind {
  /// Whether the lease itself is paid for.
  var hasFee: Bool {
    switch self {
    case .year, .quarter, .month, .once: true
    case .free, .time, .visit, .discount: false
    }
  }
}
