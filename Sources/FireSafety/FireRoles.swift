import Kernel
import Values

/// The roles of fire safety that a new site starts with.
enum FireRoles {
  static let all: [RoleTemplate] = [
    RoleTemplate(
      "safety-officer", Phrase("Safety officer", "消防安全员"),
      [FirePermissions.see, FirePermissions.patrol, FirePermissions.treat, FirePermissions.equip]),
    RoleTemplate(
      "control-room-operator", Phrase("Control-room operator", "消防控制室值班员"),
      [FirePermissions.see, FirePermissions.operate]),
    RoleTemplate(
      "ward-head", Phrase("Ward or department head", "科室负责人"),
      [FirePermissions.see, FirePermissions.treat, FirePermissions.supervise]),
    RoleTemplate(
      "fire-manager", Phrase("Fire manager", "消防安全管理人"),
      FirePermissions.all.filter { $0 != FirePermissions.lead && $0 != FirePermissions.accept } + [
        KernelPermissions.keepForms, KernelPermissions.decide,
      ]),
    RoleTemplate(
      "responsible-person", Phrase("Person responsible for fire safety", "消防安全责任人"),
      [
        FirePermissions.see, FirePermissions.lead, FirePermissions.supervise, FirePermissions.manage,
        FirePermissions.assess, KernelPermissions.decide,
      ]),
    RoleTemplate(
      "county-fire-office", Phrase("County fire-safety office", "县卫健消防管理"),
      [FirePermissions.see, FirePermissions.accept]),
  ]
}
