/// Tariffs to begin with: the two of the house, and five made after the patterns that Chinese operators publish.
///
/// The golden rows of the requirements are reckoned with them.
public enum TariffSamples {
  /// The text of a sample's file.
  public static func text(_ code: String) -> String? { all.first { $0.code == code }?.text }

  public static let all: [(code: String, text: String)] = [
    ("T1", t1), ("T2", t2), ("A", a), ("B", b), ("C", c), ("D", d), ("E", e), ("V", v),
  ]

  private static func head(_ code: String, _ english: String, _ chinese: String) -> String {
    """
    "format": "quartermaster-tariff", "formatVersion": 1, "code": "\(code)", "version": 1,
    "name": {"en": "\(english)", "zh": "\(chinese)"},
    """
  }

  /// Free 15 min, ¥10 the first hour, then ¥5 a half hour, ¥60 in 24 h.
  private static let t1 = """
    {\(head("T1", "Shops and offices", "商业与办公"))
     "defaultClass": "small", "lost": {"cardFee": 2000}, "reentryMin": 10,
     "classes": {"small": {"freeMin": 15, "first": {"min": 60, "fee": 1000}, "unit": {"min": 30, "fee": 500},
      "caps": [{"window": "rolling24", "fen": 6000}]}}}
    """

  /// By day ¥5 a half hour; by night ¥2 an hour, ¥10 a night.
  private static let t2 = """
    {\(head("T2", "Day and night", "日夜分时"))
     "defaultClass": "small", "lost": {"cardFee": 2000, "unknownFee": 6000},
     "classes": {"small": {"bands": [
      {"from": "08:00", "to": "22:00", "unit": {"min": 30, "fee": 500}},
      {"from": "22:00", "to": "08:00", "unit": {"min": 60, "fee": 200}, "cap": 1000}]}}}
    """

  /// Up to 45 min free; up to 2 h ¥3; then ¥1 an hour between 05 and 19; ¥10 in 24 h.
  private static let a = """
    {\(head("A", "Pattern A: public lot, up to 9 seats", "样式 A：公共停车场，9 座及以下"))
     "defaultClass": "small",
     "classes": {"small": {"freeMin": 45, "first": {"min": 120, "fee": 300}, "bands": [
      {"from": "05:00", "to": "19:00", "unit": {"min": 60, "fee": 100}},
      {"from": "19:00", "to": "05:00", "unit": {"min": 60, "fee": 0}}],
      "caps": [{"window": "rolling24", "fen": 1000}], "repeatFirst": true}}}
    """

  /// Up to 30 min free; up to 3 h ¥5; then ¥1 an hour, of which a quarter is not counted; ¥20 in 24 h.
  private static let b = """
    {\(head("B", "Pattern B: hospital", "样式 B：医院"))
     "defaultClass": "small",
     "classes": {"small": {"freeMin": 30, "first": {"min": 180, "fee": 500}, "unit": {"min": 60, "fee": 100},
      "tailGrace": 15, "caps": [{"window": "rolling24", "fen": 2000}]}}}
    """

  /// By day ¥1 a half hour, by night ¥0.5 an hour; up to 30 min free; ¥20 in 24 h.
  private static let c = """
    {\(head("C", "Pattern C: roadside", "样式 C：路边泊位"))
     "defaultClass": "small",
     "classes": {"small": {"freeMin": 30, "bands": [
      {"from": "07:00", "to": "19:00", "unit": {"min": 30, "fee": 100}},
      {"from": "19:00", "to": "07:00", "unit": {"min": 60, "fee": 50}}],
      "caps": [{"window": "rolling24", "fen": 2000}]}}}
    """

  /// The first half hour, then by the hour; caps that rise with the days; large vehicles pay about double.
  private static let d = """
    {\(head("D", "Pattern D: airport", "样式 D：机场"))
     "defaultClass": "small",
     "classes": {
      "small": {"first": {"min": 30, "fee": 200}, "unit": {"min": 60, "fee": 500},
       "caps": [{"window": "rolling24", "byNth": [3000, 4000, 5000]}]},
      "large": {"first": {"min": 30, "fee": 500}, "unit": {"min": 60, "fee": 1000},
       "caps": [{"window": "rolling24", "byNth": [6000, 7000, 8000]}]}}}
    """

  /// Up to 30 min free; the first two hours ¥5 each, then ¥3 each; ¥28 in 24 h, then all over again.
  private static let e = """
    {\(head("E", "Pattern E: shopping centre", "样式 E：购物中心"))
     "defaultClass": "small",
     "classes": {"small": {"freeMin": 30, "first": {"min": 120, "fee": 500, "every": 60},
      "unit": {"min": 60, "fee": 300}, "caps": [{"window": "rolling24", "fen": 2800}], "repeatFirst": true}}}
    """

  /// ¥10 for each begun 24 h.
  private static let v = """
    {\(head("V", "By visit", "按次收费"))
     "defaultClass": "small", "lost": {"cardFee": 2000, "unknownFee": 1000},
     "classes": {"small": {"visit": {"fee": 1000, "every": 1440}}}}
    """
}
