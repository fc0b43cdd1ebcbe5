import CNcurses
import Terminal

/// Attributes and colour pairs of styles, made when first needed.
struct ColorPairs {
  private let colors: Int
  private let limit: Int32
  private var known: [UInt32: Int32] = [:]
  private var looks: [Look?] = Array(repeating: nil, count: 256)

  struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  /// - Parameter colors: how many the terminal has; fewer than 8 count as none.
  init(colors: Int, limit: Int32) {
    self.colors = colors
    self.limit = limit
  }

  /// Forgets the looks of roles: another theme.
  mutating func forgetRoles() { looks = Array(repeating: nil, count: 256) }

  mutating func look(of role: Role, in theme: Theme) -> Look {
    if let look = looks[Int(role.rawValue)] { return look }
    let style = theme.style(of: role)
    let look = Look(attributes: ColorPairs.attributes(style.attributes), pair: pair(style))
    looks[Int(role.rawValue)] = look
    return look
  }

  static func attributes(_ attributes: Attributes) -> attr_t {
    var out = QM_NORMAL
    if attributes.contains(.bold) { out |= QM_BOLD }
    if attributes.contains(.dim) { out |= QM_DIM }
    if attributes.contains(.underline) { out |= QM_UNDERLINE }
    if attributes.contains(.reverse) { out |= QM_REVERSE }
    return out
  }

  /// The pair of two colours, approximated to what the terminal has; 0, its own colours, when it has no more pairs.
  private mutating func pair(_ style: Style) -> Int32 {
    guard colors >= 8 else { return 0 }
    let foreground = number(style.foreground)
    let background = number(style.background)
    if foreground == -1 && background == -1 { return 0 }
    let key = UInt32(foreground + 1) << 16 | UInt32(background + 1)
    if let pair = known[key] { return pair }
    let next = Int32(known.count + 1)
    guard next < limit, init_extended_pair(next, foreground, background) != ERR else { return 0 }
    known[key] = next
    return next
  }

  private func number(_ color: Color) -> Int32 {
    switch color.approximated(colors: colors) {
    case .standard: -1
    case .indexed(let index): Int32(index)
    }
  }
}
