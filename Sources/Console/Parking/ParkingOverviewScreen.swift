import Kernel
import Parking
import Terminal
import Values

/// Every zone on a line, the worst first: cars, what is left, what came and went, what is wrong.
public struct ParkingOverviewScreen: Screen {
  public var surroundings: Surroundings
  private(set) var overview: ParkingOverview?
  /// The selected zone keeps its selection where others overtake it.
  private var selected: Int64?
  private(set) var top = 0
  private var tickets = TicketCounter()
  private var reading: Ticket?

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var title: Phrase { Phrase("Parking overview", "停车总览") }
  public var part: String? { "parking" }
  public var permission: Permission? { ParkingPermissions.see }

  var zones: [ParkingOverview.Zone] { overview?.zones ?? [] }
  var row: Int { zones.firstIndex { $0.id == selected } ?? 0 }
  private var zone: ParkingOverview.Zone? { zones.indices.contains(row) ? zones[row] : nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Every zone on a line, the worst first; it follows the feed by itself. ± says by how many bays a count may be off.",
        "每区域一行，异常在前，随设备上报自动更新。± 表示计数可能的误差车位数。"),
      commands: [
        Command(
          "parking.map", Phrase("Map of the zone's floor", "区域所在楼层车位图"), label: Phrase("Map", "车位图"),
          help: Phrase("Shows the floor of the selected zone, bay by bay.", "逐个车位显示选中区域所在楼层。"), keys: [.enter],
          whyNot: { $0.whyNoZone },
          run: { $0.open() }),
        opening(
          "parking.zoneBays", Phrase("Bays of the zone", "区域车位列表"), Phrase("Bays", "车位"),
          Phrase("Lists the bays of the selected zone.", "列出选中区域的车位。"), .control("t"), "parkingBays"),
        Command(
          "list.refresh", Phrase("Refresh", "刷新"), help: Phrase("Reads the zones again.", "重新读取各区域。"),
          keys: [.function(5)], run: { $0.read() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNoZone: Phrase? { zone == nil ? Phrase("no zone is selected", "没有选中的区域") : nil }

  private func opening(
    _ id: CommandID, _ title: Phrase, _ label: Phrase, _ help: Phrase, _ key: Key, _ listing: String
  ) -> Command<Self, Effect> {
    Command(
      id, title, label: label, help: help, keys: [key], whyNot: { $0.whyNoZone },
      run: { screen in
        guard let zone = screen.zone else { return [] }
        return Router.listing(listing, filters: ["zone": .string(zone.code)], screen.surroundings).map { [.push($0)] }
          ?? []
      })
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      case .success(let value): overview = value as? ParkingOverview
      }
      if selected == nil || zone == nil { selected = zones.first?.id }
      return []
    case .input(.click(.row(let row))):
      guard zones.indices.contains(row) else { return [] }
      let isAgain = selected == zones[row].id
      selected = zones[row].id
      return isAgain ? open() : []
    case .input(.wheel(let rows)): move(to: row + rows)
    case .input(.key(let key)):
      switch key {
      case .up: move(to: row - 1)
      case .down: move(to: row + 1)
      case .pageUp: move(to: row - page)
      case .pageDown: move(to: row + page)
      case .home: move(to: 0)
      case .end: move(to: zones.count - 1)
      default: return [.beep]
      }
    case .input: return [.beep]
    default: break
    }
    return []
  }

  private var page: Int { max(1, surroundings.size.rows - 6) }

  private mutating func move(to row: Int) {
    guard !zones.isEmpty else { return }
    selected = zones[max(0, min(row, zones.count - 1))].id
  }

  private func open() -> [Effect] {
    zone.map { [.push(BayMapScreen(surroundings, floor: $0.floor, zone: $0.code))] } ?? [.beep]
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { desk in try ParkingOverview.read(as: session, in: desk.site) })]
  }
}
