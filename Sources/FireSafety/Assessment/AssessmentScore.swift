import Kernel
import Values

/// What somebody gives an item, checked.
struct AssessmentScore: Sendable {
  var points: Int64?
  var isNotApplicable = false
  var isVetoed = false
  var reference = ""
  var reason = ""
  var demand = ""
  var demandDue: Day?
}

/// A score the program computes from the site's own records, with what it was made of.
struct AssessmentProposal: Sendable, Hashable {
  /// Hundredths of a point.
  let points: Int64
  let ground: Phrase
}
