import Kernel

/// What a site may set of assessments.
enum AssessmentSettings {
  static let number = Setting<String>(
    "fire.assessmentNumber", "Number pattern of assessments", "消防评分编号规则", kind: .text(most: 60),
    initial: "FA-{year}-{number:4}", problem: Setting<String>.patternProblem)

  static let all: [SettingKind] = [number.kind]
}
