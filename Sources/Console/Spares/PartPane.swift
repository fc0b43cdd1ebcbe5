import Kernel
import Spares
import Values

/// The pages of the part screen, in the order Tab goes through them.
enum PartPane: Int, CaseIterable, Sendable {
  case ledger
  case bins
  case history
  case equipment
  case substitutes
  case standsIn
  case reservations
  case prices
  case leads

  var title: Phrase {
    switch self {
    case .ledger: Phrase("Ledger", "流水")
    case .bins: Phrase("Bins", "货位")
    case .history: Phrase("History", "趋势")
    case .equipment: Phrase("Used in", "用于设备")
    case .substitutes: Phrase("Substitutes", "替代件")
    case .standsIn: Phrase("Stands in for", "可替代")
    case .reservations: Phrase("Reserved", "预留")
    case .prices: Phrase("Prices", "价格")
    case .leads: Phrase("Lead times", "周期")
    }
  }

  /// The listing it shows; nil where it draws charts.
  var listing: String? {
    switch self {
    case .ledger: "movements"
    case .bins: "balances"
    case .history: nil
    case .equipment: "equipmentParts"
    case .substitutes, .standsIn: "substitutes"
    case .reservations: "reservations"
    case .prices: "supplierPrices"
    case .leads: "leadTimes"
    }
  }

  /// The filter that holds the part.
  var filter: String { self == .standsIn ? "other" : "part" }

  /// Columns that say what the head of the screen says already.
  var hidden: Set<String> {
    switch self {
    case .ledger: ["part", "name", "unit"]
    case .bins, .reservations, .prices: ["part", "name", "unit"]
    case .equipment: ["part", "name", "unit", "onHand", "state"]
    case .substitutes: ["part", "unit"]
    case .standsIn: ["other", "name", "onHand", "unit"]
    case .leads: ["part"]
    case .history: []
    }
  }

  var noun: Noun {
    switch self {
    case .ledger: Noun(one: "movement", many: "movements", chinese: "条流水")
    case .bins: Noun(one: "balance", many: "balances", chinese: "条结存")
    case .equipment: Noun(one: "place", many: "places", chinese: "处")
    case .substitutes, .standsIn: Noun(one: "part", many: "parts", chinese: "种备件")
    case .reservations: Noun(one: "reservation", many: "reservations", chinese: "项预留")
    case .history, .prices, .leads: Noun(one: "row", many: "rows", chinese: "行")
    }
  }

  /// What F7 opens, with the part in it.
  var newAction: (name: String, field: String)? {
    switch self {
    case .equipment: (SetEquipmentPart.name, "part")
    case .substitutes: (RelateParts.name, "part")
    case .standsIn: (RelateParts.name, "other")
    case .reservations: (ReservePart.name, "part")
    case .prices: (SetSupplierPrice.name, "part")
    case .ledger, .bins, .history, .leads: nil
    }
  }

  /// What F7 adds, for the key bar; nil where nothing is added.
  var newLabel: Phrase? {
    switch self {
    case .equipment: Phrase("Equipment", "所用设备")
    case .substitutes: Phrase("Substitute", "替代件")
    case .standsIn: Phrase("Stands in", "可替代")
    case .reservations: Phrase("Reserve", "预留")
    case .prices: Phrase("Price", "价格")
    case .ledger, .bins, .history, .leads: nil
    }
  }

  /// What Ctrl-D opens for the selected row, and the columns its fields come from.
  var removeAction: (name: String, fields: [String: String])? {
    switch self {
    case .substitutes, .standsIn: (UnrelateParts.name, ["part": "part", "other": "other"])
    case .reservations: (ReleaseReservation.name, ["workOrder": "workOrder", "part": "part"])
    case .ledger, .bins, .history, .equipment, .prices, .leads: nil
    }
  }

  /// The pages there are on the site: those of functions that are switched off go with their lists.
  static func offered(_ surroundings: Surroundings) -> [PartPane] {
    allCases.filter { $0.listing.map { surroundings.catalog.listings[$0] != nil } ?? true }
  }

  func neighbour(_ step: Int, _ surroundings: Surroundings) -> PartPane {
    let all = PartPane.offered(surroundings)
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + step + all.count) % all.count]
  }
}
