import Kernel
import Values

/// Signs a year-end acceptance; what has to be put right goes to the unit with its deadline.
public struct SignAcceptance: SigningAction {
  public static let name = "fire.signAcceptance"
  public static let title = Phrase("Sign the acceptance", "验收签字")
  public static let summary = Phrase(
    "Signs a year-end acceptance; what has to be put right goes to the unit with its deadline.",
    "签署年终验收结果，整改要求连同期限下达单位。")
  public static let permission: Permission? = FirePermissions.accept
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
    let stored = try AssessmentRules.requireOpen(assessment, .acceptance, in: change.database)
    if try AssessmentQueries.belongs(change.session.account, to: stored.unit, on: change.today, in: change.database) {
      throw AssessmentRefusal.ownUnit
    }
    let signed = try AssessmentRules.sign(stored, as: .inspector, in: change)
    _ = try AssessmentQueries.raiseDemands(of: stored, in: change)
    return signed
  }
}
