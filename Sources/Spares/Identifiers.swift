import Kernel
import Values

public struct PartID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct StoreID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct BinID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct DocumentID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct CategoryID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A part's number, or any other code attached to it.
public struct PartNumber: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("part number", "备件编号")
}

/// A bin's code, unique on the site: what its label says.
public struct BinCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("bin code", "货位编码")
}

public struct StoreCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("store code", "仓库编码")
}

public struct CategoryCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("category code", "类别编码")
}

/// A document's number, as printed on its slip.
public struct DocumentNumber: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("document number", "单据编号")
}
