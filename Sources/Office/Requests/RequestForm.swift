import Kernel
import Values

/// The form a service asks of whoever raises a request.
public enum RequestForm {
  /// The version that counts today; nil where the service asks nothing, or is unknown.
  public static func asked(
    by service: RequestCategoryCode, as session: Session, in site: Site
  ) throws -> FormVersion? {
    let today = site.today
    return try site.view(needing: OfficePermissions.use, of: "requests", for: session) { database in
      guard let form = try RequestQueries.category(service, in: database)?.form else { return nil }
      return try Forms.version(of: form, on: today, in: database)
    }
  }

  /// Keeps the answers of a request; nil where its service asks nothing today.
  static func keep(
    _ answers: FormAnswers, answered: Int64?, form: FormID?, in change: Change
  ) throws -> FormRecordID? {
    guard let form, let version = try Forms.version(of: form, on: change.today, in: change.database) else {
      guard answers.isEmpty, answered == nil else { throw FormRefusal.noQuestions }
      return nil
    }
    return try Forms.keep(answers, to: version, answered: answered, in: change)
  }
}
