import Kernel
import Values

extension FireChecklists {
  /// Night fire patrol, from `FIRE-NIGHT`: texts in our own words from the rules each item names.
  static let nightItems: [FormItem] = [
    item(
      "N01", "Ward exits and stair doors open at any time at night; access control releases when power fails",
      "病区夜间出口和楼梯间门可随时打开，门禁断电能释放",
      "61号令 Order 61 25(2); GB/T 40248-2021 7.3.5-6", .minor, isSpot: true),
    item(
      "N02",
      "Two awake operators in the control room, log entry within the last 2 h, no unhandled alarm, fault or disabled point",
      "控制室两人在岗清醒，最近2小时内有运行记录，无未处理报警、故障、屏蔽点",
      "GB 25201-2010 5.2b; 61号令 Order 61 31(6)", .minor, isSpot: true),
    item(
      "N03", "No smoking or flame in wards, stairs and toilets; appliances off in closed clinics and offices",
      "病房、楼梯间、卫生间无吸烟、用火；已下班的诊室、办公室电器断电",
      "61号令 Order 61 25(1)", .minor),
    item(
      "N04", "Ward fire doors shut; extra and companion beds do not narrow the escape route",
      "病区防火门关闭，走道加床和陪护床未侵占疏散宽度",
      "61号令 Order 61 25(2),(4)", .minor, isSpot: true),
    item(
      "N05", "Oxygen supply, power and intensive-care equipment normal: no smell, overheating or leak",
      "供氧、配电、重症监护区设备运行正常，无异味、过热、漏气",
      "61号令 Order 61 25(6); WS 308-2019 (待核 to be checked)", .general),
    item(
      "N06",
      "The nurse in charge can state how many patients need help to move and who moves them; torch, stretcher or evacuation sheet and phone in place",
      "值班护士能说出本班需协助转移的病人数和分工；手电、担架或疏散床单、呼救电话在位",
      "方案 Plan 二, 三(一)4; WS 308-2019 (待核 to be checked)", .general),
  ]
}
