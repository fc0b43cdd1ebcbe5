import Kernel
import Spares
import Terminal
import Values

/// A stock document as its slip; F8 saves it for printing.
public struct SlipScreen: Screen {
  public var surroundings: Surroundings
  let number: DocumentNumber
  private var slip: Slip?
  private var pager = Pager([])
  private var tickets = TicketCounter()
  private var reading: Ticket?
  private var saving: Ticket?
  private var printing: Ticket?

  init(_ number: DocumentNumber, _ surroundings: Surroundings) {
    self.number = number
    self.surroundings = surroundings
  }

  /// The command that opens it, for screens where a document is selected.
  static let openTitle = Phrase("Slip of the document", "查看单据")
  static let openLabel = Phrase("Slip", "单据")
  static let openHelp = Phrase(
    "Shows the selected row's document as it prints; F8 saves it there.", "按打印样式查看当前行的单据，可按 F8 保存。")
  static let openKey = Key.control("o")

  public var part: String? { SparesPart.part.name }
  public var title: Phrase { (slip?.title ?? SlipScreen.openLabel) + Phrase(verbatim: " " + number.text) }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Slip", "单据"),
      about: Phrase(
        "A stock document as it prints. The last lines name its audit row and the beginning of its hash.",
        "库存单据的打印样式，末尾为审计记录号及其哈希开头。"),
      commands: [
        Command(
          "slip.save", Phrase("Save for printing", "保存以便打印"), label: Phrase("Save", "保存"),
          help: Phrase("Writes the slip as text and as a web page into the export folder.", "将单据以文本和网页格式保存到导出文件夹。"),
          keys: [.function(8)],
          whyNot: { $0.slip == nil ? Phrase("there is no slip", "没有单据") : nil }, run: { $0.save() }),
        Command(
          "slip.print", Phrase("Print", "打印"), label: Phrase("Print", "打印"),
          help: Phrase("Hands the slip to the site's print command.", "将单据交给站点的打印命令打印。"),
          keys: [.function(6)],
          whyNot: { $0.slip == nil ? Phrase("there is no slip", "没有单据") : nil }, run: { $0.print() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to where you came from.", "返回上一界面。"),
          keys: [.escape], run: { _ in [.pop(nil)] }),
      ])
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed: return read()
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value): slip = value as? Slip
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    case .finished(let ticket, let result) where ticket == saving:
      saving = nil
      switch result {
      case .success(let value):
        let names = (value as? [String] ?? []).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        return [.say(.good(ExportFile.saved(names, in: surroundings.exportFolder)))]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .finished(let ticket, let result) where ticket == printing:
      printing = nil
      switch result {
      case .success: return [.say(.good(Phrase("Handed to the printer.", "已交给打印机。")))]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .input(.key(let key)):
      pager.lines = lines(in: surroundings.language)
      if pager.handle(key, in: surroundings.size) { return [] }
      return key == .enter ? [.pop(nil)] : [.beep]
    case .input: return [.beep]
    default: return []
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [number] desk in try Slip.read(number, as: session, in: desk.site) })]
  }

  private mutating func save() -> [Effect] {
    guard let slip else { return [] }
    let ticket = tickets.next()
    saving = ticket
    let language = surroundings.language
    let folder = surroundings.exportFolder
    return [
      .work(
        Job(ticket, Phrase("Saving the slip", "正在保存单据")) { _ in
          try ExportFile.write(
            [("txt", slip.text(in: language)), ("html", slip.html(in: language))], name: "slip-" + slip.number.text,
            folder: folder)
        })
    ]
  }

  private mutating func print() -> [Effect] {
    guard let slip else { return [] }
    let ticket = tickets.next()
    printing = ticket
    let text = slip.text(in: surroundings.language)
    let folder = surroundings.exportFolder
    return [
      .work(
        Job(ticket, Phrase("Printing", "正在打印")) { desk in
          try ExportFile.print(text, name: slip.number.text, folder: folder, desk)
          return true
        })
    ]
  }

  private func lines(in language: Language) -> [Pager.Line] {
    guard let slip else { return [] }
    let text = slip.text(in: language)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { Pager.Line(String($0)) }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var page = pager
    page.lines = lines(in: context.language)
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }
}
