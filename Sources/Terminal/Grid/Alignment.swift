/// Where a text stands in a space wider than itself.
public enum Alignment: Sendable, Hashable {
  case left, right, centre
}
