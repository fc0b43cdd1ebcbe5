import FireSafety
import Kernel
import Terminal
import Values

/// An assessment: where it stands above, its items below; Enter scores the selected one.
public struct AssessmentScreen: Screen {
  let number: AssessmentNumber
  var headed: HeadedList
  private var sheet: AssessmentSheet?
  private var tickets = TicketCounter(from: 8_000_000)
  private var reading: Ticket?
  private var posting: Ticket?

  public var surroundings: Surroundings {
    get { headed.surroundings }
    set { headed.surroundings = newValue }
  }

  var list: ListView {
    get { headed.list }
    set { headed.list = newValue }
  }

  init(_ number: AssessmentNumber, _ listing: Listing, _ surroundings: Surroundings) {
    self.number = number
    headed = HeadedList(
      listing, rows: 3, noun: Noun(one: "item", many: "items", chinese: "项"),
      fixed: ["assessment": .string(number.text)], without: ["assessment"], surroundings)
  }

  public var part: String? { surroundings.catalog.place(ofListing: list.listing.name) }
  public var permission: Permission? { FirePermissions.see }
  public var title: Phrase {
    (isOwn ? Phrase("Self-assessment", "自查评分") : Phrase("Acceptance", "验收评分")) + Phrase(verbatim: " " + number.text)
  }
  public func claims(_ key: Key) -> Bool { list.claims(key) }
  public func holds(_ event: Event) -> Bool { list.holds(event) || posting != nil }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      Phrase("Assessment", "消防评分"),
      about: Phrase(
        "The items of a scoring sheet. Enter scores the selected one; computed proposals stand beside.",
        "评分表各项目。按 Enter 为当前项目评分，旁列系统建议分。"),
      commands: AssessmentCommands.all
        + (list.commands + list.orderCommands + list.viewCommands).map { $0.lifted(\Self.headed.list) } + [
          ListView.back()
        ])
  }

  // MARK: - What commands ask

  var isOwn: Bool { sheet?.kind != .acceptance }
  var isSigned: Bool { sheet?.signed != nil }

  /// Why nothing can be scored; nil where it can.
  var whyNotScore: Phrase? {
    if isSigned { return Phrase("it is signed", "已签字") }
    return surroundings.whyNot(isOwn ? ScoreItem.permission : ScoreAcceptance.permission)
  }

  var whyNotSign: Phrase? {
    if isSigned { return Phrase("it is signed", "已签字") }
    if let sheet, sheet.total.missing > 0 {
      return Phrase("\(sheet.total.missing) items are not scored", "还有 \(sheet.total.missing) 项未评分")
    }
    return surroundings.whyNot(isOwn ? SignAssessment.permission : SignAcceptance.permission)
  }

  func score() -> [Effect] {
    guard let row = list.selected else { return [] }
    let reader = RowReader(listing: list.listing, row: row)
    let name = isOwn ? ScoreItem.name : ScoreAcceptance.name
    let code = reader.text("item") ?? ""
    guard let line = sheet?.lines.first(where: { $0.code == code }) else { return [] }
    var values = ["assessment": number.text, "item": code, "reference": line.reference, "reason": line.reason]
    if let points = line.points ?? line.proposal { values["points"] = AssessmentTotal.points(points) }
    if !isOwn {
      values["demand"] = line.demand
      values["due"] = line.due.map { "\($0)" } ?? ""
    }
    return Router.open(action: name, surroundings, values: values, told: told(line))
  }

  /// What the form says of the item above its own fields.
  private func told(_ line: AssessmentSheet.Line) -> [FormField] {
    func field(_ id: FieldID, _ label: Phrase, _ text: String) -> FormField {
      FormField(id, label, .paragraphs, value: Text.clean(text), isReadOnly: true, limit: 2000)
    }
    let worth = AssessmentTotal.points(line.worth)
    let proposal = line.proposal.map { AssessmentTotal.points($0) }
    var fields = [
      field("what", Phrase("What is looked at", "评分内容"), surroundings.text(line.title)),
      field("deduction", Phrase("Worth and deduction", "分值与扣分"), worth + " · " + surroundings.text(line.deduction)),
    ]
    if let proposal { fields.append(field("computed", Phrase("Computed", "系统建议分"), proposal)) }
    return fields
  }

  func sign() -> [Effect] {
    Router.open(
      action: isOwn ? SignAssessment.name : SignAcceptance.name, surroundings, values: ["assessment": number.text],
      told: standing.map {
        [
          FormField(
            "standing", Phrase("What is signed", "签字内容"), .paragraphs, value: surroundings.text($0), isReadOnly: true,
            limit: 500)
        ]
      } ?? [])
  }

  mutating func post(_ title: Phrase, _ action: any Action) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    posting = ticket
    return [.work(Posted.job(ticket, title, action, as: session, key: surroundings.freshKey()))]
  }

  // MARK: - Events

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .opened, .changed, .returned: return read() + list.handle(event)
    case .finished(let ticket, let result) where ticket == reading:
      reading = nil
      switch result {
      case .success(let value): sheet = value as? AssessmentSheet
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
      return []
    case .finished(let ticket, let result) where ticket == posting:
      posting = nil
      switch result {
      case .success(let value):
        return ((value as? Posted).map { [.say($0.message)] } ?? []) + read() + list.handle(.changed)
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .finished(let ticket, let result): return list.exported(ticket, result) ?? list.handle(event)
    default: return list.handle(event)
    }
  }

  private mutating func read() -> [Effect] {
    guard let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    reading = ticket
    return [.read(Job(ticket) { [number] desk in try AssessmentSheet.read(number, as: session, in: desk.site) })]
  }

  // MARK: - Drawing

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    let hint = whyNotScore == nil ? Phrase("Enter score", "Enter 评分") : nil
    headed.render(lines, hint: hint, into: &grid, in: rect, context: context)
  }

  /// The score as it stands, for whoever signs it.
  private var standing: Phrase? { lines.count > 1 ? lines[0].text + Phrase(". ", "。") + lines[1].text : nil }

  private var lines: [HeadedList.Line] {
    guard let sheet else { return [] }
    let total = sheet.total
    let first = Phrase(
      "\(sheet.unit), \(sheet.year), scoring sheet version \(sheet.version)",
      "\(sheet.unit)，\(sheet.year) 年度，评分标准第 \(sheet.version) 版")
    let earned = AssessmentTotal.points(total.earned)
    let applicable = AssessmentTotal.points(total.applicable)
    let score = total.score.map { AssessmentTotal.score($0) } ?? "–"
    var second =
      sheet.signed != nil
      ? Phrase("\(earned) of \(applicable) points = \(score)", "得分 \(earned)/\(applicable)，折算 \(score)")
      : Phrase(
        "So far \(earned) of \(applicable) points = \(score)", "目前得分 \(earned)/\(applicable)，折算 \(score)")
    var role = Role.normal
    if total.missing > 0 {
      second = second + Phrase("; \(total.missing) items are not scored", "；还有 \(total.missing) 项未评分")
    } else if let band = total.band(sheet.limits) {
      second = second + Phrase(": \(band.label.english)", "：\(band.label.chinese)")
      role = band == .notMet ? .error : .good
    }
    if total.vetoes > 0 {
      second = second + Phrase("; \(total.vetoes) veto", "；一票否决 \(total.vetoes) 项")
      role = .error
    }
    let third: Phrase
    if let signed = sheet.signed {
      let names = sheet.signatures.map { Text.clean($0.name) }.joined(separator: ", ")
      third = Phrase("Signed on \(signed) by \(names)", "\(signed) 已签字：\(names)")
    } else {
      third = Phrase("Open since \(sheet.opened)", "\(sheet.opened) 开始填写")
    }
    return [.init(first, .header), .init(second, role), .init(third, .dim)]
  }
}
