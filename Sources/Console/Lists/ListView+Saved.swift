import Kernel
import Terminal
import Values

extension ListView {
  /// Looks where the list has what a form over it has just saved, to select it. Finding has served its turn.
  mutating func seek(_ saved: Saved) -> [Effect] {
    guard let session = surroundings.session else { return [] }
    var effects: [Effect] = pending.map { [.cancel($0.ticket)] } ?? []
    effects += stopCounting()
    let ticket = tickets.next()
    pending = Request(ticket: ticket, purpose: .show(saved.message), start: .first)
    effects.append(
      .work(
        Job(ticket, Phrase("Reading the list", "正在读取列表")) { [listing, query] desk in
          try desk.site.place(of: saved.entry, in: listing, query, for: session) as ListingPlace?
        }))
    return effects
  }

  /// Selects what was saved; says so where the filter hides something new.
  mutating func show(_ place: ListingPlace?, after message: Message) -> [Effect] {
    guard let place, place.page != nil || place.isNew && !query.filters.isEmpty else { return reload() }
    guard let page = place.page else {
      return reload() + [.say(.warning(message.phrase + ListView.isHidden))]
    }
    if isFinding {
      find.clear()
      typing = nil
      table.sort = sort
    }
    count = nil
    sortedHits = nil
    guard case .from = place.start else {
      window.replace(with: page, start: .first)
      table.select(page.rows.firstIndex { $0.id == place.key } ?? 0, count: window.rows.count)
      return isStale ? reload() : startCounting()
    }
    window.replace(withRowsFrom: page)
    table.select(0, count: window.rows.count)
    guard let first = window.rows.first else { return startCounting() }
    // The rows before it, so that it does not look like the first of all.
    return ask(.around, .before(first.cursor)) + startCounting()
  }

  private static let isHidden = Phrase(
    " The filter hides it: F4 changes the filter.", "当前筛选未显示它，按 F4 更改筛选。")
}
