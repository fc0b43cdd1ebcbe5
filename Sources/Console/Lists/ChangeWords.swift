import Kernel
import Values

/// The rows an action changed, in words: which kind of row, what was new, changed or removed, before and after. An export
/// of the list keeps what the file says.
struct ChangeWords {
  let rows: RowWords
  let language: Language
  let timeZone: TimeZoneRules

  /// A line a row, in the order they changed.
  func lines(_ text: String) -> [String] {
    guard case .array(let all)? = try? JSON.parse(text) else { return [Text.clean(text)] }
    return all.compactMap(line)
  }

  private func line(_ row: JSON) -> String? {
    guard let items = row.array, items.count == 3, let table = items[0].string, case .object(let members) = items[2]
    else { return nil }
    let does: Phrase
    switch items[1].string {
    case "+": does = Phrase("new", "新增")
    case "-": does = Phrase("removed", "删除")
    default: does = Phrase("changed", "修改")
    }
    let values = members.compactMap { value($0, in: table) }
    let head = (rows.tables[table] ?? Phrase(verbatim: table)) + Phrase(" ", "") + does
    guard !values.isEmpty else { return head.text(in: language) }
    return (head + Phrase(": ", "：")).text(in: language) + values.joined(separator: language == .english ? ", " : "，")
  }

  /// A column with its value, or with the one before and the one after; nil where a new row has none.
  private func value(_ member: JSON.Member, in table: String) -> String? {
    let title = (rows.title(of: member.name, in: table) ?? Phrase(verbatim: member.name)).text(in: language)
    let kind = rows.kind(of: member.name, in: table)
    if let pair = member.value.array, pair.count == 2 {
      return "\(title) \(plain(pair[0], kind)) → \(plain(pair[1], kind))"
    }
    return Self.isNothing(member.value) ? nil : "\(title) \(plain(member.value, kind))"
  }

  private static func isNothing(_ value: JSON) -> Bool { value == .null || value == .string("") }

  private func plain(_ value: JSON, _ kind: Column.Kind) -> String {
    if Self.isNothing(value) { return Phrase("nothing", "空").text(in: language) }
    guard let number = value.integer else { return Text.clean(value.string ?? value.text) }
    switch kind {
    case .money: return Money(fen: number).format(symbol: true)
    case .day where number > 0 && number < 2_900_000: return Day(number: Int32(number)).description
    case .instant: return CellText.moment(Instant(milliseconds: number), in: timeZone)
    case .flag: return (number != 0 ? Phrase("yes", "是") : Phrase("no", "否")).text(in: language)
    default: return String(number)
    }
  }
}
