import Kernel
import Terminal
import Values

/// What the file keeps by name, in the reader's words: actions and their content, permissions, settings.
struct CatalogWords {
  let catalog: Catalog
  let language: Language

  /// - Parameters:
  ///   - subject: the action or the setting the text belongs to.
  ///   - measure: how the quantities in it are measured; nil shows smallest units.
  func text(
    _ text: String, _ kind: Column.Kind, subject: String, measure: ConsolePart.Measure? = nil
  ) -> String {
    switch kind {
    case .action: Self.title(ofAction: text, in: catalog).text(in: language)
    case .content: sentence(text, of: subject, measure)
    case .changes: changes(text)
    case .permissions:
      list(
        text.split(separator: " ").map { name in
          catalog.known.permissions[String(name)]?.title ?? Phrase(verbatim: Text.clean(String(name)))
        })
    case .setting: (catalog.known.settings[text]?.title ?? Phrase(verbatim: Text.clean(text))).text(in: language)
    case .settingValue: value(text, of: subject)
    default: Text.clean(text)
    }
  }

  static func title(ofAction name: String, in catalog: Catalog) -> Phrase {
    (catalog.known.actions[name] ?? catalog.ownActions[name])?.title ?? TrailEntry(rawValue: name)?.title
      ?? Phrase(verbatim: Text.clean(name))
  }

  private func list(_ phrases: [Phrase]) -> String {
    phrases.map { $0.text(in: language) }.joined(separator: language == .english ? "; " : "；")
  }

  private func sentence(_ text: String, of action: String, _ measure: ConsolePart.Measure?) -> String {
    guard let content = try? JSON.parse(text) else { return Text.clean(text) }
    switch TrailEntry(rawValue: action) {
    case .batch: return list(batch(content))
    case .signIn:
      return list([content["succeeded"]?.bool == true ? Phrase("succeeded", "成功") : Phrase("wrong PIN", "PIN 码错误")])
    case .some: return list(ActionContent.lines(content.without("seals"), of: nil, measure: nil))
    case nil: break
    }
    let kind = catalog.known.actions[action] ?? catalog.ownActions[action]
    return list(ActionContent.lines(content.without("seals"), of: kind, measure: measure))
  }

  /// How many lines a batch had, of which actions.
  private func batch(_ content: JSON) -> [Phrase] {
    let lines = content["lines"]?.integer ?? 0
    let refused = content["refused"]?.integer ?? 0
    var all = [Phrase(lines == 1 ? "1 line" : "\(lines) lines", "\(lines) 行")]
    if refused > 0 { all.append(Phrase("\(refused) refused", "\(refused) 行被拒绝")) }
    if case .object(let actions)? = content["actions"] {
      all += actions.map { member in
        Self.title(ofAction: member.name, in: catalog) + Phrase(verbatim: " \(member.value.text)")
      }
    }
    return all
  }

  private func value(_ text: String, of setting: String) -> String {
    guard let json = try? JSON.parse(text) else { return Text.clean(text) }
    guard let kind = catalog.known.settings[setting]?.kind else { return Text.clean(json.string ?? text) }
    if case .money = kind.base, let fen = json.integer { return Money(fen: fen).format(symbol: true) }
    return FilterScreen.label(json, kind).text(in: language)
  }

  /// Table by table: what was new, changed or removed. The names are those of the file.
  private func changes(_ text: String) -> String {
    guard case .array(let rows)? = try? JSON.parse(text) else { return Text.clean(text) }
    return list(
      rows.compactMap { row in
        guard let items = row.array, items.count == 3, let table = items[0].string else { return nil }
        let does: Phrase
        switch items[1].string {
        case "+": does = Phrase("new", "新增")
        case "-": does = Phrase("removed", "删除")
        default: does = Phrase("changed", "修改")
        }
        guard case .object(let members) = items[2] else { return nil }
        let values = members.map { member -> String in
          if let pair = member.value.array, pair.count == 2 {
            return "\(member.name) \(plain(pair[0])) → \(plain(pair[1]))"
          }
          return "\(member.name) \(plain(member.value))"
        }
        return Phrase(verbatim: table + " ") + does + Phrase(verbatim: " (\(values.joined(separator: ", ")))")
      })
  }

  private func plain(_ value: JSON) -> String {
    if value == .null { return "–" }
    return Text.clean(value.string ?? value.text)
  }
}

extension JSON {
  /// An object without one of its members.
  fileprivate func without(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}
