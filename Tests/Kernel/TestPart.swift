import Kernel
import SQLite
import Values

/// A part of the tests' own: every path of the door can be walked with it.
enum TestPart {
  static let write = Permission("test.write", "write notes", "写便条")
  static let approve = Permission("test.approve", "approve notes", "批准便条")
  static let see = Permission("test.see", "see notes", "查看便条")
  /// Notes worth more than this wait for approval.
  static let limit = Setting<Money>("test.limit", "Limit", "限额", initial: Money(fen: 1000))
  static let pattern = Setting<String>("test.pattern", "Pattern", "规则", initial: "N-{year}-{number:3}")

  static let part: Part = {
    var part = Part(name: "test", title: Phrase("Test", "测试"))
    part.permissions = [write, approve, see]
    part.roles = [
      RoleTemplate("clerk", Phrase("Clerk", "文员"), [write, see]),
      RoleTemplate("boss", Phrase("Boss", "主管"), [write, see, approve, KernelPermissions.decide]),
    ]
    part.actions = [ActionKind(AddNote.self), ActionKind(RenameNote.self), ActionKind(SealNote.self)]
    part.listings = [listing]
    part.imports = [notes]
    part.settings = [limit.kind, pattern.kind]
    part.migrations = [
      Migration(
        "test-0001-notes",
        """
        CREATE TABLE note (id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, body TEXT NOT NULL, amount INTEGER NOT NULL,
          phone_id INTEGER REFERENCES personal (id), code_hash TEXT NOT NULL, unit_id INTEGER REFERENCES unit (id),
          approver_id INTEGER REFERENCES account (id), audit_id INTEGER NOT NULL) STRICT;
        """)
    ]
    part.secretColumns = ["note.code_hash"]
    return part
  }()

  static let notes = ImportKind(
    "notes", Phrase("Notes", "便条"), Phrase("Notes.", "便条。"), deciding: (name: "what", title: Phrase("What", "类别")),
    [
      ImportShape(AddNote.self, word: "note", label: Phrase("note", "便条")),
      ImportShape(SealNote.self, word: "seal", label: Phrase("seal", "封存")),
    ])

  static let listing = Listing(
    name: "notes", title: Phrase("Notes", "便条"), permission: see, from: "note n", key: "n.id",
    columns: [Column("body", "Body", "正文", sql: "n.body")], orders: [Order("id", "No.", "序号", sql: "n.id")])
}

enum TestRefusal: Refusal, Hashable {
  case unwanted(String)

  var code: String { "test.unwanted" }
  var sentence: Phrase { Phrase("unwanted", "不需要") }
}

enum Colour: String, Choice {
  case red
  case green

  var label: Phrase { Phrase(rawValue, rawValue) }
}

/// Writes a note. Version 1 called the body "text".
struct AddNote: Action {
  static let name = "test.addNote"
  static let version = 2
  static let title = Phrase("Add note", "写便条")
  static let summary = Phrase("Writes a note.", "写一张便条。")
  static let permission: Permission? = TestPart.write
  static let fields: [Field<Self>] = [
    .init(\.body, "body", "Body", "正文", kind: .text(most: 40)),
    .init(\.amount, "amount", "Amount", "金额"),
    .init(\.count, "count", "Count", "数量", kind: .integer(0...100)),
    .init(\.colour, "colour", "Colour", "颜色"),
    .init(\.day, "day", "Day", "日期"),
    .init(\.phone, "phone", "Phone", "电话", kind: .optional(.text(most: 30)), personal: true),
    .init(\.unit, "unit", "Unit", "单位"),
  ]

  var body = ""
  var amount = Money.zero
  var count: Int64 = 0
  var colour = Colour.red
  var day: Day?
  var phone: String?
  var unit: Int64?

  init() {}

  init(_ body: String, amount: Int64 = 0, phone: String? = nil, unit: UnitID? = nil) {
    self.body = body
    self.amount = Money(fen: amount)
    self.phone = phone
    self.unit = unit?.rawValue
  }

  func validate() -> [Fault] {
    var faults: [Fault] = []
    if body.isEmpty { faults.append(Self.fault("body", .empty)) }
    if count == 13 { faults.append(Self.fault("count", .rule(code: "unlucky", Phrase("is unlucky", "不吉利")))) }
    return faults
  }

  func scope(in change: Change) throws -> UnitID? { unit.map { UnitID($0) } }

  func approval(in change: Change) throws -> ApprovalNeed? {
    guard amount > (try change.value(of: TestPart.limit)) else { return nil }
    return ApprovalNeed(permission: TestPart.approve, reason: Phrase("dear", "金额大"), amount: amount)
  }

  func perform(in change: inout Change) throws -> NoteAdded {
    let number = try change.nextNumber("test", pattern: try change.value(of: TestPart.pattern))
    try change.database.run(
      """
      INSERT INTO note (number, body, amount, phone_id, code_hash, unit_id, approver_id, audit_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """, number, body, amount.fen, change.personalReference("phone"), "hash-of-" + body, unit, change.approver,
      change.auditID)
    if body == "refuse" { throw TestRefusal.unwanted(body) }
    if body == "break" { try change.database.run("INSERT INTO note (id) VALUES (1)") }
    if body == "sold out", try change.database.integer("SELECT count(*) FROM note WHERE body = 'last'") ?? 0 > 0 {
      throw TestRefusal.unwanted(body)
    }
    return NoteAdded(number: number)
  }

  static func upgrade(_ json: JSON, from version: Int) -> JSON {
    guard version == 1, case .object(let members) = json else { return json }
    return .object(members.map { $0.name == "text" ? .init("body", $0.value) : $0 })
  }
}

struct NoteAdded: Outcome, Hashable {
  let number: String

  init(number: String) { self.number = number }
  init(json: JSON) throws(OutcomeFault) { number = try json.string("number") }
  var json: JSON { ["number": .string(number)] }
  var sentence: Phrase { Phrase(verbatim: number) }
}

/// Changes a note's body, given a pass word: a secret.
struct RenameNote: Action {
  static let name = "test.renameNote"
  static let title = Phrase("Rename note", "改便条")
  static let summary = Phrase("Changes a note's body.", "修改便条正文。")
  static let permission: Permission? = TestPart.write
  static let fields: [Field<Self>] = [
    .init(\.number, "number", "Number", "编号"),
    .init(\.body, "body", "Body", "正文"),
    .init(\.word, "word", "Pass word", "口令", secret: true),
  ]

  var number = ""
  var body = ""
  var word = ""

  init() {}

  init(_ number: String, body: String, word: String) {
    self.number = number
    self.body = body
    self.word = word
  }

  func approval(in change: Change) throws -> ApprovalNeed? {
    body == "wait" ? ApprovalNeed(permission: TestPart.approve, reason: Phrase("wait", "等")) : nil
  }

  func perform(in change: inout Change) throws -> Done {
    guard word.hasPrefix("open") else { throw TestRefusal.unwanted("word") }
    try change.database.run("UPDATE note SET body = ?2, code_hash = ?3 WHERE number = ?1", number, body, word)
    return Done(Phrase("renamed", "已改"))
  }
}

/// Gives every note of that body the amount nought.
struct SealNote: Action {
  static let name = "test.sealNote"
  static let title = Phrase("Seal note", "封存便条")
  static let summary = Phrase("Seals notes.", "封存便条。")
  static let permission: Permission? = TestPart.write
  static let fields: [Field<Self>] = [.init(\.body, "body", "Text", "内容", kind: .text(most: 40), required: true)]

  var body = ""

  init() {}

  func perform(in change: inout Change) throws -> Done {
    guard try change.database.run("UPDATE note SET amount = 0 WHERE body = ?1", body) > 0 else {
      throw TestRefusal.unwanted(body)
    }
    return Done(Phrase("sealed", "已封存"))
  }
}
