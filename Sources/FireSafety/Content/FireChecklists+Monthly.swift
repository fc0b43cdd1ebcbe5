import Kernel
import Values

extension FireChecklists {
  /// Monthly fire inspection, from `FIRE-MONTHLY`: texts in our own words from the rules each item names.
  static let monthlyItems: [FormItem] = [
    item(
      "M01", "Check each earlier hazard: fixed on time, and if not, are interim measures in force",
      "上次及以往隐患逐条核对:是否按期整改，未改完的临时防范措施是否在用",
      "61号令 Order 61 26(1)", .general),
    item(
      "M02", "Number and width of routes, stairs and exits unchanged; doors open outwards; no barred windows",
      "疏散通道、楼梯、出口的数量和宽度保持原状，门向疏散方向开启，窗无栅栏",
      "61号令 Order 61 26(2); GB/T 40248-2021 7.3.7b; 方案 Plan 三(二)2,3,5", .general),
    item(
      "M03", "Cut mains by zone and test exit signs and emergency lights; fire signs complete and legible",
      "疏散标志、应急照明逐区断电试验；消防安全标志齐全清楚",
      "61号令 Order 61 26(2),(11) (待核 to be checked); 方案 Plan 三(二)4", .general),
    item(
      "M04", "Fire lane, aerial-ladder ground and rescue windows clear and marked",
      "消防车道、登高场地、救援窗口畅通，标线清楚",
      "61号令 Order 61 26(3); GB/T 40248-2021 7.3.7a", .general),
    item(
      "M05", "Tank levels and refill normal; outdoor hydrants and pump inlets usable",
      "消防水池、高位水箱水位和补水正常；室外消火栓、水泵接合器可用",
      "61号令 Order 61 26(3); GB/T 40248-2021 7.3.7a", .general),
    item(
      "M06", "Scan every extinguisher: place, body, seal, gauge, hose, label, service and scrap dates",
      "灭火器逐具扫码:位置、外观、铅封、压力、喷管、铭牌、维修和报废日期",
      "61号令 Order 61 26(4), 29; GB 50444-2008 5.2.1", .general),
    item(
      "M07", "Indoor hydrants complete (hose, nozzle, coupling, button); flow and pressure at the worst point",
      "室内消火栓箱水带、水枪、接口、按钮齐全；抽最不利点测压出水",
      "GB 25201-2010 (待核 to be checked)", .general),
    item(
      "M08", "Sprinkler valves locked open; end-of-line test gives a flow signal and starts the pump",
      "喷淋系统阀门常开并锁定，末端试水有水流信号并联动启泵",
      "GB 25201-2010 (待核 to be checked)", .general),
    item(
      "M09", "Start fire and jockey pumps by hand and automatically; panel left on auto",
      "消防水泵、稳压泵手动和自动各启动一次，控制柜在自动位",
      "GB 25201-2010 5.2c, (待核 to be checked)", .general),
    item(
      "M10", "Sample detectors and call points; list faulty and disabled points with reasons",
      "抽测探测器和手动报警按钮；清点故障、屏蔽点并说明理由",
      "61号令 Order 61 26(9) (待核 to be checked); GB 25201-2010 (待核 to be checked)", .general),
    item(
      "M11", "Sample test of shutters, fire doors, smoke exhaust and pressurisation",
      "防火卷帘、防火门、排烟和送风联动抽测",
      "GB 25201-2010 5.2c, (待核 to be checked)", .general),
    item(
      "M12", "Sample emergency broadcast, fire telephone and lift recall; audible in each zone",
      "应急广播、消防电话、电梯迫降抽测，分区可听清",
      "GB 25201-2010 (待核 to be checked)", .general),
    item(
      "M13",
      "Panels, cables and sockets not aged, hot or tampered with; e-bikes parked and charged in a protected place",
      "配电箱、线路、插座无老化过热和私接；电动自行车集中停放充电有防护",
      "61号令 Order 61 26(5); 方案 Plan 三(二)7", .general),
    item(
      "M14", "Hot-work permit, fire watch and clean-up recorded; works and contractor areas under control",
      "动火审批单、看火人、清场记录齐全；施工和外包单位区域受控",
      "61号令 Order 61 26(5); 方案 Plan 三(二)6", .general),
    item(
      "M15", "Kitchen gas valve, alarm and suppression work; flue cleaned within 3 months",
      "厨房燃气阀、报警、灭火装置有效，油烟管道3个月内清洗过",
      "GA 654-2006 7.9.2.7", .general),
    item(
      "M16",
      "Spirits, ether, reagents and medical gas limited, separated and under a named keeper; hyperbaric chamber run to procedure",
      "酒精、乙醚、试剂、医用气体限量、分类、专人管理；高压氧舱按规程",
      "61号令 Order 61 26(8); WS 308-2019 (待核 to be checked)", .general),
    item(
      "M17", "Key places have sign, named person, rules and equipment; staff know the procedure",
      "重点部位标志、责任人、制度、器材齐全，人员知道处置程序",
      "61号令 Order 61 26(7)", .general),
    item(
      "M18", "Control room: 24 h, two or more per shift, 8 h at most, certified; handover and 2-hour log unbroken",
      "控制室24小时、每班2人以上、不超过8小时、持证；交接班和2小时记录连续",
      "GB 25201-2010 5.2a-b; 61号令 Order 61 38; 61号令 Order 61 26(9) (待核 to be checked)", .general),
    item(
      "M19", "This month's day and night patrols: completion, missed slots, late entries, signatures",
      "本月每日和夜间巡查完成率、漏查、补录、签名情况",
      "61号令 Order 61 26(10), 25 (待核 to be checked)", .general),
    item(
      "M20",
      "Ask at least 5 staff at random (cleaners, guards and carers too): raise alarm, use extinguisher, move patients",
      "随机抽问至少5名员工(含保洁、保安、护工):报警、灭火、疏散病人",
      "61号令 Order 61 26(6), 36; number 人数: own 自定", .general),
  ]
}
