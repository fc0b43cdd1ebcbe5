import Kernel
import Values

/// What patrols refuse, as facts.
public enum PatrolRefusal: Refusal, Hashable {
  case tornCode(PointCode)
  case unknownPoint(PointCode)
  case pointTaken(PointCode)
  case pointClosed(PointCode)
  case otherUnit(PointCode, name: String, unit: String)
  case notOnRoute(PointCode, name: String, route: RouteCode, on: [RouteCode])
  case visited(PointCode, name: String, at: String)
  case notVisited(PointCode, name: String)
  case unknownRoute(RouteCode)
  case routeTaken(RouteCode)
  case routeClosed(RouteCode)
  case noPoints(RouteCode)
  case noChecklist(FormCode)
  case asksOther(FormCode, item: FormItemCode)
  case otherPurpose(PatrolProfile, RoutePurpose)
  case fromPast
  case unknownWindow(Int64)
  case windowEnded(Int64)
  case unknownSlot(Int64)
  case slotAhead(Int64, opens: String)
  case slotMissed(Int64, since: String)
  case slotRunning(Int64, by: String, since: String)
  case slotEnded(Int64, SlotState)
  case slotOpen(Int64)
  case nothingToStart
  case nothingDue(RouteCode, next: String?)
  case unknownRound(Int64)
  case notYours(Int64, by: String)
  case roundClosed(Int64)
  case roundLeft(Int64, since: String)
  case pointsLeft([String])
  case stillRunning(Int64)
  case ownRound(Int64)
  case inFuture
  case unknownRewalk(Int64)
  case rewalked(Int64)

  static let wholeCode = Phrase("a code as printed, FP and nine more", "标签上的完整编码（FP 加九位）")
}
