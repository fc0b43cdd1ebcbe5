import SQLite

/// A row's number with the type of the row: a part's id is no bin's id.
public protocol Identifier: RawRepresentable, Hashable, Sendable, Comparable, Bindable where RawValue == Int64 {
  init(rawValue: Int64)
}

extension Identifier {
  public init(_ rawValue: Int64) { self.init(rawValue: rawValue) }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  public var stored: Value { .integer(rawValue) }
  public func bind(to statement: Statement, at index: Int32) { rawValue.bind(to: statement, at: index) }
}

public struct AccountID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct UnitID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct RoleID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct ApprovalID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A saved view of a list.
public struct ViewID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A row of the audit trail: every ledger row names the one it belongs to.
public struct AuditID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A post of a unit: what somebody is there, whoever holds it.
public struct PostID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
