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

public struct LotID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct SupplierID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct EquipmentID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct WorkOrderID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct ReservationID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct MovementID: Identifier {
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

/// A lot's number, or the serial number of a single piece; unique within its part.
public struct LotCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("lot or serial number", "批号或序列号")
}

public struct SupplierCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("supplier code", "供应商编码")
}

public struct EquipmentCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("equipment code", "设备编号")
}

public struct WorkOrderCode: Code {
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static let title = Phrase("work order", "工单号")
}
