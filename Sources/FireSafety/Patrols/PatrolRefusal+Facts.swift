import Kernel
import Values

extension PatrolRefusal {
  public var code: String {
    let word =
      switch self {
      case .tornCode: "tornCode"
      case .unknownPoint: "unknownPoint"
      case .pointTaken: "pointTaken"
      case .pointClosed: "pointClosed"
      case .otherUnit: "otherUnit"
      case .notOnRoute: "notOnRoute"
      case .visited: "visited"
      case .notVisited: "notVisited"
      case .unknownRoute: "unknownRoute"
      case .routeTaken: "routeTaken"
      case .routeClosed: "routeClosed"
      case .noPoints: "noPoints"
      case .noChecklist: "noChecklist"
      case .asksOther: "asksOther"
      case .otherPurpose: "otherPurpose"
      case .fromPast: "fromPast"
      case .unknownWindow: "unknownWindow"
      case .windowEnded: "windowEnded"
      case .unknownSlot: "unknownSlot"
      case .slotAhead: "slotAhead"
      case .slotMissed: "slotMissed"
      case .slotRunning: "slotRunning"
      case .slotEnded: "slotEnded"
      case .slotOpen: "slotOpen"
      case .nothingToStart: "nothingToStart"
      case .nothingDue: "nothingDue"
      case .unknownRound: "unknownRound"
      case .notYours: "notYours"
      case .roundClosed: "roundClosed"
      case .roundLeft: "roundLeft"
      case .pointsLeft: "pointsLeft"
      case .stillRunning: "stillRunning"
      case .ownRound: "ownRound"
      case .inFuture: "inFuture"
      case .unknownRewalk: "unknownRewalk"
      case .rewalked: "rewalked"
      }
    return "fire.patrol." + word
  }

  public var facts: JSON {
    switch self {
    case .tornCode(let point), .unknownPoint(let point), .pointTaken(let point), .pointClosed(let point),
      .notVisited(let point, _):
      ["point": point.json]
    case .otherUnit(let point, _, let unit): ["point": point.json, "unit": .string(unit)]
    case .notOnRoute(let point, _, let route, let on):
      ["point": point.json, "route": route.json, "on": .array(on.map(\.json))]
    case .visited(let point, _, let at): ["point": point.json, "at": .string(at)]
    case .unknownRoute(let route), .routeTaken(let route), .routeClosed(let route), .noPoints(let route):
      ["route": route.json]
    case .noChecklist(let form): ["checklist": form.json]
    case .asksOther(let form, let item): ["checklist": form.json, "item": item.json]
    case .otherPurpose(let profile, let purpose): ["profile": profile.json, "purpose": purpose.json]
    case .unknownWindow(let id), .windowEnded(let id): ["window": .integer(id)]
    case .unknownSlot(let id), .slotOpen(let id): ["slot": .integer(id)]
    case .slotAhead(let id, let at), .slotMissed(let id, let at): ["slot": .integer(id), "at": .string(at)]
    case .slotRunning(let id, let by, let at): ["slot": .integer(id), "by": .string(by), "at": .string(at)]
    case .slotEnded(let id, let state): ["slot": .integer(id), "state": state.json]
    case .nothingDue(let route, let next): ["route": route.json, "next": next.map { .string($0) } ?? .null]
    case .unknownRound(let id), .roundClosed(let id), .stillRunning(let id), .ownRound(let id),
      .roundLeft(let id, _):
      ["round": .integer(id)]
    case .notYours(let id, let by): ["round": .integer(id), "by": .string(by)]
    case .pointsLeft(let names): ["points": .array(names.map { .string($0) })]
    case .unknownRewalk(let id), .rewalked(let id): ["rewalk": .integer(id)]
    case .fromPast, .inFuture, .nothingToStart: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .tornCode, .unknownPoint, .pointClosed, .otherUnit, .notOnRoute, .visited, .notVisited:
      [RefusedField("point")]
    case .pointTaken: [RefusedField("code")]
    case .unknownRoute, .routeTaken, .routeClosed, .noPoints, .nothingDue: [RefusedField("route")]
    case .noChecklist, .asksOther: [RefusedField("checklist")]
    case .otherPurpose: [RefusedField("profile")]
    case .unknownWindow, .windowEnded: [RefusedField("window")]
    case .unknownSlot, .slotAhead, .slotMissed, .slotRunning, .slotEnded, .slotOpen: [RefusedField("slot")]
    case .pointsLeft: [RefusedField("reason")]
    case .inFuture: [RefusedField("time")]
    default: []
    }
  }
}
