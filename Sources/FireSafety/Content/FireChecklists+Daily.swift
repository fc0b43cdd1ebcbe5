import Kernel
import Values

extension FireChecklists {
  /// Daily fire patrol, from `FIRE-DAILY`: texts in our own words from the rules each item names.
  static let dailyItems: [FormItem] = [
    item(
      "D01", "Nobody smokes; no unapproved open flame, candle, spirit lamp or hot work",
      "无人吸烟，无未经批准的明火、蜡烛、酒精灯或动火作业",
      "61号令 Order 61 25(1), 31(2); 方案 Plan 三(二)6", .minor, isSpot: true),
    item(
      "D02",
      "No makeshift wiring, chained or overloaded sockets or added appliances; no hotplates or heaters in wards and duty rooms",
      "无私拉电线、插座串接过载、私加电器；病房和值班室无电炉、电暖器等大功率电器",
      "61号令 Order 61 25(1); 方案 Plan 三(二)6-7", .minor),
    item(
      "D03", "Exits are not locked or screened and open from inside without a key",
      "安全出口未上锁、未遮挡，从里面不用钥匙即可打开",
      "61号令 Order 61 25(2), 31(3); GB/T 40248-2021 7.3.6b; 方案 Plan 三(二)2", .minor, isSpot: true),
    item(
      "D04", "Corridors, stairs and lobbies hold no extra beds, trolleys, boxes, thresholds or other obstacles",
      "疏散走道、楼梯间、前室无加床、推车、纸箱、门槛等障碍",
      "61号令 Order 61 25(2), 31(3); 方案 Plan 三(二)2-3", .minor, isSpot: true),
    item(
      "D05", "Exit signs and emergency lights are whole, lit, visible and point the right way",
      "疏散指示标志和应急照明完好、点亮、无遮挡、指向正确",
      "61号令 Order 61 25(2); 方案 Plan 三(二)4", .general),
    item(
      "D06", "Extinguishers and hydrant cabinets are in place, clear, not borrowed, sealed, gauge in the green",
      "灭火器、消火栓箱在位、无遮挡、未挪用，铅封完整，压力指针在绿区",
      "61号令 Order 61 25(3), 31(4)", .minor, isSpot: true),
    item(
      "D07", "Detectors, sprinkler heads, call points and fire signs are not covered or damaged",
      "探测器、喷头、手动报警按钮、消防标识无遮盖、无损坏",
      "61号令 Order 61 25(3); 方案 Plan 三(二)4", .general),
    item(
      "D08", "Normally closed fire doors are shut and self-close; nothing stands under fire shutters",
      "常闭防火门关闭且能自行关闭；防火卷帘下无物品",
      "61号令 Order 61 25(4), 31(5); GB/T 40248-2021 7.3.6c", .minor, isSpot: true),
    item(
      "D09",
      "Fire lane and aerial-ladder ground are free of cars and hoardings; outdoor hydrants not buried or fenced in",
      "消防车道和登高操作场地无车辆、围挡占用，室外消火栓未被埋压圈占",
      "GB/T 40248-2021 7.3.6f; 方案 Plan 三(二)2", .minor, isSpot: true),
    item(
      "D10", "Control room, power room, oxygen station, pharmacy store, theatres and other key places are staffed",
      "消防控制室、配电房、氧气站、药库、手术室等重点部位人员在岗",
      "61号令 Order 61 25(5), 31(6)", .minor, isSpot: true),
    item(
      "D11", "No grilles, roller doors or boards on windows, exits or public corridors that hinder escape or rescue",
      "外窗、出口、公共走道没有影响逃生救援的铁栅栏、卷帘门、广告牌",
      "方案 Plan 三(二)5", .general),
    item(
      "D12",
      "Oxygen cylinders are secured away from heat, spirits kept in small amounts; no e-bike parked or charging indoors",
      "氧气瓶固定且远离热源，酒精等少量存放；楼内、门厅无电动自行车停放充电",
      "61号令 Order 61 25(6) (other 其他); WS 308-2019 (待核 to be checked)", .general),
  ]
}
