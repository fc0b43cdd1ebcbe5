import Kernel
import Values

extension ParkingRowWords {
  /// What the table of tariffs and its columns are called.
  static let tariffs = RowWords(
    tables: ["parking_tariff": Phrase("Tariff", "停车费率")],
    columns: [
      "parking_tariff.version": Phrase("version", "版本"), "parking_tariff.state": Phrase("state", "状态"),
      "parking_tariff.name_en": Phrase("English name", "英文名称"),
      "parking_tariff.name_zh": Phrase("Chinese name", "中文名称"),
      "parking_tariff.body": Phrase("tariff file", "费率文件"),
      "parking_tariff.starts_at": Phrase("in force from", "生效时间"),
      "parking_tariff.ends_at": Phrase("retired", "停用时间"),
      "parking_tariff.drafted_by": Phrase("drafted by", "编制人"),
      "parking_tariff.drafted_at": Phrase("drafted", "编制时间"),
      "parking_tariff.published_by": Phrase("approved by", "审批人"),
      "parking_tariff.published_at": Phrase("approved", "审批时间"),
    ])
}
