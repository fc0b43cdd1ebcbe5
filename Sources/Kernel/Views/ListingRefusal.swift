import Values

/// A question a listing does not answer.
public enum ListingRefusal: Refusal, Hashable {
  case unknownOrder(String, known: [String])
  case unknownFilter(String, known: [String])
  case badFilter(String, FieldProblem)
  case notSearchable(String, title: Phrase)
  case notPermitted(Permission)

  public var code: String {
    switch self {
    case .unknownOrder: "listing.unknownOrder"
    case .unknownFilter: "listing.unknownFilter"
    case .badFilter: "listing.badFilter"
    case .notSearchable: "listing.notSearchable"
    case .notPermitted: "notPermitted"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknownOrder(let name, let known), .unknownFilter(let name, let known):
      ["name": .string(name), "known": .array(known.map { .string($0) })]
    case .badFilter(let name, let problem): ["name": .string(name), "problem": .string(problem.code)]
    case .notSearchable(let name, _): ["name": .string(name)]
    case .notPermitted(let permission): ["permission": .string(permission.name)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknownOrder(let name, let known):
      Phrase(
        "It cannot be sorted by \(name); choose \(known.joined(separator: ", ")).",
        "不能按“\(name)”排序，可选：\(known.joined(separator: "、"))。")
    case .unknownFilter(let name, let known):
      Phrase(
        "There is no filter \(name); choose \(known.joined(separator: ", ")).",
        "没有筛选条件“\(name)”，可选：\(known.joined(separator: "、"))。")
    case .badFilter(let name, let problem):
      Phrase("\(name) \(problem.sentence.english).", "筛选条件“\(name)”\(problem.sentence.chinese)。")
    case .notSearchable(_, let title):
      Phrase("\(title.english) cannot be searched.", "“\(title.chinese)”不支持查找。")
    case .notPermitted(let permission):
      Phrase(
        "You may not see this: it needs the permission \"\(permission.title.english)\". Ask your administrator.",
        "您无权查看：需要“\(permission.title.chinese)”权限，请联系管理员。")
    }
  }
}
