import Kernel
import Values

extension OfficeRefusal {
  public var sentence: Phrase {
    switch self {
    case .unknownDirective(let number):
      Phrase("There is no directive \(number) that you may see.", "没有您可查看的指令 \(number)。")
    case .reachesNobody:
      Phrase(
        "This would reach nobody: name units, posts or people with open accounts, other than your own.",
        "没有任何收件人：请指定除您本人外、有正常账号的单位、岗位或人员。")
    case .unknownUnit(let id): Phrase("There is no unit \(id).", "没有编号为 \(id) 的单位。")
    case .closedUnit(let name): Phrase("Unit \(name) is closed; choose another.", "单位“\(name)”已撤销，请另选。")
    case .unknownPost(let id): Phrase("There is no post \(id).", "没有编号为 \(id) 的岗位。")
    case .closedPost(let name): Phrase("Post \(name) is closed; choose another.", "岗位“\(name)”已撤销，请另选。")
    case .unknownPerson(let name): Phrase("There is no account called \(name).", "没有账号“\(name)”。")
    case .closedPerson(let name):
      Phrase("Account \(name) is closed; nobody would read it.", "账号“\(name)”已停用，无人能收到。")
    case .pastDeadline(let day): Phrase("The deadline \(day) is in the past.", "期限 \(day) 已过。")
    case .noDeadline(let number):
      Phrase("Directive \(number) has no deadline to extend.", "指令 \(number) 没有期限，无需延期。")
    case .notLater(let day): Phrase("The present deadline is \(day); ask for a later day.", "当前期限为 \(day)，请申请更晚的日期。")
    case .ended(let number, let withdrawn):
      withdrawn
        ? Phrase("Directive \(number) was withdrawn.", "指令 \(number) 已撤回。")
        : Phrase("Directive \(number) is closed.", "指令 \(number) 已办结。")
    case .notRecipient(let number):
      Phrase("Directive \(number) was not addressed to you.", "指令 \(number) 不是发给您的。")
    case .unknownRecipient(let number, let name):
      Phrase("Directive \(number) did not go to \(name).", "指令 \(number) 未发给 \(name)。")
    case .alreadyRead(let number, let version):
      Phrase(
        "You have confirmed reading version \(version) of \(number) already.", "您已确认阅读 \(number) 第 \(version) 版。")
    case .readFirst(let number):
      Phrase("Confirm reading \(number) first.", "请先确认阅读 \(number)。")
    case .notAsked(let number):
      Phrase(
        "Directive \(number) asks for no completion; give feedback instead.", "指令 \(number) 不要求回报完成，可填写反馈。")
    case .alreadyCompleted(let number):
      Phrase("You have reported \(number) as completed already.", "您已回报 \(number) 完成。")
    case .alreadyAsked(let number):
      Phrase("An extension of \(number) is asked for already; wait for the answer.", "已申请 \(number) 延期，请等待答复。")
    case .nothingAsked(let number):
      Phrase("No extension of \(number) is waiting for an answer from this person.", "此人没有待答复的 \(number) 延期申请。")
    case .ownRequest:
      Phrase("You asked for this yourself; somebody else has to decide it.", "这是您自己的申请，须由他人决定。")
    case .notConcerned(let number):
      Phrase("Directive \(number) does not concern you.", "指令 \(number) 与您无关。")
    case .nothingChanged(let name):
      Phrase("Nothing of \(name) would change.", "\(name) 没有任何改动。")
    case .nothingToDeliver: Phrase("Nothing new has arrived.", "没有新到的指令。")
    case .unknownBreach, .ownBreach, .ownRecord, .notYourBreach, .alreadyRevoked, .alreadyRecorded, .doneInTime,
      .notReached:
      breachSentence
    default: ruleSentence
    }
  }

  private var breachSentence: Phrase {
    switch self {
    case .unknownBreach(let number):
      Phrase("There is no breach \(number) that you may see.", "没有您可查看的违令记录 \(number)。")
    case .ownBreach:
      Phrase("Nobody records or revokes a breach of their own.", "不能登记或撤销自己的违令记录。")
    case .ownRecord(let number):
      Phrase(
        "You recorded \(number) yourself; somebody else has to revoke it.", "\(number) 由您登记，须由他人撤销。")
    case .notYourBreach(let number):
      Phrase("Breach \(number) does not concern you; only the person concerned answers it.", "\(number) 与您无关，只能由当事人申辩。")
    case .alreadyRevoked(let number): Phrase("Breach \(number) is revoked already.", "违令记录 \(number) 已撤销。")
    case .notReached(let number, let person):
      Phrase(
        "\(number) has not reached \(person) yet; a breach can be recorded once it has, or after the deadline.",
        "\(number) 尚未送达 \(person)，送达后或期限已过方可登记违令。")
    case .alreadyRecorded(let directive, let breach):
      Phrase(
        "The same consequence of \(directive) stands already as \(breach).", "\(directive) 的同一处理已登记为 \(breach)。")
    case .doneInTime(let number, let person, let day):
      Phrase(
        "\(person) had done all that \(number) asks on \(day), in time: there is no breach to record.",
        "\(person) 已于 \(day) 按期完成 \(number) 的全部要求，不属违令，不予登记。")
    default: Phrase(verbatim: code)
    }
  }

  private var ruleSentence: Phrase {
    switch self {
    case .unknownRule(let number): Phrase("There is no rule \(number).", "没有制度 \(number)。")
    case .ruleTaken(let number):
      Phrase(
        "There is a rule \(number) already; register a new version of it instead.", "制度 \(number) 已存在，请登记其新版本。")
    case .ruleWithdrawn(let number): Phrase("Rule \(number) was withdrawn.", "制度 \(number) 已废止。")
    case .notInForce(let number):
      Phrase("No version of rule \(number) is in force today.", "制度 \(number) 目前没有施行中的版本。")
    case .notForYou(let number):
      Phrase("Rule \(number) is not for your unit; there is nothing to acknowledge.", "制度 \(number) 不适用于您的单位，无需确认。")
    case .alreadyAcknowledged(let number, let version):
      Phrase(
        "You have acknowledged version \(version) of \(number) already.", "您已确认阅读 \(number) 第 \(version) 版。")
    case .beforeVersion(let number, let day):
      Phrase(
        "The version of \(number) before takes effect on \(day); a new one cannot begin earlier.",
        "\(number) 上一版自 \(day) 起施行，新版本不得更早。")
    case .fileUnreadable:
      Phrase("The file cannot be read, or is no ordinary file.", "文件无法读取，或不是普通文件。")
    case .fileChanged(let number):
      Phrase(
        """
        The file of rule \(number) is missing or is not the one registered: ask whoever keeps the rules to put it back \
        or to register a new version, then acknowledge that.
        """,
        "制度 \(number) 的文件缺失或与登记时不一致，请制度管理人员恢复原文件或登记新版本后再确认阅读。")
    case .fileTooLarge(let most): Phrase("The file is larger than \(most) MB.", "文件超过 \(most) MB。")
    default: Phrase(verbatim: code)
    }
  }
}
