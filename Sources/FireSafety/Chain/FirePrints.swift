import Kernel
import Values

/// What all printed sheets of fire safety have in common: the day's chain head, who printed it and when.
enum FirePrints {
  static func sheet(
    _ title: Phrase, name: String, _ blocks: [PrintedSheet.Block], day: Day, _ session: Session, _ site: Site
  ) throws -> PrintedSheet {
    let head = try site.view(needing: FirePermissions.see, for: session) { try FireChain.head(on: day, in: $0) }
    var foot: [PrintedSheet.Fact] = []
    if let head {
      foot.append(
        .init(
          Phrase("Chain on \(day)", "\(day) 记录链"),
          Phrase("record \(head.sequence), \(head.short)", "第 \(head.sequence) 条，\(head.short)")))
    } else {
      foot.append(.init(Phrase("Chain on \(day)", "\(day) 记录链"), Phrase("no record yet", "尚无记录")))
    }
    foot.append(.init("Printed", "打印", "\(moment(site.clock.now(), site)) \(session.name)"))
    return PrintedSheet(
      title, name: name, site: site.facts.name, isDemo: site.facts.isDemo, blocks, foot: foot)
  }

  /// A moment by the site's time zone, to the minute.
  static func moment(_ instant: Instant, _ site: Site) -> String {
    site.timeZone.localText(of: instant)
  }

  /// A line for each who has signed, and an empty one for each who is still expected to.
  static func signatures(
    _ signed: [FireSignatures.Signed], expected: [FireSignatures.Role], _ site: Site
  ) -> [PrintedSheet.Signature] {
    let open = expected.filter { role in !signed.contains { $0.role == role } }
    return signed.map { .init($0.role.label, name: $0.name, at: Phrase(verbatim: moment($0.at, site))) }
      + open.map { .init($0.label) }
  }
}
