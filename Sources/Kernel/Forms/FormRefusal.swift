import Values

/// What is refused about forms, as facts.
public enum FormRefusal: Refusal, Hashable {
  case unknown(FormCode)
  case retired(FormCode)
  case notRetired(FormCode)
  case unchanged(FormCode, version: Int64)
  case changedMeanwhile(FormCode, basedOn: Int64, newest: Int64)
  case otherVersion(FormCode, answered: Int64, now: Int64)
  case unknownPart(String)
  case noQuestions

  public var code: String {
    switch self {
    case .unknown: "forms.unknown"
    case .retired: "forms.retired"
    case .notRetired: "forms.notRetired"
    case .unchanged: "forms.unchanged"
    case .changedMeanwhile: "forms.changedMeanwhile"
    case .otherVersion: "forms.otherVersion"
    case .unknownPart: "forms.unknownPart"
    case .noQuestions: "forms.noQuestions"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknown(let form), .retired(let form), .notRetired(let form): ["form": form.json]
    case .unchanged(let form, let version): ["form": form.json, "version": .integer(version)]
    case .changedMeanwhile(let form, let based, let newest):
      ["form": form.json, "basedOn": .integer(based), "newest": .integer(newest)]
    case .otherVersion(let form, let answered, let now):
      ["form": form.json, "answered": .integer(answered), "now": .integer(now)]
    case .unknownPart(let part): ["part": .string(part)]
    case .noQuestions: .object([])
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknown(let form), .retired(let form), .notRetired(let form): [RefusedField("form", holding: form.text)]
    case .unknownPart(let part): [RefusedField("part", holding: part)]
    default: []
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknown(let form):
      Phrase(
        "There is no form \(form). Choose one of the list, or give a new one a title.", "没有表单“\(form)”，请从列表选择，新表单须填写名称。"
      )
    case .retired(let form):
      Phrase("Form \(form) is retired. Choose another, or take it back into use.", "表单 \(form) 已停用，请另选或恢复使用。")
    case .notRetired(let form): Phrase("Form \(form) is in use already.", "表单 \(form) 本来就在使用。")
    case .unchanged(let form, let version):
      Phrase(
        "Nothing differs from version \(version) of form \(form); nothing is published.",
        "与表单 \(form) 第 \(version) 版没有差别，未发布。")
    case .changedMeanwhile(let form, let based, let newest):
      Phrase(
        "Somebody has published version \(newest) of form \(form) since you began from version \(based). Begin again from that one.",
        "您从表单 \(form) 第 \(based) 版开始修改后，他人已发布第 \(newest) 版，请从该版重新修改。")
    case .otherVersion(let form, let answered, let now):
      Phrase(
        "You answered version \(answered) of form \(form); version \(now) counts now. Look at its items and answer again.",
        "您填写的是表单 \(form) 第 \(answered) 版，现行为第 \(now) 版，请查看新项目后重新填写。")
    case .unknownPart(let part): Phrase("There is no part \(part).", "没有模块“\(part)”。")
    case .noQuestions:
      Phrase("Nothing is asked here: leave the answers out.", "此处没有表单要填，请去掉答案。")
    }
  }
}
