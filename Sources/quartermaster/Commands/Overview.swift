import Core
import Kernel
import Values

/// The parts' figures as plain lines.
enum Overview {
  /// Prints the figures of a site's file that the person who acts may see.
  static func print(_ path: String, _ invocation: Invocation) throws -> ExitStatus {
    let site = try Site.open(path: path, catalog: .standard)
    defer { site.close() }
    let session = try invocation.signIn(site)
    let held = try site.permissions(of: session)
    let mark = site.facts.isDemo ? Phrase(" · DEMO, made up", " · 演示，内容虚构") : Phrase("", "")
    try invocation.print(Phrase(verbatim: Text.clean(site.facts.name)) + mark)
    for part in site.catalog.parts {
      let figures = part.figures.filter { held.contains($0.permission.name) }
      guard !figures.isEmpty else { continue }
      try invocation.print(part.title)
      let rows = try figures.map { figure in
        let value = try figure.read(site.database)
        let text =
          switch figure.kind {
          case .count: Quantity(value).format(decimals: 0, grouped: true)
          case .money: Money(fen: value).format(symbol: true)
          }
        return [invocation.text(figure.title), text]
      }
      for line in TextColumns.lines(rows, indent: 2) { try invocation.print(line) }
    }
    return .done
  }
}
