import Kernel
import Spares

/// The postings a scan desk makes.
protocol SparesPosting: Action {}

extension IssuePart: SparesPosting {}
extension ReceivePart: SparesPosting {}
extension TransferPart: SparesPosting {}
