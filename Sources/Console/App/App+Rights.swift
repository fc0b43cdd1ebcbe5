import Kernel
import Terminal
import Values

/// What somebody may do may change while they work (G01).
extension App {
  /// Takes up what whoever is signed in may do now. Screens they may not be on any more go, with whatever lies over them;
  /// what was entered there is kept.
  func adopt(_ rights: Rights) {
    let isLess = !surroundings.rights.isSubset(of: rights)
    surroundings.rights = rights
    if isLess { leaveForbidden() }
  }

  /// Removes the first screen that takes a right nobody here has, and what lies over it; the first screen stays.
  func leaveForbidden() {
    guard
      let first = layers.indices.dropFirst().first(where: { layers[$0].screen.whyForbidden(surroundings) != nil })
    else { return }
    let title = layers[first].screen.title
    let reason = layers[first].screen.whyForbidden(surroundings) ?? Phrase("", "")
    for layer in layers[first...] {
      if let unfinished = layer.screen.unfinished { drafts.keep(unfinished.draft, as: unfinished.name, for: layer.id) }
    }
    overlay = nil
    held = []
    behindMenu = []
    for layer in Array(layers[first...]) { remove(layer.id) }
    refresh()
    message = .warning(
      Phrase(
        "\(title.english) was closed: your rights were changed, and \(reason.english). What you had entered is kept.",
        "已关闭“\(title.chinese)”：您的权限已变更，该界面\(reason.chinese)。已填写的内容已保留。"))
    if let top = layers.last { hand(.returned(nil), to: top.id) }
  }
}
