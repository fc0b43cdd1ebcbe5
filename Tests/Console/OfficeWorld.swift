import Core
import Kernel
import Office
import Testing
import Values

@testable import Console

extension ConsoleHarness {
  /// A shop with a keeper, a manager of the office over all, an instruction to the keeper, a rule and a breach.
  func fillOffice() throws {
    let site = try open()
    defer { site.close() }
    let admin = try site.signIn(name: "admin", pin: "2468", terminal: "test")
    for role in ["office-manager", "staff"] { _ = try site.perform(GrantRole(account: "lin", role: role), as: admin) }
    var unit = AddUnit()
    unit.unitName = "Workshop 车间"
    let shop = try #require(site.perform(unit, as: admin).outcome?.id)
    _ = try site.perform(
      OpenAccount(account: "ann", fullName: "Ann Example", pin: "1357", role: "staff", unit: shop.rawValue), as: admin)
    var issue = IssueDirective(
      kind: .order, title: "Count the helmets 清点安全帽", text: "By size.\nBroken ones apart. 破损的单独列出。",
      to: Addresses([.person("wang"), .unit(shop)]), deadline: site.today.advanced(by: 2))
    issue.asksCompletion = true
    _ = try site.perform(issue, as: manager)
    for arrival in try site.arrivals(for: keeper) { _ = try site.perform(any: arrival, as: keeper) }
    _ = try site.perform(
      RecordBreach(Self.directive, person: "wang", .criticism, reason: "Not begun 未开始"), as: manager)
    _ = try site.perform(
      AddRule(RuleNumber(unchecked: "SAFE-01"), title: "Fire safety 消防", text: "Doors stay shut.\n门保持关闭。"), as: manager)
  }

  static let directive = DirectiveNumber(unchecked: "DIR-2026-0001")
  static let breach = BreachNumber(unchecked: "BRE-2026-0001")
  static let rule = RuleNumber(unchecked: "SAFE-01")

  /// Raises an emergency for everybody, as another process would.
  @discardableResult
  func raise(_ title: String, text: String = "Leave the hall by the north gate.") throws -> DirectiveNumber {
    let site = try open()
    defer { site.close() }
    var action = IssueDirective(kind: .order, title: title, text: text, to: Addresses([.everybody]))
    action.isEmergency = true
    return try #require(site.perform(action, as: manager).outcome?.number)
  }

  func sheet(_ number: DirectiveNumber, as session: Session) throws -> DirectiveSheet {
    let site = try open()
    defer { site.close() }
    return try DirectiveSheet.read(number, as: session, in: site)
  }
}
