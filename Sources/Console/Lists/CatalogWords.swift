import Kernel
import Terminal
import Values

/// What the file keeps by name, in the reader's words: actions and their content, permissions, settings, rows that changed.
public struct CatalogWords {
  let catalog: Catalog
  let language: Language
  let timeZone: TimeZoneRules

  public init(_ catalog: Catalog, _ language: Language, _ timeZone: TimeZoneRules) {
    self.catalog = catalog
    self.language = language
    self.timeZone = timeZone
  }

  /// - Parameter subject: the action or the setting the text belongs to.
  public func text(_ text: String, _ kind: Column.Kind, subject: String) -> String {
    self.text(text, kind, subject: subject, measure: nil)
  }

  /// - Parameter measure: how the quantities in it are measured; nil shows smallest units.
  func text(_ text: String, _ kind: Column.Kind, subject: String, measure: ConsolePart.Measure?) -> String {
    switch kind {
    case .action: Self.title(ofAction: text, in: catalog).text(in: language)
    case .content, .changes: joined(lines(text, kind, subject: subject, measure: measure))
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

  /// The same, a line for each field or row where there are several.
  func lines(
    _ text: String, _ kind: Column.Kind, subject: String, measure: ConsolePart.Measure? = nil
  ) -> [String] {
    switch kind {
    case .content: sentences(text, of: subject, measure)
    case .changes: ChangeWords(rows: catalog.known.rows, language: language, timeZone: timeZone).lines(text)
    default: [self.text(text, kind, subject: subject)]
    }
  }

  private func joined(_ lines: [String]) -> String { lines.joined(separator: language == .english ? "; " : "；") }

  private func list(_ phrases: [Phrase]) -> String { joined(phrases.map { $0.text(in: language) }) }

  private func sentences(_ text: String, of action: String, _ measure: ConsolePart.Measure?) -> [String] {
    guard let content = try? JSON.parse(text) else { return [Text.clean(text)] }
    return phrases(content, of: action, measure).map { $0.text(in: language) }
  }

  private func phrases(_ content: JSON, of action: String, _ measure: ConsolePart.Measure?) -> [Phrase] {
    switch TrailEntry(rawValue: action) {
    case .batch: return batch(content)
    case .signIn:
      return [content["succeeded"]?.bool == true ? Phrase("succeeded", "成功") : Phrase("wrong PIN", "PIN 码错误")]
    case .some: return ActionContent.lines(content.without("seals"), of: nil, measure: nil)
    case nil: break
    }
    let kind = catalog.known.actions[action] ?? catalog.ownActions[action]
    return ActionContent.lines(named(content.without("seals"), of: action), of: kind, measure: measure)
  }

  /// The content with what its fields hold by name in words.
  private func named(_ content: JSON, of action: String) -> JSON {
    guard case .object(let members) = content else { return content }
    let listing = catalog.known.listings[content["listing"]?.string ?? ""]
    return .object(
      members.map { member in
        guard let text = member.value.string else { return member }
        switch (action, member.name) {
        case (ChangeSetting.name, "setting"): return .init(member.name, .string(self.text(text, .setting, subject: "")))
        case (ChangeSetting.name, "value"):
          return .init(member.name, .string(value(text, of: content["setting"]?.string ?? "")))
        case (DefineRole.name, "permissions"):
          return .init(member.name, .string(self.text(text, .permissions, subject: "")))
        case (RevealPersonal.name, "listing"):
          return .init(member.name, .string(listing?.title.text(in: language) ?? text))
        case (RevealPersonal.name, "column"):
          let column = listing?.columns.first { $0.name == text }
          return .init(member.name, .string(column?.title.text(in: language) ?? text))
        default: return member
        }
      })
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
    return kind.words(json).text(in: language)
  }
}

extension JSON {
  /// An object without one of its members.
  fileprivate func without(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}
