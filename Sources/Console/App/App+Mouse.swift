import Terminal

/// The mouse, where somebody has turned it on. What a click is meant for the drawing says (`Grid.targets`), so every list,
/// form and key bar takes it; no question is ever answered by one.
extension App {
  /// So many rows the wheel moves.
  private static let wheelRows = 3

  func point(_ mouse: Mouse) {
    let targets = shown.targets(at: mouse.position)
    switch mouse.action {
    case .wheelUp: turn(by: -App.wheelRows, over: targets)
    case .wheelDown: turn(by: App.wheelRows, over: targets)
    case .click, .doubleClick: click(targets, isDouble: mouse.action == .doubleClick)
    }
  }

  private func click(_ targets: [ClickTarget], isDouble: Bool) {
    guard overlay == nil, let layer = layers.last,
      let target = targets.first(where: { $0 != .list && $0 != .page })
    else { return }
    if case .command(let id) = target {
      // What the first click has opened may have another command there; what its key would have to wait for, it must not
      // overtake.
      let key = layer.screen.items.first { $0.id == id }?.keys.first
      if !isDouble, key.map({ !layer.screen.holds(.key($0)) }) ?? true { run(id) }
      return
    }
    // It was meant for what is not there yet.
    guard !layer.screen.holds(.click(target)) else { return }
    message = nil
    hand(.input(.click(target)), to: layer.id)
    if isDouble, case .row = target { act(on: .key(.enter)) }
  }

  private func turn(by rows: Int, over targets: [ClickTarget]) {
    let key: Event = .key(rows < 0 ? .up : .down)
    switch overlay {
    case .palette, .help: for _ in 0..<abs(rows) { act(on: key) }
    case .question, .leaving, .notice: break
    case nil:
      guard let layer = layers.last else { return }
      if targets.contains(.list) {
        if !layer.screen.holds(.wheel(rows)) { hand(.input(.wheel(rows)), to: layer.id) }
      } else if targets.contains(.page) {
        for _ in 0..<abs(rows) { hand(.input(key), to: layer.id) }
      }
    }
  }
}
