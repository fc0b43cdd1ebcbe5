import Kernel
import Spares
import Values

/// The postings that have a form made by hand.
enum PostingKind: String, CaseIterable, Sendable {
  case receive
  case issue
  case opening
  case transfer
  case adjust
  case scrap
  case repair
  case workReturn
  case supplierReturn
  case repairReturn

  private var type: any Action.Type {
    switch self {
    case .receive: ReceivePart.self
    case .issue: IssuePart.self
    case .opening: PostOpeningBalance.self
    case .transfer: TransferPart.self
    case .adjust: AdjustStock.self
    case .scrap: ScrapPart.self
    case .repair: SendToRepair.self
    case .workReturn: ReturnFromWork.self
    case .supplierReturn: ReturnToSupplier.self
    case .repairReturn: TakeFromRepair.self
    }
  }

  var action: String { type.name }
  var title: Phrase { type.title }
  var summary: Phrase { type.summary }
  var permission: Permission? { type.permission }

  /// Stock leaves a bin by it: what would be taken is shown before it is posted.
  var takesStock: Bool {
    switch self {
    case .issue, .transfer, .scrap, .repair: true
    case .receive, .opening, .adjust, .workReturn, .supplierReturn, .repairReturn: false
    }
  }

  /// It may bring lots that are not known yet, with their last day.
  var bringsLots: Bool { self == .receive || self == .opening || self == .adjust }

  /// The field that names the document something is given back of, and the kind that document must have.
  var document: (field: String, kind: DocumentKind)? {
    switch self {
    case .workReturn: ("document", .issue)
    case .supplierReturn: ("document", .receipt)
    case .repairReturn: ("document", .repairOut)
    case .receive, .issue, .opening, .transfer, .adjust, .scrap, .repair: nil
    }
  }

  /// The form that gives back what a document of a kind moved; nil where nothing can be given back of it.
  static func giving(back kind: DocumentKind) -> PostingKind? { allCases.first { $0.document?.kind == kind } }

  /// The field that holds the bin stock comes from or goes to.
  var binField: String { self == .transfer ? "from" : "bin" }

  /// The field a reference says nothing without: a department's is no work order, a delivery note is one supplier's.
  var referenceMate: String? {
    switch self {
    case .issue: "purpose"
    case .receive: "supplier"
    case .opening, .transfer, .adjust, .scrap, .repair, .workReturn, .supplierReturn, .repairReturn: nil
    }
  }

  /// The field that holds how much.
  var quantityField: String { self == .adjust ? "counted" : "quantity" }
}
