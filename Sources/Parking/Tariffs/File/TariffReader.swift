import Values

/// Collects what is found while a tariff file is read, and which fields the format has.
final class TariffReader {
  private(set) var findings: [TariffFinding] = []
  /// Every field asked for, as a pattern: `classes.*.first.min`, `leases[].code`.
  private(set) var fields: Set<String> = []

  func note(_ path: String, _ kind: TariffFinding.Kind) { findings.append(TariffFinding(path, kind)) }

  func know(_ pattern: String) { fields.insert(pattern) }
}
