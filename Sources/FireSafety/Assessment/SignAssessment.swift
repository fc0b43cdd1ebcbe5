import Kernel
import Values

/// Signs a self-assessment with the PIN of the person responsible; every item is scored, nothing changes afterwards.
public struct SignAssessment: SigningAction {
  public static let name = "fire.signAssessment"
  public static let title = Phrase("Sign the self-assessment", "自查评分签字")
  public static let summary = Phrase(
    "Signs a self-assessment with the PIN of the person responsible; every item is scored, nothing changes afterwards.",
    "由消防安全责任人用 PIN 码签字；须全部评分完毕，签字后不再改变。")
  public static let permission: Permission? = FirePermissions.lead
  public static let fields: [Field<Self>] = [
    .init(\.assessment, "assessment", "Assessment", "评分"),
    .init(\.pin, "pin", "PIN", "PIN 码", secret: true, required: true),
  ]

  public var assessment = AssessmentNumber(unchecked: "")
  public var pin = ""

  public init() {}

  public init(_ assessment: AssessmentNumber, pin: String) {
    self.assessment = assessment
    self.pin = pin
  }

  public var signers: [Signer] { [Signer(pin: pin)] }

  public func scope(in change: Change) throws -> UnitID? {
    try AssessmentRules.require(assessment, in: change.database).unit
  }

  public func perform(in change: inout Change) throws -> AssessmentSigned {
    let stored = try AssessmentRules.requireOpen(assessment, .own, in: change.database)
    let holder = try FireUnits.holder(
      of: .responsible, in: stored.unit, on: change.today, database: change.database)
    guard holder == change.session.account else { throw AssessmentRefusal.notResponsible }
    return try AssessmentRules.sign(stored, as: .responsible, in: change)
  }
}
