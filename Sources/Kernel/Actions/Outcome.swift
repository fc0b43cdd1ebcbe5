import Values

/// What an action answered: facts that can be stored and given again to whoever asks twice.
public protocol Outcome: Sendable {
  init(json: JSON) throws(OutcomeFault)
  var json: JSON { get }
  /// What is kept of it for whoever asks twice with the same key: `json`, unless some of it must not be kept.
  var kept: JSON { get }
  /// One sentence for the message line.
  var sentence: Phrase { get }
}

extension Outcome {
  public var kept: JSON { json }
}

/// A stored outcome that this version cannot read.
public struct OutcomeFault: Error, Sendable {
  public let member: String

  public init(member: String) { self.member = member }
}

extension JSON {
  /// A member an outcome cannot do without.
  public func required<Result>(_ name: String, _ read: (JSON) -> Result?) throws(OutcomeFault) -> Result {
    guard let member = self[name], let value = read(member) else { throw OutcomeFault(member: name) }
    return value
  }

  public func integer(_ name: String) throws(OutcomeFault) -> Int64 { try required(name) { $0.integer } }
  public func string(_ name: String) throws(OutcomeFault) -> String { try required(name) { $0.string } }
}

/// The outcome of an action that has nothing to tell but that it was done.
public struct Done: Outcome {
  public let sentence: Phrase

  public init(_ sentence: Phrase) { self.sentence = sentence }

  public init(json: JSON) throws(OutcomeFault) {
    sentence = Phrase(try json.string("english"), try json.string("chinese"))
  }

  public var json: JSON { ["english": .string(sentence.english), "chinese": .string(sentence.chinese)] }
}
