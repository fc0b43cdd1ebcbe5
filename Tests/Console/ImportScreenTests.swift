import Glibc
import Kernel
import Spares
import Terminal
import Testing
import Values

@testable import Console

@Suite("The import screen") struct ImportScreenTests {
  private func write(_ text: String, _ harness: ConsoleHarness, name: String = "in.csv") throws -> String {
    let path = harness.folder.path + "/" + name
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    return path
  }

  /// Opens the screen from the palette.
  private func open(_ harness: ConsoleHarness, language: Language = .english) throws -> KeySession {
    let session = try harness.session(rows: 30, columns: 100, language: language)
    session.press(.control("p"))
    session.type(language == .english ? "import and" : "导入与")
    session.press(.enter)
    return session
  }

  /// Chooses the kind by its title and types the path.
  private func fill(_ session: KeySession, kind: String, path: String) {
    session.type(kind)
    session.press(.enter)
    session.type(path)
  }

  @Test("S45: check, look at the bad rows, mend the file, post it; the file may not change in between") func posts()
    throws
  {
    let harness = try ConsoleHarness()
    let head = "kind,part,quantity,bin,price\n"
    let path = try write(
      head + "receipt,V-100,5,A-01,1.00\nissue,V-200,9,A-01,\nreceipt,\u{1b}[31mX,1,A-01,1\n", harness)
    let session = try open(harness)
    #expect(session.line(0).contains("Import and export"))
    fill(session, kind: "Movements", path: path)
    session.press(.control("s"))
    #expect(session.shows("3 rows: 1 good, 2 bad"))
    #expect(session.shows("V-200"))
    #expect(session.shows("[31mX"))
    #expect(!session.terminal.grid.text.unicodeScalars.contains { $0 == "\u{1b}" })
    session.press(.enter)
    #expect(session.message.contains("Line 3"))
    session.press(.control("s"))
    #expect(session.message.contains("2 of its rows are bad"))
    session.press(.escape)
    _ = try write(head + "receipt,V-100,5,A-01,1.00\nissue,V-100,2,A-01,\n", harness)
    session.press(.control("s"))
    #expect(session.shows("2 rows: 2 good, 0 bad"))
    _ = try write(head + "receipt,V-100,6,A-01,1.00\n", harness)
    session.press(.control("s"))
    #expect(session.message.contains("was changed since it was checked"))
    _ = try write(head + "receipt,V-100,5,A-01,1.00\nissue,V-100,2,A-01,\n", harness)
    session.press(.control("s"))
    #expect(session.message.contains("Imported 2 rows."))
    session.press(.control("s"))
    #expect(session.message.contains("it was imported"))
    let site = try harness.open()
    defer { site.close() }
    #expect(try PartCard.read(PartNumber("V-100"), in: site)?.onHand == Quantity(6))
    #expect(try site.verify() == [])
  }

  @Test("S45: what F8 writes comes in again, in Chinese as well; the columns are explained") func exports() throws {
    let harness = try ConsoleHarness()
    let session = try open(harness, language: .chinese)
    #expect(session.line(0).contains("导入与导出"))
    session.type("备件")
    session.press(.function(3))
    #expect(session.shows("备件编号"))
    session.press(.escape)
    session.press(.function(8))
    #expect(session.message.contains("已导出 4 行"))
    let name = try #require(session.message.split(separator: "/").last?.dropLast())
    // A bare name means a file of the export folder.
    session.press(.enter)
    session.type(String(name))
    session.press(.control("s"))
    #expect(session.shows("共 4 行：正确 0 行，有误 4 行"))
    #expect(session.shows("已被使用"))
  }

  @Test("S45: a file that is not there is said in a sentence; good rows are posted without the bad ones")
  func goodRows() throws {
    let harness = try ConsoleHarness()
    let session = try open(harness)
    fill(session, kind: "Movements", path: "/nowhere/rows.csv")
    session.press(.control("s"))
    #expect(session.message.contains("cannot be read"))
    let path = try write("kind,part,quantity,bin,price\nreceipt,V-100,5,A-01,1\nissue,Z,1,A-01,\n", harness)
    let again = try open(harness)
    fill(again, kind: "Movements", path: path)
    again.press(.enter, .enter)
    again.type("leave")
    again.press(.control("s"))
    #expect(again.shows("2 rows: 1 good, 1 bad"))
    again.press(.control("s"))
    #expect(again.message.contains("Imported 1 row; 1 bad row was left out."))
  }
}
