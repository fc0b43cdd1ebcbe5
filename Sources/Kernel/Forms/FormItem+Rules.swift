import Values

extension FormItem {
  /// Everything that is wrong with the item as such, by the names of its fields.
  func faults() -> [Fault] {
    var faults: [Fault] = []
    func wrong(_ field: String, _ problem: FieldProblem) { faults.append(Self.fault(field, problem)) }
    if code.text.isEmpty {
      wrong("code", .empty)
    } else if !FormCodes.isSound(code.text) {
      wrong("code", FormCodes.problem)
    }
    if Self.isBlank(titleEnglish), Self.isBlank(titleChinese) { wrong("titleEnglish", .empty) }
    if kind == .choice {
      if choices.all.count < 2 {
        wrong("choices", .rule(code: "tooFew", Phrase("need at least two", "至少要有两个")))
      }
    } else if !choices.all.isEmpty {
      wrong("choices", Self.onlyFor(.choice))
    }
    if kind.words.isEmpty, remark != .never {
      wrong("remark", Self.onlyForChecks)
    }
    if kind != .check, kind != .yesNo {
      if severity != nil { wrong("severity", Self.onlyForChecks) }
      if isSpot { wrong("spot", Self.onlyForChecks) }
    }
    if kind == .number { faults += rangeFaults() } else { faults += numberFaults() }
    return faults
  }

  private func rangeFaults() -> [Fault] {
    var faults: [Fault] = []
    for (field, value) in [("least", least), ("most", most)]
    where value.map({ $0.units(decimals: decimals) == nil }) ?? false {
      faults.append(
        Self.fault(
          field,
          .rule(code: "decimals", Phrase("has more decimals than the item", "的小数位数多于该项目"))))
    }
    if let least, let most, most < least {
      faults.append(Self.fault("most", .rule(code: "order", Phrase("is below the least", "小于最小值"))))
    }
    return faults
  }

  private func numberFaults() -> [Fault] {
    let blank = FormItem()
    var faults: [Fault] = []
    if decimals != blank.decimals { faults.append(Self.fault("decimals", Self.onlyFor(.number))) }
    if least != nil { faults.append(Self.fault("least", Self.onlyFor(.number))) }
    if most != nil { faults.append(Self.fault("most", Self.onlyFor(.number))) }
    if !unit.isEmpty { faults.append(Self.fault("unit", Self.onlyFor(.number))) }
    return faults
  }

  private static let onlyForChecks = FieldProblem.rule(
    code: "kind", Phrase("is only for checks and yes or no", "仅用于检查和是否类项目"))

  private static func onlyFor(_ kind: FormItemKind) -> FieldProblem {
    let label = kind.label
    return .rule(
      code: "kind", Phrase("is only for items of the kind \"\(label.english)\"", "仅用于“\(label.chinese)”类项目"))
  }

  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  static func fault(_ field: String, _ problem: FieldProblem) -> Fault {
    Fault(field, fields.first { $0.name == field }?.label ?? Phrase(verbatim: field), problem)
  }
}
