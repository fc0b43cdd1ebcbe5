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
          " \(Self.rows(repeated)) had been imported from this very file before and \(repeated == 1 ? "was" : "were") not imported again.",
          "有 \(repeated) 行此前已从同一文件导入，未重复导入。")
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

  /// Nothing of the file is left to import.
  public static let nothingLeft = Phrase(
    "Nothing is left to import: this very file was imported before.", "没有需要导入的行：同一文件此前已全部导入。")

  private func ended(_ mode: ImportMode) -> Phrase {
    if isHeadingBad {
      return Phrase("Nothing was imported: the heading is wrong, and no row was read.", "未导入：表头有误，未读取任何行。")
    }
    if isAllRepeated { return Phrase("Nothing is left to import.", "没有需要导入的行。") }
    return switch mode {
    case .dryRun:
      Phrase(
        "Checked \(Self.rows(rows)): \(good) good, \(bad) bad. Nothing was imported: this was a dry run.",
        "已检查 \(rows) 行：正确 \(good) 行，有误 \(bad) 行。此为试运行，未导入。")
    case .allOrNothing where bad > 0:
      Phrase(
        "Nothing was imported: \(bad) of \(Self.rows(rows)) \(bad == 1 ? "is" : "are") bad.",
        "未导入：\(rows) 行中有 \(bad) 行有误。")
    case .goodRows where bad > 0:
      Phrase(
        "Imported \(Self.rows(posted)); \(bad) bad \(bad == 1 ? "row was" : "rows were") left out.",
        "已导入 \(posted) 行，\(bad) 行有误未导入。")
    case .allOrNothing, .goodRows: Phrase("Imported \(Self.rows(posted)).", "已导入 \(posted) 行。")
    }
  }

  private func stopped(_ mode: ImportMode) -> Phrase {
    mode == .goodRows && posted > 0
      ? Phrase(
        "Stopped: \(Self.rows(posted)) had been imported and \(posted == 1 ? "stays" : "stay"). Import the file again to go on.",
        "已中止：此前已导入 \(posted) 行予以保留，再次导入该文件可继续。")
      : Phrase("Stopped. Nothing was imported.", "已中止，未导入。")
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
    case .posting: Phrase("Importing", "正在导入")
    }
  }
}
