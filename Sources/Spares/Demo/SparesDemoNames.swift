import Values

/// Words the demo site's made-up parts are put together from.
enum SparesDemoNames {
  struct Item {
    let english: String
    let chinese: String
    let series: String
    /// Each piece has its serial number.
    let isBySerial: Bool

    init(_ english: String, _ chinese: String, _ series: String, bySerial: Bool = false) {
      self.english = english
      self.chinese = chinese
      self.series = series
      isBySerial = bySerial
    }
  }

  struct Category {
    let code: String
    let english: String
    let chinese: String
    var isByWeight = false
    let items: [Item]
  }

  static let stores: [(code: String, english: String, chinese: String)] = [
    ("MAIN", "Main store", "主仓库"), ("ELEC", "Electrical store", "电气库"), ("TOOL", "Tool crib", "工具间"),
    ("YARD", "Yard", "露天料场"),
  ]

  static let sizes = [
    "20", "25", "30", "32", "35", "40", "45", "50", "55", "60", "65", "70", "80", "90", "100", "110", "125", "150",
    "160",
    "200",
  ]

  static let suppliers: [(english: String, chinese: String)] = [
    ("Demo Supplier A", "演示供应商甲"), ("Demo Supplier B", "演示供应商乙"), ("Demo Supplier C", "演示供应商丙"),
    ("Demo Supplier D", "演示供应商丁"), ("Demo Trading One", "演示贸易一"), ("Demo Trading Two", "演示贸易二"),
  ]
  static let makers: [Phrase] = [
    Phrase("Demo Machinery", "演示机械厂"), Phrase("Demo Electrics", "演示电器厂"), Phrase("Demo Bearings", "演示轴承厂"),
    Phrase("Demo Works", "演示制造厂"), Phrase("Sample Industries", "示例工业"),
  ]

  static let machines: [(code: String, english: String, chinese: String)] = [
    ("PMP", "Feed pump", "给水泵"), ("FAN", "Fan", "引风机"), ("CNV", "Belt conveyor", "皮带输送机"), ("CRS", "Crusher", "破碎机"),
    ("MIX", "Mixer", "搅拌机"), ("CMP", "Compressor", "空压机"), ("GBX", "Gearbox", "减速机"),
    ("HYS", "Hydraulic station", "液压站"),
    ("PKG", "Packing machine", "包装机"), ("CRN", "Overhead crane", "行车"), ("CHL", "Chiller", "冷水机组"),
    ("BLR", "Boiler", "锅炉"),
  ]
  static let tasks: [Phrase] = [
    Phrase("Replace bearings", "更换轴承"), Phrase("Seal leak", "密封泄漏处理"), Phrase("Yearly overhaul", "年度大修"),
    Phrase("Belt change", "更换皮带"),
    Phrase("Oil change", "换油保养"), Phrase("Motor trips", "电机跳闸检修"),
  ]

  static let categories: [Category] = [
    Category(
      code: "BRG", english: "Bearings", chinese: "轴承",
      items: [
        Item("Deep groove ball bearing", "深沟球轴承", "62"), Item("Angular contact bearing", "角接触球轴承", "72"),
        Item("Tapered roller bearing", "圆锥滚子轴承", "302"), Item("Cylindrical roller bearing", "圆柱滚子轴承", "NU3"),
        Item("Thrust ball bearing", "推力球轴承", "511"), Item("Bearing housing", "轴承座", "SN5"),
      ]),
    Category(
      code: "SEA", english: "Seals", chinese: "密封件",
      items: [
        Item("Shaft seal", "骨架油封", "TC"), Item("O-ring", "O形密封圈", "OR"), Item("Mechanical seal", "机械密封", "MG1-"),
        Item("Gasket", "密封垫片", "GK"), Item("Packing", "盘根", "PK"),
      ]),
    Category(
      code: "BLT", english: "Drives", chinese: "传动件",
      items: [
        Item("V-belt", "三角带", "SPB"), Item("Timing belt", "同步带", "HTD"), Item("Roller chain", "滚子链条", "16A-"),
        Item("Sprocket", "链轮", "SP"), Item("Coupling", "联轴器", "LX"), Item("Gear", "齿轮", "GR"),
      ]),
    Category(
      code: "FLT", english: "Filters", chinese: "滤芯",
      items: [
        Item("Oil filter", "机油滤芯", "OF"), Item("Air filter", "空气滤芯", "AF"), Item("Hydraulic filter", "液压油滤芯", "HF"),
        Item("Water filter", "净水滤芯", "WF"),
      ]),
    Category(
      code: "VLV", english: "Valves", chinese: "阀门",
      items: [
        Item("Globe valve", "截止阀", "J41H-"), Item("Gate valve", "闸阀", "Z41H-"), Item("Ball valve", "球阀", "Q41F-"),
        Item("Check valve", "止回阀", "H44H-"), Item("Solenoid valve", "电磁阀", "ZCF-"),
        Item("Safety valve", "安全阀", "A27W-"),
      ]),
    Category(
      code: "ELE", english: "Electrical", chinese: "电气元件",
      items: [
        Item("Contactor", "交流接触器", "CJX2-"), Item("Circuit breaker", "断路器", "DZ47-"), Item("Relay", "中间继电器", "JZX-"),
        Item("Fuse", "熔断器", "RT18-"), Item("Terminal block", "接线端子", "UK-"),
        Item("Frequency converter", "变频器", "VF-", bySerial: true),
      ]),
    Category(
      code: "SEN", english: "Sensors", chinese: "传感器",
      items: [
        Item("Proximity switch", "接近开关", "LJ"), Item("Pressure transmitter", "压力变送器", "PT"),
        Item("Temperature sensor", "温度传感器", "PT100-"), Item("Photoelectric switch", "光电开关", "E3-"),
        Item("Level switch", "液位开关", "LS"),
      ]),
    Category(
      code: "HYD", english: "Hydraulics", chinese: "液压件",
      items: [
        Item("Hydraulic hose", "液压软管", "1SN-"), Item("Hydraulic cylinder", "液压缸", "HSG-"),
        Item("Gear pump", "齿轮泵", "CB-", bySerial: true),
        Item("Hose fitting", "软管接头", "FT"),
      ]),
    Category(
      code: "FAS", english: "Fasteners", chinese: "紧固件",
      items: [
        Item("Hexagon bolt", "六角螺栓", "M"), Item("Hexagon nut", "六角螺母", "M"), Item("Washer", "平垫圈", "W"),
        Item("Anchor bolt", "膨胀螺栓", "AB"), Item("Split pin", "开口销", "SP"),
      ]),
    Category(
      code: "LUB", english: "Lubricants", chinese: "润滑油脂", isByWeight: true,
      items: [
        Item("Lithium grease", "锂基润滑脂", "EP"), Item("Gear oil", "齿轮油", "CKC"), Item("Hydraulic oil", "抗磨液压油", "HM"),
        Item("Compressor oil", "空压机油", "DAB"),
      ]),
    Category(
      code: "PUM", english: "Pump parts", chinese: "泵配件",
      items: [
        Item("Impeller", "叶轮", "IS"), Item("Pump shaft", "泵轴", "PS"), Item("Wear ring", "口环", "WR"),
        Item("Pump casing", "泵壳", "PC"),
      ]),
    Category(
      code: "PPE", english: "Protective equipment", chinese: "劳保用品",
      items: [
        Item("Safety gloves", "防护手套", "G"), Item("Safety goggles", "防护眼镜", "E"), Item("Ear plugs", "耳塞", "P"),
        Item("Safety shoes", "安全鞋", "S"), Item("Dust mask", "防尘口罩", "N"),
      ]),
  ]
}
