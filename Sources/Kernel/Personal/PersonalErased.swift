import Values

/// How many personal values were erased.
public struct PersonalErased: Outcome {
  public let count: Int64
  /// False where there is more to erase than one action takes.
  public let isAll: Bool

  public init(count: Int64, isAll: Bool) {
    self.count = count
    self.isAll = isAll
  }

  public init(json: JSON) throws(OutcomeFault) {
    count = try json.integer("erased")
    isAll = try json.required("all") { $0.bool }
  }

  public var json: JSON { ["erased": .integer(count), "all": .bool(isAll)] }

  public var sentence: Phrase {
    guard count > 0 else { return Phrase("Nothing is past its retention.", "没有超过保存期限的个人信息。") }
    let rest = isAll ? Phrase("", "") : Phrase(" There is more: do it again.", "还有剩余，请再次执行。")
    return Phrase(
      "\(count) personal value\(count == 1 ? " was" : "s were") erased for good.", "已永久清除 \(count) 项个人信息。") + rest
  }
}
