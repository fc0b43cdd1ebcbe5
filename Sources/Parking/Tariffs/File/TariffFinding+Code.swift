import Values

extension TariffFinding {
  /// A stable word for programs.
  public var code: String {
    switch kind {
    case .notJSON: "notJSON"
    case .tooLarge: "tooLarge"
    case .otherFormat: "otherFormat"
    case .unknownField: "unknownField"
    case .missing: "missing"
    case .wrongType: "wrongType"
    case .outOfRange: "outOfRange"
    case .notOneOf: "notOneOf"
    case .tooMany: "tooMany"
    case .badName: "badName"
    case .twice: "twice"
    case .noSuchClass: "noSuchClass"
    case .kindCount: "kindCount"
    case .bandGap: "bandGap"
    case .bandOverlap: "bandOverlap"
    case .bandUnreachable: "bandUnreachable"
    case .capTwice: "capTwice"
    case .nthNeedsDays: "nthNeedsDays"
    case .pricesNothing: "pricesNothing"
    case .needless: "needless"
    case .capBelowFirst: "capBelowFirst"
    case .capBelowUnit: "capBelowUnit"
    case .nthFalls: "nthFalls"
    case .tailBeyondUnit: "tailBeyondUnit"
    case .firstNotWhole: "firstNotWhole"
    case .nothingRepeats: "nothingRepeats"
    case .noBands: "noBands"
    case .lostUnpriced: "lostUnpriced"
    case .freeBeyondStay: "freeBeyondStay"
    }
  }

  public func json(in language: Language) -> JSON {
    [
      "path": .string(path), "code": .string(code), "warning": .bool(isWarning),
      "message": .string(sentence.text(in: language)),
    ]
  }
}
