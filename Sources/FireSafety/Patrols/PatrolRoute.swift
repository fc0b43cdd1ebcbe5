import Kernel
import Values

/// A route as rounds need it.
struct PatrolRoute: Sendable, Hashable {
  let id: Int64
  let code: RouteCode
  let unit: UnitID
  let name: String
  let purpose: RoutePurpose
  let form: FormID
  /// Less than so many seconds from one point to the next are flagged.
  let walkSeconds: Int64
  let isClosed: Bool
  let checklist: FormCode
}
