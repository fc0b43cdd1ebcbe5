import Kernel
import Terminal
import Values

/// What the site uses of the program (G30): it may change while somebody works.
extension App {
  /// Takes up what the site offers now. Screens of a part that was switched off go, with whatever lies over them; what was
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
    guard let first = layers.indices.dropFirst().first(where: { layers[$0].screen.part.map(gone.contains) ?? false })
    else { return }
    overlay = nil
    held = []
    for layer in Array(layers[first...]) { remove(layer.id) }
    refresh()
    let titles = surroundings.catalog.known.parts.filter { gone.contains($0.name) }.map(\.title)
    message = titles.first.map {
      .warning(
        Phrase(
          "\($0.english) was switched off on this site; what you had entered is kept.",
          "本站点已停用“\($0.chinese)”模块，已填写的内容已保留。"))
    }
    if let top = layers.last { hand(.returned(nil), to: top.id) }
  }

  private func keepDrafts(of gone: Set<String>) {
    for layer in layers + (locked?.layers ?? []) where layer.screen.part.map(gone.contains) ?? false {
      if let unfinished = layer.screen.unfinished { drafts.keep(unfinished.draft, as: unfinished.name, for: layer.id) }
    }
  }
}
