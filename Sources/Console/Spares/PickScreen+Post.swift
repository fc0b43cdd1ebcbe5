import Kernel
import Spares
import Terminal
import Values

extension PickScreen {
  /// Why the selected line cannot be issued; nil where it can.
  var whyNotIssue: Phrase? {
    if let reason = surroundings.whyNot(IssuePart.permission) { return reason }
    guard let line = selected else { return Phrase("no line is selected", "没有选中的行") }
    if !(list?.isOpen ?? true) { return Phrase("the work order is closed", "工单已关闭") }
    return line.legs.isEmpty ? Phrase("none of it is there", "没有可拣库存") : nil
  }

  /// Issues the selected line as far as it is there; a lot that was scanned instead of the one proposed.
  mutating func issue() -> [Effect] {
    guard let line = selected else { return [.beep] }
    if let reason = whyNotIssue {
      return [.beep, .say(.warning(Phrase("Not now: ", "目前不可用：") + reason + Phrase(".", "。")))]
    }
    return post(line, override: false)
  }

  private mutating func post(_ line: PickList.Line, override: Bool) -> [Effect] {
    guard posting == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    posting = (ticket, line)
    let content = PickPosting(workOrder: code, line: line, legs: legs(of: line), override: override)
    let key = surroundings.freshKey()
    return [
      .work(Job(ticket, IssuePart.title) { desk in try content.perform(as: session, key: key, in: desk.site) })
    ]
  }

  /// Where the line is taken from: as proposed, unless another lot of the part is in hand.
  private func legs(of line: PickList.Line) -> [IssueProposal.Leg] {
    guard let lot = scanned.lot, scanned.part == line.part, let bin = scanned.bin else { return line.legs }
    let there = line.legs.filter { $0.lot == lot && $0.bin == bin }
    return there.isEmpty ? line.legs : there
  }

  mutating func posted(_ result: Result<any Sendable, any Error>) -> [Effect] {
    guard let line = posting?.line else { return [] }
    posting = nil
    let bins = Set(legs(of: line).map(\.bin))
    scanned = Scanned()
    issued = nil
    switch result {
    case .success(let value):
      let all = value as? [Posted] ?? []
      issued = all.last.map { Issued(line: line, bins: bins, message: $0.message.phrase) }
      return all.map { .say($0.message) } + read()
    case .failure(let refusal as SparesRefusal):
      guard case .reserved(let reserved) = refusal, reserved.mayOverride else {
        return [.beep, .say(.error(refusal.sentence))] + read()
      }
      return ask(.reserved(line), PostingScreen.despite(refusal))
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + read()
    }
  }

  // MARK: - Questions

  mutating func ask(_ matter: Matter, _ question: Question) -> [Effect] {
    let ticket = tickets.next()
    asking = (ticket, matter)
    return [.beep, .ask(ticket, question)]
  }

  mutating func answered(_ choice: CommandID?) -> [Effect] {
    guard let about = asking?.about else { return [] }
    asking = nil
    guard choice == "post" else { return [] }
    switch about {
    case .reserved(let line): return post(line, override: true)
    case .release(let part): return perform(ReleaseReservation(workOrder: code, part: part))
    case .close: return perform(CloseWorkOrder(code: code, isClosed: list?.isOpen ?? true))
    }
  }

  private mutating func perform<A: Action>(_ action: A) -> [Effect] {
    guard doing == nil, let session = surroundings.session else { return [] }
    let ticket = tickets.next()
    doing = ticket
    return [.work(Posted.job(ticket, A.title, action, as: session, key: surroundings.freshKey()))]
  }

  mutating func done(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value): return ((value as? Posted).map { [.say($0.message)] } ?? []) + read()
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))] + read()
    }
  }

  mutating func askToRelease() -> [Effect] {
    guard let line = selected else { return [.beep] }
    let left = line.wanted.format(decimals: line.decimals)
    return ask(
      .release(line.part),
      Question(
        ReleaseReservation.title,
        Phrase(
          "Release \(left) \(line.unit.english) of \(line.part) reserved for \(code)?",
          "释放工单 \(code) 预留的 \(line.part) \(left) \(line.unit.chinese)？"),
        buttons: [.cancel, .init("post", Phrase("Release", "释放"), kind: .dangerous)]))
  }

  mutating func askToClose() -> [Effect] {
    guard let list else { return [.beep] }
    guard list.isOpen else { return perform(CloseWorkOrder(code: code, isClosed: false)) }
    let open = list.lines.count
    let message =
      open == 0
      ? Phrase("Close work order \(code)? Everything was issued.", "关闭工单 \(code)？预留已全部领完。")
      : Phrase(
        "Close work order \(code)? \(open) of its lines are not issued; their reservations are released.",
        "关闭工单 \(code)？尚有 \(open) 行未领，其预留将被释放。")
    return ask(
      .close,
      Question(
        CloseWorkOrder.title, message,
        buttons: [.cancel, .init("post", Phrase("Close", "关闭"), kind: .dangerous)]))
  }

  // MARK: - On paper

  mutating func saveText() -> [Effect] {
    guard let list else { return [.beep] }
    let ticket = tickets.next()
    saving = ticket
    let folder = surroundings.exportFolder
    let text = PickText(list: list, language: surroundings.language, today: surroundings.today).text
    return [
      .work(
        Job(ticket, Phrase("Saving the pick list", "正在保存拣货单")) { _ in
          let file = try ExportFile(folder: folder, name: "pick-" + list.workOrder.text, ending: "txt")
          try file.write(text.utf8)
          try file.finish()
          return file.path
        })
    ]
  }

  mutating func saved(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      let path = value as? String ?? ""
      return [.say(.good(Phrase("Saved as \(path).", "已保存：\(path)。")))]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }
}
