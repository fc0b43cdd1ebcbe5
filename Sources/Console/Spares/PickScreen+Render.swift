import Kernel
import Spares
import Terminal
import Values

extension PickScreen {
  static let headRows = 3

  /// The lines below the table for the selected line.
  static func footRows(_ size: Size) -> Int { size.rows >= 18 ? 5 : size.rows >= 12 ? 3 : 0 }

  static let columns: [TableColumn] = [
    TableColumn("bin", Phrase("Bin", "货位"), minimum: 10, preferred: 14, weight: 1),
    TableColumn("part", Phrase("Part", "备件"), minimum: 10, preferred: 13, weight: 1),
    TableColumn("name", Phrase("Name", "名称"), minimum: 14, preferred: 24, weight: 3, priority: 2),
    TableColumn("wanted", Phrase("Wanted", "应领"), minimum: 8, preferred: 9, alignment: .right),
    TableColumn("unit", Phrase("Unit", "单位"), minimum: 4, preferred: 5, priority: 4),
    TableColumn("taken", Phrase("Issued", "已领"), minimum: 8, preferred: 9, alignment: .right, priority: 3),
    TableColumn("short", Phrase("Missing", "尚缺"), minimum: 8, preferred: 9, alignment: .right, priority: 1),
    TableColumn("state", Phrase("State", "状态"), minimum: 6, preferred: 7),
    TableColumn("instead", Phrase("Substitutes", "替代件"), minimum: 12, preferred: 20, weight: 1, priority: 5),
  ]

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let (head, rest) = rect.cutTop(min(PickScreen.headRows, rect.rows))
    let (foot, body) = rest.cutBottom(min(PickScreen.footRows(rect.size), max(0, rest.rows - 3)))
    let inner = head.inset(rows: 0, columns: 1)
    grid.write(context.text(heading), in: inner.line(0), role: .header, glyphs: context.glyphs)
    let isShort = list?.lines.contains { $0.short > .zero } ?? false
    grid.write(
      context.text(progress), in: inner.line(1), role: isShort ? .warning : .dim, glyphs: context.glyphs)
    let prompt = context.text(Phrase("Scan or type: ", "扫码或输入："))
    let (label, box) = inner.line(2).cutLeft(Width.columns(of: prompt))
    grid.write(prompt, in: label, role: .label, glyphs: context.glyphs)
    let width = rect.columns < 80 ? 16 : 24
    grid.write(
      context.text(half), in: box.cutLeft(width + 2).rest, role: .info, glyphs: context.glyphs)
    let lines = list?.lines ?? []
    let rows = TableRows<String>(count: lines.count) { index in
      lines.indices.contains(index) ? PickScreen.row(lines[index], context) : nil
    }
    table.render(into: &grid, in: body, rows: rows, empty: empty, context: context)
    input.render(into: &grid, in: box.cutLeft(width).left, role: .inputFocused, isFocused: true, context: context)
    guard let selected else { return }
    OfferPanel.write(details(selected, context), into: &grid, in: foot.inset(rows: 0, columns: 2), context: context)
  }

  private var heading: Phrase {
    guard let list else { return Phrase(verbatim: code.text) }
    var text = Phrase(verbatim: "\(list.workOrder)  \(Text.clean(list.title))")
    if !list.equipment.isEmpty {
      let equipment = Text.clean(list.equipment)
      text = text + Phrase("  equipment \(equipment)", "  设备 \(equipment)")
    }
    if let day = list.neededOn { text = text + Phrase("  needed on \(day.description)", "  需用 \(day.description)") }
    return list.isOpen ? text : text + Phrase("  closed", "  已关闭")
  }

  private var progress: Phrase {
    guard let list else { return Phrase("Reading…", "正在读取…") }
    let count = list.lines.count
    guard count > 0 else { return Phrase("nothing to pick", "没有待拣备件") }
    let all = Phrase("\(count) to pick: ", "待拣 \(count) 行：")
    // The words and their number are those of the rows below.
    let counts = PickState.allCases.compactMap { state in
      let lines = list.lines.count { PickState($0) == state }
      return lines == 0
        ? nil : Phrase("\(lines) \(state.label.english)", "\(state.label.chinese) \(lines) 行")
    }
    return counts.dropFirst().reduce(all + (counts.first ?? all)) { $0 + Phrase(", ", "，") + $1 }
  }

  /// What was scanned and what is still to be scanned.
  private var half: Phrase {
    switch (scanned.bin, scanned.part) {
    case (let bin?, nil): Phrase("bin \(bin): now the part", "货位 \(bin)：请扫描备件")
    case (nil, let part?): Phrase("\(part): now the bin", "\(part)：请扫描货位")
    default: Phrase("bin and part, or Enter", "货位和备件，或按 Enter")
    }
  }

  private var empty: Phrase {
    guard let list else { return Phrase("Reading…", "正在读取…") }
    guard list.isOpen else { return Phrase("The work order is closed.", "工单已关闭。") }
    let nothing = Phrase("No part is reserved and still to be issued.", "没有已预留而未领的备件。")
    let may = surroundings.may
    var keys: [Phrase] = []
    if may(ReservePart.permission) { keys.append(Phrase("F7 reserves a part", "按 F7 预留备件")) }
    if may(CloseWorkOrder.permission) { keys.append(Phrase("Ctrl-X closes the work order", "按 Ctrl-X 关闭工单")) }
    guard let first = keys.first else { return nothing }
    return keys.dropFirst().reduce(nothing + Phrase(" ", "") + first) { $0 + Phrase(", ", "，") + $1 } + Phrase(".", "。")
  }

  private static func row(_ line: PickList.Line, _ context: RenderContext) -> TableRow<String> {
    let unit = context.text(line.unit)
    func amount(_ quantity: Quantity) -> String {
      quantity == .zero ? "-" : quantity.format(decimals: line.decimals, grouped: true)
    }
    var bins: [String] = []
    for leg in line.legs where !bins.contains(leg.bin.text) { bins.append(leg.bin.text) }
    let place = bins.count > 1 ? "\(bins[0]) +\(bins.count - 1)" : bins.first ?? "-"
    let state = PickState(line)
    return TableRow(
      id: id(of: line),
      cells: [
        .init(place), .init(line.part.text), .init(Text.clean(line.name(in: context.language))),
        .init(amount(line.wanted)), .init(unit), .init(amount(line.taken)),
        .init(amount(line.short), role: line.short > .zero ? state.role : nil),
        .init(context.text(state.label), role: state.role),
        .init(line.substitutes.map(\.part.text).joined(separator: " ")),
      ])
  }

  private func details(_ line: PickList.Line, _ context: RenderContext) -> [Pager.Line] {
    let unit = context.text(line.unit)
    let name = Text.clean(line.name(in: context.language))
    var lines = [Pager.Line("\(line.part)  \(name)  \(Text.clean(line.specification))", role: .header)]
    // How much comes first: the end of a line may be cut.
    lines += line.legs.map { leg in
      let amount = leg.quantity.format(decimals: line.decimals, grouped: true) + " " + unit
      return Pager.Line(amount + "  " + context.text(OfferPanel.leg(leg)), indent: 2)
    }
    if line.short > .zero {
      let short = line.short.format(decimals: line.decimals, grouped: true)
      let key = OfferPanel.substituteKey.name
      let tail = line.substitutes.isEmpty ? Phrase("", "") : Phrase("; \(key) takes", "；\(key) 改用")
      lines.append(
        Pager.Line(
          context.text(Phrase("Missing: \(short) \(line.unit.english)", "尚缺 \(short) \(line.unit.chinese)") + tail),
          role: .warning))
      lines += OfferPanel.substitutes(line.substitutes, context: context).dropFirst()
    }
    return lines
  }
}
