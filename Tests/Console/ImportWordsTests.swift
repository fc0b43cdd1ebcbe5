import Glibc
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

/// What the preview of an import says of files that are unusual, but not simply wrong.
@Suite("Words of the import preview") struct ImportWordsTests {
  private func preview(_ kind: String, _ text: String, _ language: Language, _ harness: ConsoleHarness) throws
    -> KeySession
  {
    let path = harness.folder.path + "/in.csv"
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    let session = try harness.session(rows: 30, columns: 160, language: language)
    session.press(.control("p"))
    session.type(language == .english ? "import and" : "导入与")
    session.press(.enter)
    session.type(kind)
    session.press(.enter)
    session.type(path)
    session.press(.control("s"))
    return session
  }

  private func bar(_ session: KeySession) -> String {
    String(session.screen.split(separator: "\n").last ?? "")
  }

  private static let head = "number,nameEnglish,nameChinese\n"

  @Test(
    "S45: a file that was imported says at once that nothing is left, and the bar offers no posting",
    arguments: Language.allCases)
  func again(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let text = Self.head + "N-1,One,一\nN-2,Two,二\n"
    let (kind, post) = language == .english ? ("Parts", "Ctrl-S Import") : ("备件", "Ctrl-S 导入")
    let first = try preview(kind, text, language, harness)
    #expect(bar(first).contains(post), "\(first.screen)")
    first.press(.control("s"))
    #expect(!bar(first).contains(post), "\(first.screen)")
    let second = try preview(kind, text, language, harness)
    #expect(second.shows(language == .english ? "Nothing is left to import" : "没有需要导入的行"))
    #expect(!second.shows(language == .english ? "Ctrl-S imports it" : "按 Ctrl-S 导入"))
    #expect(!bar(second).contains(post))
  }

  @Test("S45: a code that a row above has is refused with that row's line", arguments: Language.allCases)
  func twins(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let text = Self.head + "N-1,One,一\nN-2,Two,二\nn-1,Three,三\nV-100,Four,四\n"
    let session = try preview(language == .english ? "Parts" : "备件", text, language, harness)
    session.press(.enter)
    #expect(
      session.message.contains(language == .english ? "Line 2 of this file has it already." : "本文件第 2 行已有相同内容。"),
      "\(session.screen)")
    session.press(.down, .enter)
    #expect(session.message.contains("V-100") && !session.message.contains("of this file"))
    #expect(!session.message.contains("本文件"))
  }

  @Test("S45: a wrong heading is named once, and is no row", arguments: Language.allCases)
  func heading(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let text = "number,nameEnglish,nameChinese,颜色\nN-1,One,一,红\n"
    let session = try preview(language == .english ? "Parts" : "备件", text, language, harness)
    #expect(session.shows(language == .english ? "the heading is wrong" : "表头有误，未读取任何行"))
    session.press(.enter)
    #expect(session.message.contains("颜色"))
    #expect(!session.message.contains("“颜色”“颜色”") && !session.message.contains("颜色 \"颜色\""))
  }

  @Test(
    "S45: a cell that a spreadsheet would run is taken as text and named; with an apostrophe nothing is said",
    arguments: Language.allCases)
  func formulas(_ language: Language) throws {
    let harness = try ConsoleHarness()
    let kind = language == .english ? "Parts" : "备件"
    let note =
      language == .english
      ? "1 cell begins like a formula of a spreadsheet (the first in line 3)" : "有 1 个单元格以公式符号开头（首个在第 3 行）"
    let session = try preview(kind, Self.head + "N-1,'=1+2,一\nN-2,=1+2,二\n", language, harness)
    #expect(session.shows(note), "\(session.screen)")
    session.press(.control("s"))
    let site = try harness.open()
    defer { site.close() }
    for number in ["N-1", "N-2"] {
      #expect(try PartCard.read(PartNumber(number), in: site)?.nameEnglish == "=1+2")
    }
  }
}
