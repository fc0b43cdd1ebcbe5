import SQLite
import Values

extension Setting {
  /// The value that counts on a day, for whoever reads outside a change: inbox, figures, checks.
  public func value(on day: Day, in database: Connection) throws -> Content {
    guard let text = try SettingQueries.value(of: name, on: day, in: database), let json = try? JSON.parse(text),
      let value = try? Content(json: json)
    else { return initial }
    return value
  }
}
