import Values

/// What an archive has to hold, part by part. A chapter whose records are a part of the archive enters a line of its own.
enum ArchiveRules {
  static let all: [ArchiveRule] = profile + persons + rules + equipment + plan + hazards

  private static let profile = [
    ArchiveRule(.profile, .document(.profile), months: 12), ArchiveRule(.profile, .document(.keyPlace), months: 12),
  ]

  private static let persons = [
    ArchiveRule(.persons, .duty(.responsible)), ArchiveRule(.persons, .duty(.manager)),
    ArchiveRule(.persons, .duty(.leader)), ArchiveRule(.persons, .duty(.officeHead)),
    ArchiveRule(.persons, .duty(.officer)), ArchiveRule(.persons, .duty(.wardHead), .inpatients),
    ArchiveRule(.persons, .duty(.keeper), .key), ArchiveRule(.persons, .duty(.group)),
    ArchiveRule(.persons, .document(.group)),
    ArchiveRule(.persons, .document(.responsibility), months: 12, approved: true),
  ]

  private static let rules = [
    ArchiveRule(.rules, .document(.ruleDuty), months: 24, approved: true),
    ArchiveRule(.rules, .document(.rulePatrol), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleEquipment), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleEscape), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleHotWork), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleHazards), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleTraining), months: 24, approved: true),
    ArchiveRule(.rules, .document(.ruleControlRoom), .controlRoom, months: 24, approved: true),
    ArchiveRule(.rules, .document(.procedures), months: 24, approved: true),
    ArchiveRule(.rules, .document(.yearPlan), months: 12, approved: true),
    ArchiveRule(.rules, .document(.targets), months: 12, approved: true),
    ArchiveRule(.rules, .document(.division), months: 12),
  ]

  private static let equipment = [
    ArchiveRule(
      .equipment,
      .records(title: Phrase("Register of equipment", "消防器材台账"), isWhole: ArchiveRuleQueries.hasRegister)),
    ArchiveRule(.equipment, .document(.equipmentList), months: 12),
    ArchiveRule(.equipment, .document(.maintenance), months: 12),
    ArchiveRule(.equipment, .document(.fullTest), months: 12),
  ]

  private static let plan = [ArchiveRule(.plan, .document(.emergencyPlan), months: 12, approved: true)]

  /// One file a hazard: found, planned, proved, signed.
  private static let hazards = [
    ArchiveRule(
      .hazards, .records(title: Phrase("A plan for every hazard", "隐患均有整改方案"), isWhole: ArchiveRuleQueries.arePlanned)),
    ArchiveRule(
      .hazards,
      .records(title: Phrase("Proof of every hazard closed", "销号隐患均有整改佐证"), isWhole: ArchiveRuleQueries.areProved)),
  ]

  /// The rule a kind of document is asked by; nil where nobody has to have it.
  static func rule(of kind: FireDocumentKind) -> ArchiveRule? {
    all.first { rule in
      if case .document(kind) = rule.source { true } else { false }
    }
  }

  /// How a unit may stand with a rule.
  static let states: [(word: String, label: Phrase)] = [
    ("there", Phrase("there", "齐全")), ("review", Phrase("review overdue", "逾期未复审")),
    ("unapproved", Phrase("not approved", "未批准")), ("missing", Phrase("missing", "缺失")),
  ]
}
