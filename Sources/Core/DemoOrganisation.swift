import Kernel
import Values

/// The made-up organisation of the demo site: a works with three departments, and a county's medical institutions.
enum DemoOrganisation {
  private static let works = 0
  private static let maintenance = 1
  private static let yard = 2
  private static let office = 3
  private static let county = 4
  private static let hospital = 5
  private static let township = 6
  private static let station = 7

  private static let units: [(name: Phrase, parent: Int?)] = [
    (Phrase("Example works", "示例工厂"), nil), (Phrase("Maintenance", "维修部"), works),
    (Phrase("Yard and gates", "场区与门岗"), works), (Phrase("General office", "办公室"), works),
    (Phrase("Example county health office", "示例县卫健局"), nil), (Phrase("Example county hospital", "示例县医院"), county),
    (Phrase("Riverside township hospital", "河畔乡卫生院"), county),
    (Phrase("East disease-control station", "城东防保站"), county),
  ]

  /// The units of fire safety, by their places among all.
  static let fireUnits = (hospital: hospital, township: township, station: station)

  /// People besides those who run the stores.
  static let people: [DemoSite.Person] = [
    .init(
      account: "chen", name: Phrase("Chen Jing", "陈静"), role: Phrase("office manager", "办公室主任"),
      roles: ["office-manager"], unit: works, reachesSite: true),
    .init(
      account: "sun", name: Phrase("Sun Qiang", "孙强"), role: Phrase("head of maintenance", "维修部部长"),
      roles: ["department-head"], unit: maintenance),
    .init(
      account: "wu", name: Phrase("Wu Tao", "吴涛"), role: Phrase("fitter", "钳工"), roles: ["staff"], unit: maintenance),
    .init(
      account: "he", name: Phrase("He Yong", "何勇"), role: Phrase("electrician", "电工"), roles: ["staff"],
      unit: maintenance),
    .init(
      account: "zhou", name: Phrase("Zhou Lan", "周兰"), role: Phrase("head of the yard", "场区主管"),
      roles: ["department-head"], unit: yard),
    .init(
      account: "xu", name: Phrase("Xu Li", "徐丽"), role: Phrase("gatekeeper", "门岗"), roles: ["staff"], unit: yard),
    .init(
      account: "zheng", name: Phrase("Zheng Jie", "郑洁"), role: Phrase("clerk", "文员"), roles: ["staff"], unit: office),
    .init(
      account: "feng", name: Phrase("Feng Yu", "冯宇"), role: Phrase("county fire-safety office", "县卫健消防管理"),
      roles: ["county-fire-office"], unit: county),
    .init(
      account: "ma", name: Phrase("Ma Hong", "马红"), role: Phrase("head of the hospital, responsible", "县医院院长、消防安全责任人"),
      roles: ["responsible-person"], unit: hospital),
    .init(
      account: "liu", name: Phrase("Liu Gang", "刘刚"), role: Phrase("fire manager", "消防安全管理人"), roles: ["fire-manager"],
      unit: hospital),
    .init(
      account: "gao", name: Phrase("Gao Fei", "高飞"), role: Phrase("safety officer", "消防安全员"), roles: ["safety-officer"],
      unit: hospital),
    .init(
      account: "luo", name: Phrase("Luo Ping", "罗平"), role: Phrase("safety officer", "消防安全员"),
      roles: ["safety-officer"],
      unit: hospital),
    .init(
      account: "song", name: Phrase("Song Mei", "宋梅"), role: Phrase("ward head", "病区护士长"), roles: ["ward-head"],
      unit: hospital),
    .init(
      account: "tang", name: Phrase("Tang Wei", "唐伟"), role: Phrase("control-room operator", "消防控制室值班员"),
      roles: ["control-room-operator"], unit: hospital),
    .init(
      account: "han", name: Phrase("Han Xue", "韩雪"), role: Phrase("control-room operator", "消防控制室值班员"),
      roles: ["control-room-operator"], unit: hospital),
    .init(
      account: "shen", name: Phrase("Shen Jun", "沈军"), role: Phrase("control-room operator", "消防控制室值班员"),
      roles: ["control-room-operator"], unit: hospital),
    .init(
      account: "yao", name: Phrase("Yao Dan", "姚丹"), role: Phrase("control-room operator", "消防控制室值班员"),
      roles: ["control-room-operator"], unit: hospital),
    .init(
      account: "du", name: Phrase("Du Juan", "杜鹃"), role: Phrase("head of the township hospital", "乡卫生院院长"),
      roles: ["responsible-person", "fire-manager"], unit: township),
    .init(
      account: "ning", name: Phrase("Ning Bo", "宁波"), role: Phrase("safety officer", "消防安全员"),
      roles: ["safety-officer"], unit: township),
  ]

  private static let posts: [(name: Phrase, unit: Int, holder: String)] = [
    (Phrase("Director", "主任"), works, "chen"), (Phrase("Head of maintenance", "维修部部长"), maintenance, "sun"),
    (Phrase("Head of the yard", "场区主管"), yard, "zhou"),
  ]

  /// - Returns: the numbers of the units, in their order.
  static func addUnits(to site: Site, as admin: Session, language: Language) throws -> [Int64] {
    var ids: [Int64] = []
    for unit in units {
      var action = AddUnit()
      action.unitName = unit.name.text(in: language)
      action.parent = unit.parent.map { ids[$0] }
      if let added = try site.perform(action, as: admin).outcome { ids.append(added.id.rawValue) }
    }
    return ids
  }

  /// Puts the heads into their posts, where the program has the actions for it.
  static func appoint(in units: [Int64], of site: Site, as admin: Session, language: Language) throws {
    guard let add = site.catalog.actions["posts.add"], let appoint = site.catalog.actions["posts.appoint"] else {
      return
    }
    for post in posts {
      let new = try add.action([
        "unit": .integer(units[post.unit]), "name": .string(post.name.text(in: language)), "head": true,
      ])
      guard case .done(let added, _) = try site.perform(any: new, as: admin), let id = added.json["post"] else {
        continue
      }
      _ = try site.perform(any: appoint.action(["post": id, "account": .string(post.holder)]), as: admin)
    }
  }
}
