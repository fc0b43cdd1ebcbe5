import Kernel
import Values

/// What the control room refuses, as facts.
public enum ControlRefusal: Refusal, Hashable {
  case noControlRoom(String)
  case badTime(String)
  case inFuture(String)
  case tooOld(days: Int64)
  case pastDay(Day)
  case tooManyDays(most: Int)
  case shiftTooLong(minutes: Int64)
  case tooFew
  case planned(String, shift: String)
  case tooLongTogether(String, shift: String)
  case unknownShift(Int64)
  case shiftOver(Int64)
  case shiftBegun(Int64)
  case cancelled(Int64)
  case mayNotOperate(String)
  case unknownEntry(Int64)
  case notOpen(Int64)
  case closedAlready(Int64, by: Int64)
  case toOneself
  case staysOn(String)
  case samePerson(String)
  case notOnDuty(String)
  case onDuty(String)
  case logOverdue(minutes: Int64)
  case notAccepted(String, Phrase, left: Int)
  case nothingLikeIt(String)
  case alone
  case offDuty(String)
  case looked(Int64)
  case whichDay(String)

  public var code: String { "fire." + word }

  private var word: String {
    switch self {
    case .noControlRoom: "noControlRoom"
    case .badTime: "badTime"
    case .inFuture: "inFuture"
    case .tooOld: "tooOld"
    case .pastDay: "pastDay"
    case .tooManyDays: "tooManyDays"
    case .shiftTooLong: "shiftTooLong"
    case .tooFew: "tooFewPersons"
    case .planned: "plannedAlready"
    case .tooLongTogether: "shiftsTooLong"
    case .unknownShift: "unknownShift"
    case .shiftOver: "shiftOver"
    case .shiftBegun: "shiftBegun"
    case .cancelled: "shiftCancelled"
    case .mayNotOperate: "mayNotOperate"
    case .unknownEntry: "unknownEntry"
    case .notOpen: "entryNotOpen"
    case .closedAlready: "entryClosed"
    case .toOneself: "toOneself"
    case .staysOn: "staysOn"
    case .samePerson: "samePerson"
    case .notOnDuty: "notOnDuty"
    case .onDuty: "somebodyOnDuty"
    case .logOverdue: "logOverdue"
    case .notAccepted: "itemNotAccepted"
    case .nothingLikeIt: "noSuchItem"
    case .alone: "alone"
    case .offDuty: "offDuty"
    case .looked: "lookedAlready"
    case .whichDay: "whichDay"
    }
  }

  public var facts: JSON {
    switch self {
    case .noControlRoom(let unit): ["unit": .string(unit)]
    case .badTime(let text), .inFuture(let text), .whichDay(let text): ["time": .string(text)]
    case .tooOld(let days): ["days": .integer(days)]
    case .pastDay(let day): ["day": day.json]
    case .tooManyDays(let most): ["most": .integer(Int64(most))]
    case .shiftTooLong(let minutes), .logOverdue(let minutes): ["minutes": .integer(minutes)]
    case .planned(let account, let shift), .tooLongTogether(let account, let shift):
      ["account": .string(account), "shift": .string(shift)]
    case .unknownShift(let id), .shiftOver(let id), .shiftBegun(let id), .cancelled(let id): ["shift": .integer(id)]
    case .mayNotOperate(let account), .samePerson(let account), .staysOn(let account), .notOnDuty(let account),
      .onDuty(let account), .offDuty(let account):
      ["account": .string(account)]
    case .unknownEntry(let id), .notOpen(let id), .looked(let id): ["entry": .integer(id)]
    case .closedAlready(let id, let by): ["entry": .integer(id), "by": .integer(by)]
    case .notAccepted(let key, _, let left): ["item": .string(key), "left": .integer(Int64(left))]
    case .nothingLikeIt(let key): ["item": .string(key)]
    case .tooFew, .toOneself, .alone: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .noControlRoom: [RefusedField("unit")]
    case .badTime, .inFuture, .tooOld, .whichDay: [RefusedField("at"), RefusedField("starts")]
    case .pastDay, .tooManyDays: [RefusedField("from")]
    case .shiftTooLong: [RefusedField("ends")]
    case .tooFew, .planned, .tooLongTogether: [RefusedField("people")]
    case .unknownShift, .shiftOver, .shiftBegun, .cancelled: [RefusedField("shift")]
    case .mayNotOperate(let name), .samePerson(let name), .staysOn(let name):
      [RefusedField("incoming", holding: name), RefusedField("second", holding: name), RefusedField("people")]
    case .unknownEntry, .notOpen, .closedAlready: [RefusedField("entry")]
    case .toOneself: [RefusedField("incoming")]
    case .notAccepted(let key, _, _): [RefusedField(key), RefusedField("accepted")]
    case .nothingLikeIt: [RefusedField("accepted")]
    case .alone: [RefusedField("reason"), RefusedField("second")]
    case .offDuty, .looked: [RefusedField("kind")]
    case .notOnDuty, .onDuty, .logOverdue: []
    }
  }
}
