import Kernel
import Values

/// The number of a directive, such as DIR-2026-0001.
public struct DirectiveNumber: Code {
  public static let title = Phrase("a directive's number", "指令编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// The number of a breach, such as BRE-2026-0001.
public struct BreachNumber: Code {
  public static let title = Phrase("a breach's number", "违令记录编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// The number a rule is known by on the site, such as SAFE-03.
public struct RuleNumber: Code {
  public static let title = Phrase("a rule's number", "制度编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// The number of a service request, such as REQ-2026-0001.
public struct RequestNumber: Code {
  public static let title = Phrase("a request's number", "服务申请编号")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

/// The code of a category of requests, such as REPAIR.
public struct RequestCategoryCode: Code {
  public static let title = Phrase("a category's code", "申请类别代码")
  public let text: String
  public init(unchecked text: String) { self.text = text }
}

public struct DirectiveID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One person a directive went to.
public struct RecipientID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
