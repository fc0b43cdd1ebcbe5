/// How far somebody's permission reaches.
enum Reach: Equatable {
  case wholeSite
  /// These units and all below them.
  case units([UnitID])
}
