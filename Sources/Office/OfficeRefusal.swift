import Kernel
import Values

/// What the office refuses, as facts.
public enum OfficeRefusal: Refusal, Hashable {
  case unknownDirective(DirectiveNumber)
  case reachesNobody
  case unknownUnit(Int64)
  case closedUnit(String)
  case unknownPost(Int64)
  case closedPost(String)
  case unknownPerson(String)
  case closedPerson(String)
  case pastDeadline(Day)
  case noDeadline(DirectiveNumber)
  case notLater(Day)
  case ended(DirectiveNumber, withdrawn: Bool)
  case notRecipient(DirectiveNumber)
  case unknownRecipient(DirectiveNumber, String)
  case alreadyRead(DirectiveNumber, version: Int64)
  case readFirst(DirectiveNumber)
  case notAsked(DirectiveNumber)
  case alreadyCompleted(DirectiveNumber)
  case alreadyAsked(DirectiveNumber)
  case nothingAsked(DirectiveNumber)
  case ownRequest
  case notConcerned(DirectiveNumber)
  case nothingChanged(String)
  case nothingToDeliver
  case unknownBreach(BreachNumber)
  case ownBreach
  case ownRecord(BreachNumber)
  case notYourBreach(BreachNumber)
  case alreadyRevoked(BreachNumber)
  case alreadyRecorded(DirectiveNumber, by: BreachNumber)
  case doneInTime(DirectiveNumber, String, Day)
  case notReached(DirectiveNumber, String)
  case unknownRule(RuleNumber)
  case ruleTaken(RuleNumber)
  case ruleWithdrawn(RuleNumber)
  case notInForce(RuleNumber)
  case notForYou(RuleNumber)
  case alreadyAcknowledged(RuleNumber, version: Int64)
  case beforeVersion(RuleNumber, Day)
  case fileUnreadable
  case fileChanged(RuleNumber)
  case fileTooLarge(megabytes: Int64)

  public var code: String { "office." + word }

  private var word: String {
    switch self {
    case .unknownDirective: "unknownDirective"
    case .reachesNobody: "reachesNobody"
    case .unknownUnit: "unknownUnit"
    case .closedUnit: "closedUnit"
    case .unknownPost: "unknownPost"
    case .closedPost: "closedPost"
    case .unknownPerson: "unknownPerson"
    case .closedPerson: "closedPerson"
    case .pastDeadline: "pastDeadline"
    case .noDeadline: "noDeadline"
    case .notLater: "notLater"
    case .ended: "ended"
    case .notRecipient: "notRecipient"
    case .unknownRecipient: "unknownRecipient"
    case .alreadyRead: "alreadyRead"
    case .readFirst: "readFirst"
    case .notAsked: "notAsked"
    case .alreadyCompleted: "alreadyCompleted"
    case .alreadyAsked: "alreadyAsked"
    case .nothingAsked: "nothingAsked"
    case .ownRequest: "ownRequest"
    case .notConcerned: "notConcerned"
    case .nothingChanged: "nothingChanged"
    case .nothingToDeliver: "nothingToDeliver"
    case .unknownBreach: "unknownBreach"
    case .ownBreach: "ownBreach"
    case .ownRecord: "ownRecord"
    case .notYourBreach: "notYourBreach"
    case .alreadyRevoked: "alreadyRevoked"
    case .alreadyRecorded: "alreadyRecorded"
    case .doneInTime: "doneInTime"
    case .notReached: "notReached"
    case .unknownRule: "unknownRule"
    case .ruleTaken: "ruleTaken"
    case .ruleWithdrawn: "ruleWithdrawn"
    case .notInForce: "notInForce"
    case .notForYou: "notForYou"
    case .alreadyAcknowledged: "alreadyAcknowledged"
    case .beforeVersion: "beforeVersion"
    case .fileUnreadable: "fileUnreadable"
    case .fileChanged: "fileChanged"
    case .fileTooLarge: "fileTooLarge"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknownDirective(let number), .noDeadline(let number), .notRecipient(let number), .readFirst(let number),
      .notAsked(let number), .alreadyCompleted(let number), .alreadyAsked(let number), .nothingAsked(let number),
      .notConcerned(let number):
      ["directive": number.json]
    case .ended(let number, let withdrawn): ["directive": number.json, "withdrawn": .bool(withdrawn)]
    case .alreadyRead(let number, let version): ["directive": number.json, "version": .integer(version)]
    case .unknownRecipient(let number, let name), .notReached(let number, let name):
      ["directive": number.json, "person": .string(name)]
    case .unknownUnit(let id): ["unit": .integer(id)]
    case .unknownPost(let id): ["post": .integer(id)]
    case .closedUnit(let name), .closedPost(let name), .unknownPerson(let name), .closedPerson(let name),
      .nothingChanged(let name):
      ["name": .string(name)]
    case .pastDeadline(let day), .notLater(let day): ["day": day.json]
    case .unknownBreach(let number), .ownRecord(let number), .notYourBreach(let number), .alreadyRevoked(let number):
      ["breach": number.json]
    case .alreadyRecorded(let directive, let breach): ["directive": directive.json, "breach": breach.json]
    case .doneInTime(let number, let person, let day):
      ["directive": number.json, "person": .string(person), "day": day.json]
    case .unknownRule(let number), .ruleTaken(let number), .ruleWithdrawn(let number), .notInForce(let number),
      .notForYou(let number), .fileChanged(let number):
      ["rule": number.json]
    case .alreadyAcknowledged(let number, let version): ["rule": number.json, "version": .integer(version)]
    case .beforeVersion(let number, let day): ["rule": number.json, "day": day.json]
    case .fileTooLarge(let most): ["megabytes": .integer(most)]
    case .reachesNobody, .ownRequest, .ownBreach, .fileUnreadable, .nothingToDeliver: .object([])
    }
  }
}
