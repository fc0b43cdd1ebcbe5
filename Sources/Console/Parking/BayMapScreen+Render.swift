import Kernel
import Parking
import Terminal
import Values

extension BayMapScreen {
  static func glyph(_ state: BayMap.State) -> String {
    switch state {
    case .free: "·"
    case .occupied: "#"
    case .out: "x"
    case .unknown: "?"
    }
  }

  static func role(_ state: BayMap.State) -> Role {
    switch state {
    case .free: .good
    case .occupied: .error
    case .out: .dim
    case .unknown: .warning
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.inset(rows: 0, columns: 1).cutTop(min(2, rect.rows))
    let (foot, middle) = rest.cutBottom(min(1, rest.rows))
    grid.write(context.text(heading), in: head.line(0), role: .header, glyphs: context.glyphs)
    guard let map, floor != nil else { return }
    guard !plan.bays.isEmpty else {
      grid.write(
        context.text(Phrase("This floor has no bays yet.", "本层尚无车位。")), in: middle.line(0), role: .dim,
        glyphs: context.glyphs)
      return
    }
    let states: [BayMap.State] = [.free, .occupied, .unknown, .out]
    Legend(
      states.filter { map.count($0) > 0 }.map { state in
        Legend.Item(
          Self.glyph(state), state.label + Phrase(verbatim: " \(map.count(state))"), role: Self.role(state))
      }
    ).render(into: &grid, in: head.line(1), context: context)
    bays(into: &grid, in: middle)
    grid.write(context.text(chosen), in: foot.line(0), role: .info, glyphs: context.glyphs)
  }

  /// The part of the plan around the selection.
  private func bays(into grid: inout Grid, in area: Rect) {
    let selected = plan.positions.indices.contains(place) ? plan.positions[place] : Position(row: 0, column: 0)
    func first(_ at: Int, _ size: Int, _ shown: Int) -> Int { max(0, min(at - shown / 2, size - shown)) }
    let top = first(selected.row, plan.size.rows, area.rows)
    let left = first(selected.column, plan.size.columns, area.columns)
    for (index, position) in plan.positions.enumerated() {
      let (row, column) = (position.row - top, position.column - left)
      guard row >= 0, row < area.rows, column >= 0, column < area.columns else { continue }
      let cell = area.line(row).cutLeft(column).rest.cutLeft(1).0
      let state = plan.bays[index].state
      grid.addTarget(.row(index), in: cell)
      grid.write(
        Self.glyph(state), at: cell.origin, in: cell, role: index == place ? .selected : Self.role(state))
      if index == place { grid.placeCursor(cell.origin, in: cell) }
    }
  }

  private var heading: Phrase {
    guard let map else { return Phrase("Reading…", "正在读取…") }
    guard let floor, let place = map.floor else {
      return Phrase("No floor is laid out. F9 opens the lists of floors, zones and bays.", "尚未设置楼层。按 F9 打开楼层、区域、车位列表。")
    }
    let name = Text.clean(floor.name)
    return Phrase(
      "\(name) (floor \(place + 1) of \(map.floors.count)), \(plan.bays.count) bays",
      "\(name)（第 \(place + 1)/\(map.floors.count) 层），车位 \(plan.bays.count) 个")
  }

  /// The selected bay in words, or what is being typed.
  private var chosen: Phrase {
    guard typed.isEmpty else {
      return Phrase("Bay: \(typed)_  Enter goes there", "车位：\(typed)_  按 Enter 定位")
    }
    guard let bay else { return Phrase("", "") }
    let text =
      Phrase(verbatim: "\(bay.code)  ") + Phrase("zone \(bay.zone)", "区域 \(bay.zone)") + Phrase(verbatim: "  ")
      + bay.bayClass.label + Phrase(verbatim: "  ") + bay.state.label
    guard let since = bay.since else { return text }
    let at = surroundings.timeZone.localText(of: since)
    guard bay.state == .unknown, let isOccupied = bay.isOccupied else {
      return text + Phrase(" since \(at)", "，自 \(at)")
    }
    return text
      + Phrase(
        ", last \(isOccupied ? "occupied" : "free") since \(at)", "，最后状态：\(isOccupied ? "占用" : "空闲")，自 \(at)")
  }
}
