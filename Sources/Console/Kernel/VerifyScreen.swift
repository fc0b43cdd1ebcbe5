import Glibc
import Kernel
import Terminal
import Values

/// Verifying and backing up the file, with progress; what was found stays on the screen.
public struct VerifyScreen: Screen {
  public var surroundings: Surroundings
  private var tickets = TicketCounter()
  private var verifying: Ticket?
  private var backingUp: Ticket?
  private var findings: [Finding]?
  private var pager = Pager([])

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  public var permission: Permission? { KernelPermissions.keepSafe }
  public var title: Phrase { Phrase("Verify and back up", "核验与备份") }

  public var commands: CommandTable<Self, Effect> {
    CommandTable(
      title,
      about: Phrase(
        "Recomputes every derived figure and walks every chain; makes a checked copy of the file while others work.",
        "重算全部派生数据并检查审计链；在他人继续工作时制作经检查的备份。"),
      commands: [
        Command(
          "verify.run", Phrase("Verify", "核验"), label: Phrase("Verify", "核验"),
          help: Phrase("Starts verifying; Esc stops it.", "开始核验，按 Esc 停止。"), keys: [.function(5)],
          whyNot: { $0.surroundings.whyNot(KernelPermissions.keepSafe) }, run: { $0.verify() }),
        Command(
          "verify.backup", Phrase("Back up", "备份"), label: Phrase("Back up", "备份"),
          help: Phrase("Copies the file beside itself under a name with the time.", "在原文件旁生成带时间的备份文件。"),
          keys: [.function(8)], whyNot: { $0.surroundings.whyNot(KernelPermissions.keepSafe) },
          run: { $0.backUp() }),
        Command(
          "back", Phrase("Back", "返回"), help: Phrase("Goes back to the menu.", "返回主菜单。"), keys: [.escape],
          run: { _ in [.pop(nil)] }),
      ])
  }

  private mutating func verify() -> [Effect] {
    let ticket = tickets.next()
    verifying = ticket
    return [
      .work(
        Job(ticket, Phrase("Verifying", "正在核验")) { desk in
          try desk.site.verify { _, done, total in
            (try? desk.report(Int64(done), Int64(total))) != nil
          }
        })
    ]
  }

  private mutating func backUp() -> [Effect] {
    let ticket = tickets.next()
    backingUp = ticket
    guard let session = surroundings.session else { return [] }
    let target = surroundings.path
    return [
      .work(
        Job(ticket, Phrase("Backing up", "正在备份")) { desk in
          let stamp = CellText.stamp(desk.site.clock.now(), in: desk.site.timeZone)
          let path = "\(target).backup-\(stamp)"
          _ = try desk.site.makeBackup(at: path, as: session) { done, total in
            (try? desk.report(Int64(done), total > 0 ? Int64(total) : nil)) != nil
          }
          return path
        })
    ]
  }

  public mutating func handle(_ event: ScreenEvent) -> [Effect] {
    switch event {
    case .finished(let ticket, let result) where ticket == verifying: return verified(result)
    case .finished(let ticket, let result) where ticket == backingUp:
      switch result {
      case .success(let value):
        let path = value as? String ?? ""
        return [.say(.good(Phrase("The backup is \(path).", "备份文件：\(path)。")))]
      case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
      }
    case .input(.key(let key)):
      pager.lines = lines(in: surroundings.language)
      return pager.handle(key, in: surroundings.size) ? [] : [.beep]
    default: return []
    }
  }

  private mutating func verified(_ result: Result<any Sendable, any Error>) -> [Effect] {
    switch result {
    case .success(let value):
      let found = value as? [Finding] ?? []
      findings = found
      let faults = found.count == 1 ? "1 fault" : "\(found.count) faults"
      return [
        .say(
          found.isEmpty
            ? .good(Phrase("Verified: nothing is wrong.", "核验完成，未发现问题。"))
            : .error(Phrase("Verified: \(faults).", "核验完成，发现 \(found.count) 处问题。")))
      ]
    case .failure(let error): return [.beep, .say(.error(Faults.sentence(of: error)))]
    }
  }

  public func render(into grid: inout Grid, in rect: Rect, context: RenderContext) {
    var page = pager
    page.lines = lines(in: context.language)
    page.render(into: &grid, in: rect.inset(rows: 0, columns: 1), context: context)
  }

  private func lines(in language: Language) -> [Pager.Line] {
    guard let findings else {
      return [
        Pager.Line(Phrase("F5 verifies the file, F8 backs it up.", "按 F5 核验，按 F8 备份。").text(in: language), role: .dim)
      ]
    }
    if findings.isEmpty {
      return [Pager.Line(Phrase("OK: nothing is wrong.", "正常：未发现问题。").text(in: language), role: .good)]
    }
    return findings.map { Pager.Line($0.sentence.text(in: language), role: .error) }
  }
}
