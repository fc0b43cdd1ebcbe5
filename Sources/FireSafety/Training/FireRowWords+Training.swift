import Kernel
import Values

extension FireRowWords {
  static let training = RowWords(tables: trainingTables, columns: trainingColumns)

  private static let trainingTables: [String: Phrase] = [
    "fire_training": Phrase("Training", "消防培训"), "fire_training_person": Phrase("Person of a training", "培训参加人员"),
    "fire_drill": Phrase("Drill", "消防演练"), "fire_drill_improvement": Phrase("Improvement", "演练改进项"),
    "fire_spot_question": Phrase("Spot question", "现场抽问"),
  ]

  private static let trainingColumns: [String: Phrase] = [
    "topic": Phrase("topic", "内容"), "trainer": Phrase("trainer", "授课人"), "minutes": Phrase("minutes", "时长（分钟）"),
    "held_on": Phrase("held on", "举办日期"), "training_id": Phrase("training No.", "培训编号"),
    "scenario": Phrase("scenario", "演练科目"), "is_night": Phrase("at night", "夜间"),
    "is_evacuation": Phrase("moving ward patients", "病区转移"), "participants": Phrase("took part", "参加人数"),
    "evacuated": Phrase("moved", "转移人数"), "report_seconds": Phrase("alarm to report (s)", "报警用时（秒）"),
    "response_seconds": Phrase("alarm to response (s)", "处置用时（秒）"),
    "evacuation_seconds": Phrase("alarm to all out (s)", "撤离用时（秒）"), "evaluation": Phrase("evaluation", "评估"),
    "drill_id": Phrase("drill No.", "演练编号"), "result": Phrase("result", "落实情况"),
    "closer_id": Phrase("closed by No.", "关闭人编号"), "staff": Phrase("staff", "人员类别"),
    "is_passed": Phrase("knew it", "合格"), "remark": Phrase("remark", "备注"),
  ]
}
