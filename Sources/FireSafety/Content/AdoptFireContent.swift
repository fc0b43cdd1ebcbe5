import Kernel
import Values

/// Adopts what ships with the program (checklists, and what other chapters bring) as the site's own, as far as it has none
/// yet. Each can be changed afterwards; what the site has changed is left as it is.
public struct AdoptFireContent: Action {
  public static let name = "fire.adopt"
  public static let title = Phrase("Adopt the shipped checklists", "采用随附检查表")
  public static let summary = Phrase(
    "Takes the checklists and tables that ship into use, as far as the site has none yet; the fire manager answers for them from then on.",
    "启用随附的检查表和规则表（已有的不覆盖）；启用后由消防安全管理人负责。")
  public static let permission: Permission? = FirePermissions.manage
  public static let fields: [Field<Self>] = []

  public init() {}

  /// What there is to adopt, each answering how many things it took into use.
  private static let steps: [@Sendable (inout Change) throws -> Int] = [
    FireChecklists.adopt, FireDevices.adopt, FireStandards.adopt,
  ]

  public func perform(in change: inout Change) throws -> Done {
    var adopted = 0
    for step in Self.steps { adopted += try step(&change) }
    guard adopted > 0 else { throw FireRefusal.nothingToAdopt }
    return Done(
      Phrase(
        "Adopted: \(adopted) checklists and tables. Read them and change what differs on your site.",
        "已采用 \(adopted) 份检查表和规则表，请核对并按本单位情况修改。"))
  }
}
