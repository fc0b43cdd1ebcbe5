import Values

/// What an archive has to hold: one line of the table that completeness is computed by.
struct ArchiveRule: Sendable {
  enum Source: Sendable {
    /// A current document of this kind.
    case document(FireDocumentKind)
    /// Somebody appointed to this duty.
    case duty(FireDuty)
    /// Records of a chapter: a condition of SQL over `u.unit_id` that holds where nothing is missing.
    case records(title: Phrase, isWhole: String)
  }

  /// Which units it asks.
  enum Units: String, Sendable {
    case all = "1"
    case key = "u.is_key"
    case inpatients = "u.has_inpatients"
    case controlRoom = "u.has_control_room"
  }

  let part: ArchivePart
  let source: Source
  var units = Units.all
  /// Months until a document has to be looked at again; nil for never.
  var months: Int?
  /// Whether the person responsible has to approve it.
  var isApproved = false

  init(
    _ part: ArchivePart, _ source: Source, _ units: Units = .all, months: Int? = nil, approved: Bool = false
  ) {
    self.part = part
    self.source = source
    self.units = units
    self.months = months
    isApproved = approved
  }

  var title: Phrase {
    switch source {
    case .document(let kind): kind.label
    case .duty(let duty): duty.label
    case .records(let title, _): title
    }
  }
}
