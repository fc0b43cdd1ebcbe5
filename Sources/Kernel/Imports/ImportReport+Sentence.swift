import Values

extension ImportReport {
  /// What became of it, in a sentence or two.
  public func sentence(_ mode: ImportMode) -> Phrase {
    var all = isStopped ? stopped(mode) : ended(mode)
    if waiting > 0 {
      all =
        all
        + Phrase(
          " \(Self.rows(waiting)) \(waiting == 1 ? "waits" : "wait") for approval.", "其中 \(waiting) 行待审批。")
    }
    if repeated > 0 {
      all =
        all
        + Phrase(
          " \(Self.rows(repeated)) had been posted by an earlier import of this very file and \(repeated == 1 ? "was" : "were") not posted again.",
          "有 \(repeated) 行已由同一文件的先前导入过账，未重复过账。")
    }
    return formulas > 0 ? all + Phrase(" ", "") + formulaNote : all
  }

  /// Said of cells that a spreadsheet would run as formulas: they are no fault.
  public var formulaNote: Phrase {
    let line = firstFormula ?? 0
    let cells = formulas == 1 ? "1 cell begins" : "\(formulas) cells begin"
    return Phrase(
      "\(cells) like a formula of a spreadsheet (the first in line \(line)); taken as text, as it stands.",
      "有 \(formulas) 个单元格以公式符号开头（首个在第 \(line) 行），按文本原样导入。")
  }

  /// Nothing of the file is left to post.
  public static let nothingLeft = Phrase(
    "Nothing is left to post: this very file was posted before.", "没有需要过账的行：同一文件此前已全部过账。")

  private func ended(_ mode: ImportMode) -> Phrase {
    if isHeadingBad {
      return Phrase("Nothing was posted: the heading is wrong, and no row was read.", "未过账：表头有误，未读取任何行。")
    }
    if isAllRepeated { return Phrase("Nothing is left to post.", "没有需要过账的行。") }
    return switch mode {
    case .dryRun:
      Phrase(
        "Checked \(Self.rows(rows)): \(good) good, \(bad) bad. Nothing was posted: this was a dry run.",
        "已检查 \(rows) 行：正确 \(good) 行，有误 \(bad) 行。此为试运行，未过账。")
    case .allOrNothing where bad > 0:
      Phrase(
        "Nothing was posted: \(bad) of \(Self.rows(rows)) \(bad == 1 ? "is" : "are") bad.",
        "未过账：\(rows) 行中有 \(bad) 行有误。")
    case .goodRows where bad > 0:
      Phrase(
        "Posted \(Self.rows(posted)); \(bad) bad \(bad == 1 ? "row was" : "rows were") left out.",
        "已过账 \(posted) 行，\(bad) 行有误未过账。")
    case .allOrNothing, .goodRows: Phrase("Posted \(Self.rows(posted)).", "已过账 \(posted) 行。")
    }
  }

  private func stopped(_ mode: ImportMode) -> Phrase {
    mode == .goodRows && posted > 0
      ? Phrase(
        "Stopped: \(Self.rows(posted)) had been posted and \(posted == 1 ? "stays" : "stay"). Import the file again to go on.",
        "已中止：此前已过账 \(posted) 行予以保留，再次导入该文件可继续。")
      : Phrase("Stopped. Nothing was posted.", "已中止，未过账。")
  }

  private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  public func json(_ mode: ImportMode, in language: Language) -> JSON {
    [
      "ok": .bool(bad == 0 && !isStopped), "mode": .string(mode.rawValue), "rows": .integer(Int64(rows)),
      "good": .integer(Int64(good)), "bad": .integer(Int64(bad)), "posted": .integer(Int64(posted)),
      "waiting": .integer(Int64(waiting)), "repeated": .integer(Int64(repeated)), "stopped": .bool(isStopped),
      "message": .string(sentence(mode).text(in: language)),
    ]
  }
}

extension ImportProgress.Phase {
  public var title: Phrase {
    switch self {
    case .reading: Phrase("Reading", "正在读取")
    case .copying: Phrase("Preparing the check", "正在准备检查")
    case .checking: Phrase("Checking", "正在检查")
    case .posting: Phrase("Posting", "正在过账")
    }
  }
}
