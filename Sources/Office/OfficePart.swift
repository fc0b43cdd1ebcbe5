import Kernel
import Values

/// The office, as it introduces itself to Kernel: directives, rules, requests between departments. What every part leans on
/// (people, approvals, settings, the inbox) is Kernel's.
public enum OfficePart {
  public static let part: Part = {
    var part = Part(name: "office", title: Phrase("Office", "行政"))
    part.permissions = OfficePermissions.all
    part.roles = [
      RoleTemplate("staff", Phrase("Staff", "职员"), [OfficePermissions.use]),
      RoleTemplate(
        "department-head", Phrase("Department head", "部门负责人"),
        [
          OfficePermissions.use, OfficePermissions.direct, OfficePermissions.recordBreaches,
          OfficePermissions.handleRequests, OfficePermissions.oversee, KernelPermissions.decide,
        ]),
      RoleTemplate(
        "office-manager", Phrase("Office manager", "办公室主任"),
        OfficePermissions.all + [KernelPermissions.decide, KernelPermissions.shareViews]),
    ]
    return part
  }()
}
