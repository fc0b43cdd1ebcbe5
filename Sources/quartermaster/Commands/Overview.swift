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
    let mark = site.facts.isDemo ? Phrase(" · DEMO, made up", " · 演示，内容虚构") : Phrase("", "")
    try invocation.print(Phrase(verbatim: Text.clean(site.facts.name)) + mark)
    let figures = try site.figures(for: session, withTrends: false)
    for part in site.catalog.parts {
      let rows = figures.filter { $0.part == part.name }.map { line in
        let text =
          switch line.figure.kind {
          case .count: Quantity(line.value).format(decimals: 0, grouped: true)
          case .money: Money(fen: line.value).format(symbol: true)
          }
        return [invocation.text(line.figure.title), text]
      }
      guard !rows.isEmpty else { continue }
      try invocation.print(part.title)
      for line in TextColumns.lines(rows, indent: 2) { try invocation.print(line) }
    }
    return .done
  }
}
