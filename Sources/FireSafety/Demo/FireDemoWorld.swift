import Kernel
import SQLite
import Values

/// The units, points and routes of the demo, and how things are done there.
struct FireDemoWorld: Sendable {
  let language: Language

  static let hospitalDay = RouteCode(unchecked: "HOSP-DAY")
  static let hospitalNight = RouteCode(unchecked: "HOSP-NIGHT")
  static let hospitalMonth = RouteCode(unchecked: "HOSP-MONTH")
  static let township = RouteCode(unchecked: "TOWN-DAY")

  /// Name, place, the items that are asked there.
  private static let hospitalPoints: [(Phrase, Phrase, String)] = [
    (
      Phrase("Outpatient hall", "门诊大厅"), Phrase("Building A, ground floor", "A楼一层"),
      "D01 D02 D03 N01 N02 M01 M02 M03 M04 M17 M18 M19 M20"
    ),
    (
      Phrase("Ward 2, corridor", "二病区走廊"), Phrase("Building B, floor 2", "B楼二层"),
      "D04 D05 D06 N03 N04 M06 M07 M10 M11 M12"
    ),
    (Phrase("Oxygen station", "氧气站"), Phrase("Yard", "后院"), "D07 D08 D09 N05 M05 M14 M16"),
    (Phrase("Power room", "配电房"), Phrase("Building B, basement", "B楼地下一层"), "D10 D11 D12 N06 M08 M09 M13 M15"),
  ]
  private static let townshipPoints: [(Phrase, Phrase, String)] = [
    (Phrase("Entrance", "大门"), Phrase("Ground floor", "一层"), "D01 D02 D03 D04 D05 D06"),
    (Phrase("Pharmacy store", "药库"), Phrase("Floor 2", "二层"), "D07 D08 D09 D10 D11 D12"),
  ]

  /// The code of a point; the same in every demo.
  static func point(_ place: Int) -> PointCode {
    var generator = SeededGenerator(seed: UInt64(7_000 + place))
    return PointCode.random(using: &generator)
  }

  static let hospitalCodes = (0..<4).map { point($0) }
  static let townshipCodes = (10..<12).map { point($0) }

  @discardableResult
  func act(_ demo: DemoBuilder, _ account: String, _ action: any Action) throws -> (any Outcome)? {
    try demo.site.perform(any: action, as: demo.session(of: account)).outcome
  }

  func hospital(_ demo: DemoBuilder) throws -> UnitID {
    try FireDemoQueries.unit(of: "liu", in: demo.site.database) ?? UnitID(0)
  }

  func township(_ demo: DemoBuilder) throws -> UnitID {
    try FireDemoQueries.unit(of: "ning", in: demo.site.database) ?? UnitID(0)
  }

  // MARK: - The beginning

  /// Units, people, points, routes and times.
  func found(_ demo: DemoBuilder) throws {
    try act(demo, "lin", AdoptFireContent())
    let (hospital, township) = (try hospital(demo), try township(demo))
    var enrol = EnrolUnit(hospital, .county)
    (enrol.hasInpatients, enrol.hasEmergency, enrol.hasControlRoom, enrol.isKey, enrol.employees) = (
      true, true, true, true, 180
    )
    try act(demo, "lin", enrol)
    enrol = EnrolUnit(township, .township)
    enrol.employees = 24
    try act(demo, "lin", enrol)
    if let station = try FireDemoQueries.siblings(of: hospital, in: demo.site.database).last {
      enrol = EnrolUnit(station, .station)
      enrol.employees = 6
      try act(demo, "lin", enrol)
    }
    for (duty, unit, account, place) in [
      (FireDuty.responsible, hospital, "ma", Phrase("", "")), (.manager, hospital, "liu", Phrase("", "")),
      (.officer, hospital, "gao", Phrase("", "")), (.officer, hospital, "luo", Phrase("", "")),
      (.wardHead, hospital, "song", Phrase("Ward 2", "二病区")), (.responsible, township, "du", Phrase("", "")),
      (.manager, township, "du", Phrase("", "")), (.officer, township, "ning", Phrase("", "")),
    ] { try act(demo, "lin", AppointToDuty(duty, of: unit, account: account, place: demo.text(place))) }
    try points(Self.hospitalPoints, Self.hospitalCodes, of: hospital, by: "liu", demo)
    try points(Self.townshipPoints, Self.townshipCodes, of: township, by: "du", demo)
    for (route, name, purpose, profile, unit, by, codes) in [
      (
        Self.hospitalDay, Phrase("Wards and yard by day", "病区与后院日间"), RoutePurpose.day, PatrolProfile.day, hospital,
        "liu",
        Self.hospitalCodes
      ),
      (
        Self.hospitalNight, Phrase("Wards at night", "病区夜间"), .night, .nightTwice, hospital, "liu", Self.hospitalCodes
      ),
      (
        Self.hospitalMonth, Phrase("Monthly inspection", "每月防火检查"), .monthly, .monthly, hospital, "liu",
        Self.hospitalCodes
      ),
      (Self.township, Phrase("The whole house", "全院"), .day, .day, township, "du", Self.townshipCodes),
    ] {
      try act(demo, by, AddRoute(route, demo.text(name), of: unit, purpose))
      try act(demo, by, SetRoutePoints(route, codes))
      try act(demo, by, ChooseProfile(profile, for: route))
    }
  }

  private func points(
    _ points: [(Phrase, Phrase, String)], _ codes: [PointCode], of unit: UnitID, by account: String, _ demo: DemoBuilder
  ) throws {
    for (place, point) in points.enumerated() {
      var add = AddPoint(demo.text(point.0), of: unit, items: point.2.split(separator: " ").map(String.init))
      add.place = demo.text(point.1)
      add.code = codes[place]
      try act(demo, account, add)
    }
  }

  // MARK: - Equipment

  /// Extinguishers of every age, one of them past its life, hydrants and detectors.
  func equip(_ demo: DemoBuilder) throws {
    let unit = try hospital(demo)
    let today = demo.site.today
    for number in 1...24 {
      let agent: DeviceAgent = number % 5 == 0 ? .co2 : number % 7 == 0 ? .water : .powder
      let years = number == 14 ? 7 : 1 + number % 5
      var device = RegisterDevice(
        DeviceCode(unchecked: "EXT-" + (number < 10 ? "00" : "0") + "\(number)"), in: unit, .extinguisher, agent,
        made: MadeOn(today.advanced(by: -Int32(years * 365 - number * 9)), isMonth: number % 3 == 0))
      device.point = Self.hospitalCodes[number % 4]
      device.isHighRisk = number % 4 == 3
      try act(demo, "gao", device)
    }
    for (code, kind) in [
      ("HYD-001", DeviceKind.hydrant), ("HYD-002", .hydrant), ("DET-001", .detector), ("DET-002", .detector),
    ] {
      var device = RegisterDevice(DeviceCode(unchecked: code), in: unit, kind)
      device.point = Self.hospitalCodes[1]
      try act(demo, "gao", device)
    }
    for number in [1, 2, 3, 5, 6, 8, 9, 10, 11, 12] {
      let code = DeviceCode(unchecked: "EXT-" + (number < 10 ? "00" : "0") + "\(number)")
      try act(demo, "gao", CheckDevice(code, how: .scan))
    }
  }

  // MARK: - Archive, training

  func file(_ demo: DemoBuilder) throws {
    let unit = try hospital(demo)
    let documents: [(FireDocumentKind, Phrase)] = [
      (.profile, Phrase("The hospital and its buildings", "医院概况与建筑情况")), (.keyPlace, Phrase("Oxygen station", "氧气站")),
      (.responsibility, Phrase("Responsibility letters of this year", "本年度消防安全责任书")),
      (.rulePatrol, Phrase("Patrols and inspections", "防火巡查检查制度")), (.ruleHotWork, Phrase("Hot work", "动火作业管理制度")),
      (.emergencyPlan, Phrase("Plan for fire in a ward", "病区火灾应急预案")),
    ]
    for (kind, title) in documents {
      try act(demo, "liu", AddFireDocument(kind, of: unit, demo.text(title)))
      if ArchiveRules.rule(of: kind)?.isApproved == true {
        try act(
          demo, "ma", ApproveFireDocument(FireDemoQueries.document(in: demo.site.database), pin: demo.pin))
      }
    }
    try act(
      demo, "liu",
      RecordTraining(
        demo.text(Phrase("Extinguishers and alarms", "灭火器使用与报警")), in: unit,
        ["Song Mei", "Gao Fei", "Luo Ping", "Tang Wei"]))
    var drill = RecordDrill(
      demo.text(Phrase("Fire in ward 2, patients moved to ward 3", "二病区起火，患者转移至三病区")), in: unit, participants: 32,
      evaluation: demo.text(Phrase("Doors were closed late", "防火门关闭偏晚")))
    (drill.isEvacuation, drill.evacuated, drill.reportSeconds, drill.responseSeconds, drill.evacuationSeconds) = (
      true, 18, 45, 150, 420
    )
    drill.improvements = TextLines([demo.text(Phrase("Name who closes the doors", "明确关门责任人"))])
    try act(demo, "liu", drill)
    try act(demo, "ma", LogLeadership(.inspection, of: unit, demo.text(Phrase("Walked the wards at noon", "中午巡视病区"))))
  }

  /// What the ward head and the head of the township hospital sign once a week.
  func countersign(_ demo: DemoBuilder) throws {
    for (unit, account) in [(try hospital(demo), "song"), (try township(demo), "du")] {
      let rounds = try FireDemoQueries.unsigned(in: unit, demo.site.database)
      guard !rounds.isEmpty else { continue }
      try act(demo, account, CountersignRounds(rounds, pin: demo.pin))
    }
  }
}
