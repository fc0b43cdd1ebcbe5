import Values

/// What a role is called.
struct RoleNames: Sendable, Hashable {
  var role = ""
  var english = ""
  var chinese = ""

  var title: Phrase { Phrase(english.isEmpty ? role : english, chinese.isEmpty ? role : chinese) }
}
