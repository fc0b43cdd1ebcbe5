import Kernel
import Values

extension FireRowWords {
  static let archive = RowWords(tables: archiveTables, columns: archiveColumns)

  private static let archiveTables: [String: Phrase] = [
    "fire_document": Phrase("Document of the archive", "档案文件"),
    "fire_document_version": Phrase("Version of a document", "文件版本"),
    "fire_situation": Phrase("Situation sheet", "情况报告"),
    "fire_situation_line": Phrase("Figure of a situation sheet", "情况报告数据"),
    "fire_leader_log": Phrase("Entry of the person responsible", "责任人履职记录"),
  ]

  private static let archiveColumns: [String: Phrase] = [
    "document_id": Phrase("document No.", "文件编号"), "version": Phrase("version", "版本"),
    "review_on": Phrase("review by", "复审日期"), "situation_id": Phrase("sheet No.", "报告编号"),
    "value": Phrase("value", "数值"), "observed_on": Phrase("day", "日期"),
  ]
}
