import Kernel
import Terminal
import Values

/// What the site uses of the program (G30): it may change while somebody works.
extension App {
  /// Takes up what the site offers now. Screens of a part or a function that was switched off go, with whatever lies over them; what was
  /// entered there is kept for when it is switched on again.
  func offer(_ catalog: Catalog?) {
    guard let catalog, catalog.switchedOff != surroundings.catalog.switchedOff else { return }
    let gone = catalog.switchedOff.subtracting(surroundings.catalog.switchedOff)
    surroundings.catalog = catalog
    behindMenu = []
    guard surroundings.session != nil, !gone.isEmpty else { return }
    keepDrafts(of: gone)
    if let under = locked {
      // What lies under a lock is looked at when it is opened again.
      locked?.gone = under.gone.union(gone)
      return
    }
    dropScreens(of: gone)
  }

  /// Removes the screens of parts from the stack; the first screen stays.
  func dropScreens(of gone: Set<String>) {
    guard let first = layers.indices.dropFirst().first(where: { Self.isGone(layers[$0].screen.part, gone) })
    else { return }
    overlay = nil
    held = []
    for layer in Array(layers[first...]) { remove(layer.id) }
    refresh()
    let known = surroundings.catalog.known
    let titles = (known.parts + known.functions).filter { gone.contains($0.name) }.map(\.title)
    message = titles.first.map {
      .warning(
        Phrase(
          "\($0.english) was switched off on this site; what you had entered is kept.",
          "本站点已停用“\($0.chinese)”，已填写的内容已保留。"))
    }
    if let top = layers.last { hand(.returned(nil), to: top.id) }
  }

  /// Whether what a screen belongs to was switched off: the part, or the function of it.
  private static func isGone(_ place: String?, _ gone: Set<String>) -> Bool {
    guard let place else { return false }
    return gone.contains { place == $0 || place.hasPrefix($0 + ".") }
  }

  private func keepDrafts(of gone: Set<String>) {
    for layer in layers + (locked?.layers ?? []) where Self.isGone(layer.screen.part, gone) {
      if let unfinished = layer.screen.unfinished { drafts.keep(unfinished.draft, as: unfinished.name, for: layer.id) }
    }
  }
}
