import Kernel
import Values

extension FireRowWords {
  static let assessment = RowWords(
    tables: [
      "fire_assessment": Phrase("Assessment", "消防评分"), "fire_assessment_line": Phrase("Line of an assessment", "评分行"),
      "fire_assessment_proposal": Phrase("Computed proposal", "系统建议分"),
      "fire_assessment_score": Phrase("Score of an item", "项目得分"), "fire_demand": Phrase("Demand", "整改要求"),
      "fire_demand_event": Phrase("Event of a demand", "整改要求办理记录"), "fire_standard": Phrase("Scoring sheet", "评分标准"),
      "fire_standard_item": Phrase("Item of the scoring sheet", "评分标准项目"),
      "fire_standard_section": Phrase("Section of the scoring sheet", "评分标准部分"),
    ],
    columns: [
      "applicable": Phrase("applicable points (hundredths)", "适用分值（百分之一分）"),
      "assessment_id": Phrase("assessment No.", "评分编号"), "band": Phrase("result", "等级"),
      "deduction_en": Phrase("deduction (English)", "扣分办法（英文）"),
      "deduction_zh": Phrase("deduction (Chinese)", "扣分办法（中文）"),
      "demand": Phrase("to be put right", "整改要求"), "demand_due": Phrase("until", "整改期限"),
      "demand_id": Phrase("demand No.", "整改要求编号"), "earned": Phrase("earned points (hundredths)", "得分（百分之一分）"),
      "fire_standard.excellent": Phrase("excellent from (tenths)", "优秀线（十分之一分）"),
      "fire_standard.good": Phrase("good from (tenths)", "良好线（十分之一分）"),
      "fire_standard.met": Phrase("met from (tenths)", "达标线（十分之一分）"),
      "ground_en": Phrase("computed from (English)", "计算依据（英文）"),
      "ground_zh": Phrase("computed from (Chinese)", "计算依据（中文）"),
      "is_auto": Phrase("computed", "自动计算"), "is_not_applicable": Phrase("not applicable", "不适用"),
      "is_veto": Phrase("veto item", "否决项"), "is_vetoed": Phrase("vetoed", "已否决"),
      "item_id": Phrase("item No.", "项目编号"), "opened_on": Phrase("opened", "开始日期"),
      "points": Phrase("points (hundredths)", "分数（百分之一分）"), "proposal": Phrase("proposal (hundredths)", "建议分（百分之一分）"),
      "reference": Phrase("rests on", "依据"), "score": Phrase("score (tenths)", "总分（十分之一分）"),
      "score_id": Phrase("score No.", "得分编号"), "section": Phrase("section", "部分"),
      "signed_on": Phrase("signed", "签字日期"), "standard_id": Phrase("scoring sheet No.", "评分标准编号"),
      "fire_standard_item.step": Phrase("per finding (hundredths)", "每处扣分（百分之一分）"), "team": Phrase("team", "验收组"),
      "vetoes": Phrase("vetoes", "否决项数"), "year": Phrase("year", "年度"),
    ])
}
