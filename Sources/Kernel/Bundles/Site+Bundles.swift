import SQLite
import Values

extension Site {
  /// Writes a signed bundle for another office, and keeps on record that it was made.
  ///
  /// - Parameters:
  ///   - period: a month or a year; nil for this month.
  ///   - write: takes the bytes in order. Whoever hands it in throws them away again where this throws.
  /// - Returns: what was made.
  /// - Throws: `BundleRefusal`, or a refusal for want of a permission.
  public func exportBundle(
    _ kindName: String, peer: String, period: String? = nil, as session: Session, write: ([UInt8]) throws -> Void
  ) throws -> BundleMade {
    guard let kind = catalog.bundles.first(where: { $0.name == kindName }) else {
      throw BundleRefusal.unknownKind(Text.clean(String(kindName.prefix(60))), known: catalog.bundles.map(\.name))
    }
    guard let period = period.map({ BundlePeriod($0) }) ?? BundlePeriod(monthOf: today) else {
      throw BundleRefusal.badPeriod(Text.clean(String((period ?? "").prefix(20))))
    }
    let sent = try view(needing: KernelPermissions.exchangeBundles, for: session) { _ in
      try view(needing: kind.permission, for: session) { database in
        // A bundle speaks for the whole site.
        for permission in [KernelPermissions.exchangeBundles, kind.permission] {
          try requireWholeSight(permission, session)
        }
        guard let key = try BundleQueries.key(peer: peer, in: database) else {
          throw BundleRefusal.unknownPeer(Text.clean(String(peer.prefix(80))))
        }
        let header = try header(of: kind, period, key)
        return try BundleWriter(kind: kind, header: header, key: key).write(period, timeZone, in: database, to: write)
      }
    }
    _ = try perform(sent, as: session)
    return BundleMade(peer: sent.peer, kind: kind.title, period: sent.period, number: sent.number, rows: sent.rows)
  }

  private func header(
    of kind: BundleKind, _ period: BundlePeriod, _ key: BundleQueries.Key
  ) throws -> BundleHeader {
    var rows: Int64 = 0
    var sums: [String: Int64] = [:]
    try kind.each(of: period, in: timeZone, database) { row in
      rows += 1
      for figure in kind.figures { sums[figure.name, default: 0] += row[figure.name]?.integer ?? 0 }
    }
    for figure in kind.figures where sums[figure.name] == nil { sums[figure.name] = 0 }
    return BundleHeader(
      kind: kind, site: try bundleName(), siteName: facts.name, unit: facts.name, period: period,
      number: try BundleQueries.nextNumber(peer: key.peer, kind: kind.name, in: database), madeAt: clock.now(),
      key: key.mark, rows: rows, sums: sums)
  }

  /// What tells this site from any other in a bundle.
  private func bundleName() throws -> String {
    Hexadecimal.encode((try SiteMark.read(in: database) ?? []).prefix(8))
  }

  /// Takes a bundle of another office, once: all of it or nothing.
  ///
  /// - Throws: `BundleRefusal` with the reason; nothing was changed then.
  public func importBundle(_ path: String, as session: Session) throws -> BundleAccepted {
    let bundle = try view(needing: KernelPermissions.exchangeBundles, for: session) { database in
      let most = try value(of: SafekeepingSettings.bundleMegabytes)
      let bundle = try SignedBundle(try BundleFile(path: path, mostMegabytes: most)) { mark in
        try BundleQueries.key(mark: mark, in: database)
      }
      guard try bundle.header.site != bundleName() else { throw BundleRefusal.own }
      return bundle
    }
    switch try perform(AcceptBundle(bundle), as: session) {
    case .done(let outcome, _): return outcome
    case .waiting: throw BundleRefusal.notABundle
    }
  }

  /// The offices there is a key for.
  public func bundlePeers(for session: Session) throws -> [String] {
    try view(needing: KernelPermissions.exchangeBundles, for: session) { try BundleQueries.peers(in: $0) }
  }
}

/// A bundle that was made for another office.
public struct BundleMade: Sendable, Hashable {
  public let peer: String
  public let kind: Phrase
  public let period: String
  public let number: Int64
  public let rows: Int64

  public var sentence: Phrase {
    let rows = rows == 1 ? "1 row" : "\(rows) rows"
    return Phrase(
      "Bundle \(number) for \(peer): \(kind.english), \(period), \(rows).",
      "发往“\(peer)”的第 \(number) 号数据包：\(kind.chinese)，\(period)，\(self.rows) 行。")
  }
}
