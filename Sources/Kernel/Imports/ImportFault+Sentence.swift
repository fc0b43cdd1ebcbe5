import Values

extension ImportFault {
  /// What is wrong, without the place.
  public var reason: Phrase {
    switch problem {
    case .cell(let problem): problem.sentence
    case .unused(let shape):
      Phrase("means nothing for \"\(shape.english)\"", "对“\(shape.chinese)”无意义")
    case .unresolved:
      Phrase("is the name of no row above that was imported", "不是上文已导入的行的名称")
    case .cellCount(let expected, let found):
      Phrase("the row has \(found) cells, the heading \(expected)", "该行有 \(found) 个单元格，表头有 \(expected) 个")
    case .unknownColumn: Phrase("is no column of such a file", "不是此类文件的列")
    case .ambiguousColumn: Phrase("may mean more than one column", "可能指多个列")
    case .columnTwice: Phrase("stands in the heading twice", "在表头中重复出现")
    case .missingColumn: Phrase("is missing in the heading", "表头中缺少此列")
    case .empty: Phrase("the file has no heading", "文件没有表头")
    case .text(let fault): fault.kind.reason
    case .refused(let refusal): refusal.sentence + twinned
    }
  }

  /// With which row of the same file it collides.
  private var twinned: Phrase {
    twin.map { Phrase(" Line \($0) of this file has it already.", "本文件第 \($0) 行已有相同内容。") } ?? Phrase("", "")
  }

  /// One sentence: line, column, value, what is wrong, what was expected.
  public var sentence: Phrase {
    let reason = reason
    switch problem {
    case .text(let fault):
      return fault.sentence + Phrase(" Nothing behind it was read.", "其后内容未读取。")
    case .refused: return place + Phrase(": \(reason.english)", "：\(reason.chinese)")
    default: break
    }
    // A heading is its own name.
    let shown =
      value.isEmpty || title == Phrase(verbatim: value) ? Phrase("", "") : Phrase(" \"\(value)\"", "“\(value)”")
    return place + shown + (title == nil ? Phrase(": ", "：") : Phrase(" ", "")) + reason
      + Phrase("; expected: \(expected.english).", "；应为：\(expected.chinese)。")
  }

  private var place: Phrase {
    guard let title else { return Phrase("Line \(line)", "第 \(line) 行") }
    return Phrase("Line \(line), \(title.english)", "第 \(line) 行“\(title.chinese)”")
  }

  /// The fact as the command line prints it.
  public func json(in language: Language) -> JSON {
    var members: [JSON.Member] = [
      .init("line", .integer(Int64(line))), .init("column", column.map { .string($0) } ?? .null),
      .init("value", .string(value)), .init("code", .string(code)),
      .init("expected", .string(expected.text(in: language))),
    ]
    if case .text(let fault) = problem { members.append(.init("character", .integer(Int64(fault.column)))) }
    if case .refused(let refusal) = problem { members.append(.init("facts", refusal.facts)) }
    if let twin { members.append(.init("sameAsLine", .integer(Int64(twin)))) }
    members.append(.init("message", .string(sentence.text(in: language))))
    return .object(members)
  }
}
