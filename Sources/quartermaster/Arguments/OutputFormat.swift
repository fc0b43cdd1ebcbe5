/// How a command writes its result.
enum OutputFormat: String, Sendable, CaseIterable {
  case text
  case table
  case csv
  case json
  case html
  case svg
}
