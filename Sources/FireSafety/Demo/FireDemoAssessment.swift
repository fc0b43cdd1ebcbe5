import Kernel
import Values

/// Assessments of the demo: the township hospital's own, its acceptance with demands, the hospital's half filled in.
enum FireDemoAssessment {
  private static func score(
    _ number: AssessmentNumber, _ less: [String: Int64], by account: String, isOwn: Bool, _ world: FireDemoWorld,
    _ demo: DemoBuilder
  ) throws {
    let seen = demo.text(Phrase("Looked at on site", "现场查看"))
    let demand = demo.text(Phrase("Put right and send a photograph", "整改并附照片"))
    for item in FireStandardContent.items {
      let points = less[item.code.text] ?? item.points
      if isOwn {
        try world.act(
          demo, account, ScoreItem(number, item.code.text, points: points, reference: seen, reason: seen))
      } else {
        var action = ScoreAcceptance(number, item.code.text, points: points, reference: seen, reason: seen)
        if let given = less[item.code.text], given < item.points / 2 {
          (action.demand, action.due) = (demand, demo.site.today.advanced(by: 21))
        }
        try world.act(demo, account, action)
      }
    }
  }

  static func township(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let opened = try world.act(demo, "du", OpenAssessment(world.township(demo))) as? AssessmentOpened
    guard let number = opened?.number else { return }
    try score(number, ["Q04": 100, "Q10": 100, "Q22": 100, "Q31": 140], by: "du", isOwn: true, world, demo)
    try world.act(demo, "du", SignAssessment(number, pin: demo.pin))
  }

  static func acceptance(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let open = OpenAcceptance(try world.township(demo), team: demo.text(Phrase("Feng Yu and two others", "冯宇等三人")))
    guard let number = (try world.act(demo, "feng", open) as? AssessmentOpened)?.number else { return }
    try score(
      number, ["Q04": 100, "Q06": 150, "Q10": 50, "Q15": 100, "Q22": 100, "Q31": 60, "Q37": 0], by: "feng",
      isOwn: false,
      world, demo)
    try world.act(demo, "feng", SignAcceptance(number, pin: demo.pin))
  }

  static func hospital(_ world: FireDemoWorld, _ demo: DemoBuilder) throws {
    let opened = try world.act(demo, "liu", OpenAssessment(world.hospital(demo))) as? AssessmentOpened
    guard let number = opened?.number else { return }
    let seen = demo.text(Phrase("Archive, part 2", "档案第二部分"))
    for code in ["Q01", "Q02", "Q03"] {
      try world.act(demo, "liu", ScoreItem(number, code, points: 200, reference: seen))
    }
  }
}
