import Kernel
import Parking
import Terminal
import Values

/// A floor with every bay, a glyph each. Arrows go from bay to bay, PgUp and PgDn from floor to floor; a bay's code, typed
/// or scanned, is gone to wherever it is.
public struct BayMapScreen: Screen {
  public var surroundings: Surroundings
  private(set) var map: BayMap?
  private(set) var plan = BayPlan([], columns: 1)
  /// The place of the selected bay among those of the plan.
  private(set) var place = 0
  /// What was typed of a code.
  private(set) var typed = ""
  private var wantedFloor: String?
  private var wantedZone: String?
  private var wantedBay: BayCode?
  private var tickets = TicketCounter()
  private var reading: Ticket?

  init(_ surroundings: Surroundings, floor: String? = nil, zone: String? = nil, bay: BayCode? = nil) {
    self.surroundings = surroundings
    wantedFloor = floor
    wantedZone = zone
    wantedBay = bay
  }

  public var title: Phrase { Phrase("Bay map", "车位图") }
  public var part: String? { "parking" }
  public var permission: Permission? { ParkingPermissions.see }

  var bay: BayMap.Bay? { plan.bays.indices.contains(place) ? plan.bays[place] : nil }
  var floor: BayMap.Floor? { map?.floor.map { map?.floors[$0] } ?? nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "A floor with every bay, as its sensor last said. Type or scan a bay's code to go there.",
        "逐个显示车位的最新状态。输入或扫描车位编码可直接定位。"),
      commands: [
        Command(
          "map.go", Phrase("Go to the bay typed", "定位到所输入车位"),
          help: Phrase("Goes to the bay whose code was typed, on whatever floor.", "定位到所输入编码的车位，不限楼层。"),
          keys: [.enter], whyNot: { $0.typed.isEmpty ? Phrase("nothing is typed", "尚未输入编码") : nil },
          run: { $0.go(to: $0.typed) }),
        Command(
          "map.up", Phrase("The floor above", "上一层"), label: Phrase("Above", "上一层"),
          help: Phrase("Shows the floor above.", "显示上一层。"), keys: [.pageUp], run: { $0.turn(by: -1) }),
        Command(
          "map.down", Phrase("The floor below", "下一层"), label: Phrase("Below", "下一层"),
          help: Phrase("Shows the floor below.", "显示下一层。"), keys: [.pageDown], run: { $0.turn(by: 1) }),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the floor again.", "重新读取本层。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Forgets what was typed, else goes back.", "清除已输入内容，否则返回上一界面。"),
          keys: [.escape],
          run: { screen in
            guard screen.typed.isEmpty else {
              screen.typed = ""
              return []
            }
            return [.pop(nil)]
          }),
      ])
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value): return (value as? BayMap).map { show($0) } ?? []
      }
    case .resized: layOut(keeping: bay?.id)
    case .input(.click(.row(let index))): if plan.bays.indices.contains(index) { place = index }
    case .input(.scan(let scan)): return go(to: scan.text)
    case .input(.key(let key)): return move(key)
    case .input: return [.beep]
    default: break
    }
    return []
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [
      .read(
        Job(ticket) { [wantedFloor, wantedBay] desk in
          try BayMap.read(floor: wantedFloor, withBay: wantedBay, as: session, in: desk.site)
        })
    ]
  }

  private mutating func show(_ new: BayMap) -> [Effect] {
    let before = bay?.id
    map = new
    wantedFloor = floor?.code
    layOut(keeping: before)
    if let zone = wantedZone {
      wantedZone = nil
      place = plan.bays.firstIndex { $0.zone == zone } ?? place
    }
    guard let wanted = wantedBay else { return [] }
    wantedBay = nil
    typed = ""
    guard let found = plan.bays.firstIndex(where: { $0.code == wanted.text }) else {
      let code = wanted.text
      return [.beep, .say(.warning(Phrase("There is no bay \(code) here.", "没有车位 \(code)。")))]
    }
    place = found
    return []
  }

  private mutating func layOut(keeping id: Int64?) {
    plan = BayPlan(map?.bays ?? [], columns: max(1, surroundings.size.columns - 2))
    place = id.flatMap { id in plan.bays.firstIndex { $0.id == id } } ?? max(0, min(place, plan.bays.count - 1))
  }

  private mutating func turn(by floors: Int) -> [Effect] {
    guard let map, let now = map.floor, map.floors.indices.contains(now + floors) else { return [.beep] }
    wantedFloor = map.floors[now + floors].code
    place = 0
    return read()
  }

  private mutating func go(to code: String) -> [Effect] {
    guard let code = try? BayCode(code) else { return [.beep] }
    wantedBay = code
    return read()
  }

  private mutating func move(_ key: Key) -> [Effect] {
    switch key {
    case .left: place = max(0, place - 1)
    case .right: place = max(0, min(place + 1, plan.bays.count - 1))
    case .up: place = plan.neighbour(of: place, rows: -1)
    case .down: place = plan.neighbour(of: place, rows: 1)
    case .home: place = 0
    case .end: place = max(0, plan.bays.count - 1)
    case .backspace: typed = String(typed.dropLast())
    case .character(let character):
      guard typed.count < 32 else { return [.beep] }
      typed.append(character)
      let prefix = Text.normalizedCode(typed)
      if let found = plan.bays.firstIndex(where: { $0.code.hasPrefix(prefix) }) { place = found }
    default: return [.beep]
    }
    return []
  }
}
