import Values

extension ActionExample {
  static let spares: [String: ActionExample] = [
    "spares.addPart": .init(.site) { _, _ in ["number": "P-2", "nameChinese": "件"] },
    "spares.changePart": .init(.site) { _, _ in ["number": "P-1", "note": "n"] },
    "spares.attachCode": .init(.site) { _, _ in ["code": "690001", "part": "P-1"] },
    "spares.detachCode": .init(.site) { _, _ in ["code": "690001"] },
    "spares.addCategory": .init(.site) { _, _ in ["code": "C-1", "nameChinese": "类"] },
    "spares.addStore": .init(.site) { ["code": "S-NEW", "nameChinese": "库", "unit": $0.unit($1)] },
    "spares.addBin": .init(.site) { ["code": "B-NEW", "store": $0.store($1)] },
    "spares.changeBin": .init(.site) { ["bin": $0.bin($1), "name": "n"] },
    "spares.blockBin": .init(.site) { ["bin": $0.bin($1), "blocked": true, "reason": "r"] },
    "spares.opening": .init(.place) { ["part": "P-1", "quantity": 1, "bin": $0.bin($1), "value": 100] },
    "spares.receive": .init(.place) { ["part": "P-1", "quantity": 1, "bin": $0.bin($1), "price": 100] },
    "spares.issue": .init(.place) { ["part": "P-1", "quantity": 1, "bin": $0.bin($1)] },
    "spares.reverse": .init(.place) { ["document": $0.document("receipt", $1), "reason": "r"] },
    "spares.returnFromWork": .init(.place) {
      ["document": $0.document("issue", $1), "quantity": 1, "bin": $0.bin($1)]
    },
    "spares.returnToSupplier": .init(.place) {
      ["document": $0.document("receipt", $1), "quantity": 1, "bin": $0.bin($1), "reason": "r"]
    },
    "spares.transfer": .init(.place) {
      ["part": "P-1", "quantity": 1, "from": $0.bin($1), "into": $0.bin($1, 2)]
    },
    "spares.adjust": .init(.place) {
      ["part": "P-1", "bin": $0.bin($1), "counted": 50, "reason": "r"]
    },
    "spares.scrap": .init(.place) { ["part": "P-1", "quantity": 1, "bin": $0.bin($1), "reason": "r"] },
    "spares.sendToRepair": .init(.place) { ["part": "P-1", "quantity": 1, "bin": $0.bin($1)] },
    "spares.takeFromRepair": .init(.place) {
      ["document": $0.document("repair", $1), "quantity": 1, "bin": $0.bin($1)]
    },
    "spares.setLotExpiry": .init(.site) { _, _ in ["part": "P-1", "lot": "L-1", "expires": "2030-01-01"] },
    "spares.addWorkOrder": .init(.site) { _, _ in ["code": "WO-2"] },
    "spares.closeWorkOrder": .init(.site) { _, _ in ["code": "WO-1"] },
    "spares.reserve": .init(.place) {
      ["workOrder": "WO-1", "part": "P-1", "quantity": 1, "store": $0.store($1)]
    },
    "spares.release": .init(.site) { _, _ in ["workOrder": "WO-1", "part": "P-1"] },
    "spares.addSupplier": .init(.site) { _, _ in ["code": "SUP-1", "nameChinese": "商"] },
    "spares.changeSupplier": .init(.site) { _, _ in ["code": "SUP-1", "note": "n"] },
    "spares.setSupplierPrice": .init(.site) { _, _ in ["supplier": "SUP-1", "part": "P-1", "price": 100] },
    "spares.addEquipment": .init(.site) { _, _ in ["code": "EQ-1", "nameChinese": "机"] },
    "spares.setEquipmentPart": .init(.site) { _, _ in ["equipment": "EQ-1", "part": "P-1", "quantity": 1] },
    "spares.relate": .init(.site) { _, _ in ["part": "P-1", "kind": "standIn", "other": "P-1"] },
    "spares.unrelate": .init(.site) { _, _ in ["part": "P-1", "other": "P-1"] },
  ]
}
