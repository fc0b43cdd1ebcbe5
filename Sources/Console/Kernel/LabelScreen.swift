import Kernel
import Spares
import Terminal
import Values

/// Labels of one kind, one at a time with its symbol; F8 writes the sheet for printing.
public struct LabelScreen: Screen {
  public var surroundings: Surroundings
  let kind: LabelKind
  let selection: LabelSheet.Selection
  var sheet: LabelSheet?
  /// Which label is shown.
  var index = 0
  var symbol: LabelSymbol
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var saving: Ticket?

  init(_ kind: LabelKind, _ selection: LabelSheet.Selection, _ surroundings: Surroundings) {
    self.kind = kind
    self.selection = selection
    self.surroundings = surroundings
    symbol = surroundings.memory[Self.memory].flatMap { LabelSymbol(rawValue: $0) } ?? .qr
  }

  /// The command that opens it, for screens whose rows have labels.
  static let openTitle = Phrase("Labels", "打印标签")
  static let openLabel = Phrase("Labels", "标签")
  static let openHelp = Phrase(
    "Shows the label of the selected row, or those of all marked rows, with its bar code; F8 writes them for printing.",
    "查看当前行或全部标记行的标签及条码，按 F8 保存以便打印。")
  static let openKey = Key.control("y")
  private static let memory = "spares.labelSymbol"

  public var part: String? { kind.function ?? surroundings.catalog.place(ofListing: kind.listing) }
  public var permission: Permission? { kind.permission }
  /// The function labels of the stores belong to: commands that open them go with it.
  static let function = SparesFunctions.labelsName

  /// The command on a list's rows, for the selected one or those that are marked.
  ///
  /// - Parameters:
  ///   - column: what holds the code.
  ///   - key: nil where the palette alone offers it.
  static func rowCommand(_ kind: LabelKind, column: String, key: Key? = openKey) -> ConsolePart.RowCommand {
    ConsolePart.RowCommand(
      id: "list.labels", title: openTitle, label: openLabel, help: openHelp, key: key, function: kind.function,
      open: { row, surroundings in
        row.text(column).map { [.push(LabelScreen(kind, .codes([$0]), surroundings))] } ?? []
      },
      openMarked: { keys, surroundings in [.push(LabelScreen(kind, .keys(keys.sorted()), surroundings))] })
  }

  /// The commands of a screen, without the one that opens labels where the site makes none.
  static func offered<S: Screen>(
    _ commands: [Command<S, Effect>], _ surroundings: Surroundings
  ) -> [Command<S, Effect>] {
    surroundings.catalog.offers(function) ? commands : commands.filter { $0.title != openTitle }
  }
  public var title: Phrase {
    guard let sheet, sheet.labels.count > 1 else { return kind.title }
    return kind.title + Phrase(" \(index + 1) of \(sheet.labels.count)", "（第 \(index + 1) 张，共 \(sheet.labels.count) 张）")
  }

  /// The label that is shown.
  var label: Label? { sheet.flatMap { $0.labels.indices.contains(index) ? $0.labels[index] : nil } }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Labels", "标签"),
      about: Phrase(
        "Labels with a bar code that any scanner reads, from the screen as well. Arrows go from label to label.",
        "带条码的标签，可直接对着屏幕扫描。用方向键逐张查看。"),
      commands: [
        Command(
          "label.save", Phrase("Save for printing", "保存以便打印"), label: Phrase("Save", "保存"),
          help: Phrase(
            "Writes all labels as a web page that prints on A4 (3 × 8) and as SVG into the export folder.",
            "将全部标签保存到导出文件夹：可打印于 A4 纸（3×8）的网页，以及 SVG 图形。"),
          keys: [.function(8)],
          whyNot: { $0.sheet == nil ? Phrase("there are no labels", "没有标签") : nil }, run: { $0.save() }),
        Command(
          "label.symbol", Phrase("QR code / Code 128", "二维码／一维码"), label: Phrase("Symbol", "码制"),
          help: Phrase(
            "Changes between QR code and Code 128; remembered until you leave.", "在二维码与一维码（Code 128）之间切换，退出前有效。"),
          keys: [LabelScreen.openKey, .tab], run: { $0.change() }),
        Command(
          "label.next", Phrase("Next label", "下一张"), help: Phrase("Shows the next label.", "显示下一张标签。"),
          keys: [.right, .down, .pageDown], whyNot: { $0.whyNotMove }, run: { $0.move(to: $0.index + 1) }),
        Command(
          "label.previous", Phrase("Previous label", "上一张"), help: Phrase("Shows the label before.", "显示上一张标签。"),
          keys: [.left, .up, .pageUp], whyNot: { $0.whyNotMove }, run: { $0.move(to: $0.index - 1) }),
        Command(
          "label.first", Phrase("First label", "第一张"), help: Phrase("Goes to the first label.", "转到第一张标签。"),
          keys: [.home], whyNot: { $0.whyNotMove }, run: { $0.move(to: 0) }),
        Command(
          "label.last", Phrase("Last label", "最后一张"), help: Phrase("Goes to the last label.", "转到最后一张标签。"),
          keys: [.end], whyNot: { $0.whyNotMove }, run: { $0.move(to: .max) }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape, .enter], run: { _ in [.pop(nil)] }),
      ])
  }

  private var whyNotMove: Phrase? {
    sheet?.labels.count ?? 0 > 1 ? nil : Phrase("there is no other label", "没有其他标签")
  }

  private mutating func move(to wanted: Int) -> [Effect] {
    let last = max(0, (sheet?.labels.count ?? 0) - 1)
    let next = min(max(wanted, 0), last)
    defer { index = next }
    return next == index ? [.beep] : []
  }

  private mutating func change() -> [Effect] {
    symbol = symbol.other
    sheet?.symbol = symbol
    return [.remember(Self.memory, symbol.rawValue)]
  }

  // MARK: - Reading and writing

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value):
        sheet = value as? LabelSheet
        sheet?.symbol = symbol
        index = min(index, max(0, (sheet?.labels.count ?? 0) - 1))
        return []
      case .failure(let error):
        sheet = nil
        return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      return saved(result)
    case .input: return [.beep]
    default: return []
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    let job = Job(ticket, Phrase("Reading the labels", "正在读取标签")) { [kind, selection, symbol] desk in
      try LabelSheet.read(kind, selection, symbol: symbol, as: session, in: desk.site)
    }
    return [.work(job)]
  }

  private mutating func save() -> [Effect] {
    guard let sheet else { return [] }
    let ticket = tickets.next()
    saving = ticket
    let language = surroundings.language
    let folder = surroundings.exportFolder
    let timeZone = surroundings.timeZone
    return [
      .work(
        Job(ticket, Phrase("Saving the labels", "正在保存标签")) { desk in
          let stamp = CellText.stamp(desk.site.clock.now(), in: timeZone)
          let name = sheet.labels.count == 1 ? sheet.labels[0].code : "\(sheet.kind.name)-\(stamp)"
          let texts = [("html", sheet.html(in: language)), ("svg", sheet.svg(in: language))]
          let files = try texts.map { ending, text in
            let file = try ExportFile(folder: folder, name: "labels-" + name, ending: ending)
            try file.write(text.utf8)
            return file
          }
          for file in files { try file.finish() }
          return files.map(\.path)
        })
    ]
  }

  private func saved(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      let names = (value as? [String] ?? []).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      let folder = surroundings.exportFolder
      return [
        .say(
          .good(
            Phrase(
              "Saved \(names.joined(separator: " and ")) in \(folder).",
              "已保存 \(names.joined(separator: "、"))，位于 \(folder)。")))
      ]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }
}
