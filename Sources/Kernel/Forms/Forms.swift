import SQLite
import Values

/// Forms and checklists as parts use them: which version counts on a day, keeping answers, and reading them again.
public enum Forms {
  /// A form that is there and not retired.
  ///
  /// - Throws: `FormRefusal`.
  public static func require(_ code: FormCode, in database: Connection) throws -> FormID {
    guard let form = try FormQueries.find(code, in: database) else { throw FormRefusal.unknown(code) }
    guard !form.isRetired else { throw FormRefusal.retired(code) }
    return form.id
  }

  /// Whether there is a form of that code, in use or retired.
  public static func exists(_ code: FormCode, in database: Connection) throws -> Bool {
    try FormQueries.find(code, in: database) != nil
  }

  /// The version that counts on a day; nil where none does yet, or the form is retired.
  public static func version(of form: FormID, on day: Day, in database: Connection) throws -> FormVersion? {
    try FormQueries.inForce(form, on: day, in: database)
  }

  /// Keeps answers for good, with the version they answer.
  ///
  /// - Parameter answered: the version somebody had before them; nil where they did not say.
  /// - Throws: `FormRefusal.otherVersion`, or `InvalidAction` with every fault, each named `answers.CODE`.
  public static func keep(
    _ answers: FormAnswers, to version: FormVersion, answered: Int64?, in change: Change
  ) throws -> FormRecordID {
    if let answered, answered != version.number {
      throw FormRefusal.otherVersion(version.form, answered: answered, now: version.number)
    }
    return try FormQueries.insert(answers.checked(against: version), version, in: change)
  }

  /// A form as it was filled in.
  public static func filled(_ record: FormRecordID, in database: Connection) throws -> FilledForm? {
    try FormQueries.filled(record, in: database)
  }
}

extension Site {
  /// The forms a person may choose for a part's use: those that are not retired, for it or for all parts.
  public func forms(for part: String) throws -> [(code: FormCode, title: Phrase)] {
    try translating { try FormQueries.all(for: part, in: database) }
  }

  /// A version of a form, by number or the newest; nil where there is none.
  public func formVersion(_ code: FormCode, number: Int64? = nil) throws -> FormVersion? {
    try translating { try FormQueries.version(code, number: number, in: database) }
  }

  /// A form with all its versions, for whoever keeps forms.
  ///
  /// - Parameter number: the version to show; nil for the one that counts today, else the newest.
  /// - Throws: `FormRefusal.unknown`.
  public func formSheet(_ code: FormCode, number: Int64?, for session: Session) throws -> FormSheet {
    let today = today
    return try view(needing: KernelPermissions.keepForms, for: session) { database in
      guard let sheet = try FormQueries.sheet(code, number: number, on: today, in: database) else {
        throw FormRefusal.unknown(code)
      }
      return sheet
    }
  }
}
