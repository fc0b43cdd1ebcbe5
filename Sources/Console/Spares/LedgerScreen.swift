import Kernel
import Spares
import Terminal
import Values

/// The ledger, and the list of stock documents: general lists on whose rows postings are reversed.
public struct LedgerScreen: Screen {
  var inner: ListingScreen
  var reversal = Reversal()

  /// The listings it is for.
  static let listings: Set<String> = ["movements", "documents"]

  public var surroundings: Surroundings {
    get { inner.surroundings }
    set { inner.surroundings = newValue }
  }

  init(_ listing: Listing, filters: [String: JSON] = [:], _ surroundings: Surroundings) {
    inner = ListingScreen(listing, filters: filters, surroundings)
  }

  public var permission: Permission? { inner.permission }
  public var title: Phrase { inner.title }
  public func claims(_ key: Key) -> Bool { inner.claims(key) }
  public func holds(_ event: Event) -> Bool { inner.holds(event) || reversal.isBusy }

  public var commands: CommandTable<Self, Effect> {
    let list = inner.commands
    return CommandTable(
      title, about: list.about, commands: list.commands.map { $0.lifted(\Self.inner) } + LedgerScreen.own)
  }

  private static let own: [Command<LedgerScreen, Effect>] = [
    Command(
      "ledger.reverseRow", Phrase("Reverse the row", "冲销此行"), label: Phrase("Reverse row", "冲销此单"),
      help: Phrase("Reverses the document of the selected row; asks first.", "冲销当前行的单据，先询问。"),
      keys: [.control("d")],
      whyNot: { screen in
        screen.inner.list.selected == nil
          ? Phrase("no row is selected", "没有选中的行") : screen.surroundings.whyNot(ReverseDocument.permission)
      },
      run: { screen in
        guard let row = screen.inner.list.selected else { return [] }
        return screen.reversal.row(RowReader(listing: screen.inner.list.listing, row: row), screen.surroundings)
      }),
    Command(
      "ledger.reverse", Phrase("Reverse my last posting", "冲销我的上一笔"), label: Phrase("Reverse", "冲销"),
      help: Phrase("Names your last posting that can still be reversed, and asks.", "列出您最近一笔可冲销的单据并询问。"),
      keys: [.control("z")], whyNot: { $0.surroundings.whyNot(ReverseDocument.permission) },
      run: { $0.reversal.last($0.surroundings) }),
  ]

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    reversal.handle(event, surroundings) ?? inner.handle(event)
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let isAllowed = surroundings.may(ReverseDocument.permission)
    let hint = isAllowed ? Phrase("Ctrl-D reverse row  Ctrl-Z my last", "Ctrl-D 冲销此单  Ctrl-Z 冲销上一笔") : nil
    inner.list.render(into: &grid, in: rect, hint: hint, next: nil, context: context)
  }
}
