import Kernel
import SQLite
import Values

/// What every step of a service request asks.
enum RequestRules {
  /// Takes a request one step on, for whoever the step belongs to.
  static func take(
    _ step: RequestStep, _ number: RequestNumber, assignee: AccountID? = nil, rating: Int64? = nil, text: String = "",
    in change: Change
  ) throws -> Done {
    try change.requireOwnPIN()
    guard let request = try RequestQueries.find(number, in: change.database) else {
      throw RequestRefusal.unknown(number)
    }
    try require(step.actor, of: request, in: change)
    guard step.from.contains(request.state) else {
      throw RequestRefusal.notNow(request.number, step, state: request.state)
    }
    guard
      try RequestQueries.move(request, to: step.to, assignee: assignee, rating: rating, in: change.database)
    else { throw RequestRefusal.notNow(request.number, step, state: request.state) }
    try RequestQueries.note(
      step.rawValue, of: request.id, assignee: assignee, rating: rating, text: text, in: change)
    return Done(
      Phrase("\(request.number) is \(step.to.label.english) now.", "\(request.number) 现为“\(step.to.label.chinese)”。"))
  }

  private static func require(_ actor: RequestStep.Actor, of request: RequestQueries.Stored, in change: Change) throws {
    let me = change.session.account
    switch actor {
    case .requester: guard request.requester == me else { throw RequestRefusal.notRequester(request.number) }
    case .assignee: guard request.assignee == me else { throw RequestRefusal.notAssignee(request.number) }
    case .handler:
      guard request.requester != me else { throw RequestRefusal.ownRequest(request.number) }
      guard try !change.holds(OfficePermissions.handleRequests, unit: request.unit) else { return }
      // Of the department, or of none that handles requests: it is the right that is missing, not the place.
      let members = try Organisation.members(of: request.unit, on: change.today, in: change.database)
      guard !members.contains(me), try RequestQueries.handlesAny(me, on: change.today, in: change.database) else {
        throw RequestRefusal.notAllowed(request.number)
      }
      throw RequestRefusal.notHandler(request.number)
    }
  }

  /// The people of the department a request can be given to: all but who raised it.
  static func assignees(
    of number: RequestNumber, on day: Day, in database: Connection
  ) throws -> [(name: String, fullName: String)] {
    guard let request = try RequestQueries.find(number, in: database) else { return [] }
    let members = try Organisation.members(of: request.unit, on: day, in: database)
    return try AddressQueries.people(members.filter { $0 != request.requester }, in: database)
  }

  /// Somebody of the department with an open account, other than who raised the request.
  static func requireAssignee(
    _ name: String, for number: RequestNumber, in change: Change
  ) throws -> AccountID {
    guard let request = try RequestQueries.find(number, in: change.database) else {
      throw RequestRefusal.unknown(number)
    }
    guard let person = try AddressQueries.person(name, in: change.database) else {
      throw OfficeRefusal.unknownPerson(name)
    }
    guard person.named.isOpen else { throw OfficeRefusal.closedPerson(name) }
    guard person.id != request.requester else { throw RequestRefusal.assigneeAsked(request.number) }
    let members = try Organisation.members(of: request.unit, on: change.today, in: change.database)
    guard members.contains(person.id) else { throw RequestRefusal.outsideDepartment(name) }
    return person.id
  }
}
