import Kernel
import Values

/// What the tables of the stock and their columns are called in the audit trail. Quantities stand in smallest units.
enum SparesRowWords {
  static let all = RowWords(
    tables: tables, columns: columns,
    money: ["price", "difference", "cost_layer.value", "cost_layer_use.value", "stock_movement.value"])

  private static let tables: [String: Phrase] = [
    "bin": Phrase("Bin", "货位"), "cost_layer": Phrase("Cost layer", "成本层"),
    "cost_layer_use": Phrase("Use of a cost layer", "成本层领用"), "equipment": Phrase("Equipment", "设备"),
    "equipment_part": Phrase("Part of equipment", "设备备件"), "lot": Phrase("Lot", "批次"), "part": Phrase("Part", "备件"),
    "part_alias": Phrase("Barcode", "条码"), "part_relation": Phrase("Substitute", "替代关系"),
    "reservation": Phrase("Reservation", "预留"), "reservation_use": Phrase("Use of a reservation", "预留领用"),
    "spares_category": Phrase("Category", "类别"), "stock_balance": Phrase("Stock of a bin", "货位库存"),
    "stock_document": Phrase("Document", "单据"), "stock_movement": Phrase("Movement", "流水"),
    "store": Phrase("Store", "仓库"),
    "supplier": Phrase("Supplier", "供应商"), "supplier_lead": Phrase("Lead time", "供货周期"),
    "supplier_price": Phrase("Supplier's price", "供应商价格"), "work_order": Phrase("Work order", "工单"),
  ]

  private static let columns: [String: Phrase] = [
    "added": Phrase("additional", "附加"), "approver_id": Phrase("approved by account No.", "审批人编号"),
    "bin_id": Phrase("bin No.", "货位编号"), "block_reason": Phrase("why blocked", "冻结原因"),
    "category_id": Phrase("category No.", "类别编号"), "criticality": Phrase("criticality", "重要程度"),
    "days": Phrase("days", "天数"), "decimals": Phrase("decimals", "小数位数"),
    "difference": Phrase("price difference", "差价"),
    "document_id": Phrase("document No.", "单据编号"), "equipment_id": Phrase("equipment No.", "设备编号"),
    "expires_on": Phrase("last day", "有效期至"), "expiry_reason": Phrase("why corrected", "更正原因"),
    "has_expiry": Phrase("has a last day", "有有效期"), "is_active": Phrase("in use", "在用"),
    "is_blocked": Phrase("blocked", "冻结"), "is_open": Phrase("open", "未关闭"), "latest_on": Phrase("latest day", "最晚日期"),
    "layer_id": Phrase("layer No.", "成本层编号"), "lead_days": Phrase("lead time in days", "供货天数"),
    "left_in_bin": Phrase("left in the bin", "货位结存"), "location": Phrase("location", "位置"),
    "lot_id": Phrase("lot No.", "批次编号"), "manual_path": Phrase("manual", "说明书"),
    "manufacturer": Phrase("manufacturer", "制造商"), "manufacturer_number": Phrase("manufacturer's number", "制造商编号"),
    "maximum": Phrase("maximum", "最高库存"), "minimum": Phrase("minimum", "最低库存"),
    "minimum_order": Phrase("minimum order", "最小订货量"), "movement_id": Phrase("movement No.", "流水编号"),
    "needed_on": Phrase("needed on", "需用日期"), "observed_on": Phrase("day", "业务日期"), "of_id": Phrase("of No.", "原单编号"),
    "ordered_on": Phrase("ordered on", "订货日期"), "other_id": Phrase("other part No.", "另一备件编号"),
    "pack_size": Phrase("pack", "每包数量"), "part_id": Phrase("part No.", "备件编号"), "position": Phrase("position", "部位"),
    "price": Phrase("price", "单价"), "purpose": Phrase("purpose", "用途"), "quantity": Phrase("quantity", "数量"),
    "receipts": Phrase("receipts", "到货次数"), "reference": Phrase("reference", "关联单号"),
    "released_on": Phrase("released on", "释放日期"), "reservation_id": Phrase("reservation No.", "预留编号"),
    "reverses_id": Phrase("reverses No.", "冲销的单据编号"), "specification": Phrase("specification", "规格型号"),
    "squares": Phrase("sum of squares", "平方和"), "store_id": Phrase("store No.", "仓库编号"),
    "supplier_id": Phrase("supplier No.", "供应商编号"), "supplier_number": Phrase("supplier's number", "供应商编号"),
    "taken": Phrase("issued", "已领"), "tracking": Phrase("tracking", "追踪方式"),
    "unit_en": Phrase("unit (English)", "单位（英文）"),
    "unit_zh": Phrase("unit (Chinese)", "单位（中文）"), "valuation": Phrase("valuation", "计价方法"),
    "walk": Phrase("walk", "拣选顺序"),
    "work_order_id": Phrase("work order No.", "工单编号"),
  ]
}
