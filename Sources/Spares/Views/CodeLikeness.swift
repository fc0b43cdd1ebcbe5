import Kernel
import Values

/// What a code that nobody knows looks like: it may be a part, a bin or a work order, mistyped or misread.
public enum CodeLikeness: Sendable, Hashable {
  case part(PartLikeness)
  /// Bins with O for 0 or I for 1, else one slip away.
  case bin([BinCode])
  /// Open work orders with O for 0 or I for 1, else one slip away.
  case workOrder([WorkOrderCode])
  /// Letters and digits as in the codes of bins; this is one of them.
  case binShape(BinCode)

  /// Looks among parts, bins and open work orders for what is nearest.
  /// - Returns: nil where nothing is like it.
  public static func find(_ typed: String, in site: Site) throws -> CodeLikeness? {
    guard let code = try? PartNumber(typed), code.text.count <= PartLikeness.longest else { return nil }
    let part = try PartLikeness.find(typed, in: site)
    if let part, case .slip = part { return .part(part) }
    let most = PartLikeness.most
    let bins = try nearest(code.text) { try BinQueries.codes(among: $0, most: most, in: site.database) }
    if !bins.isEmpty { return .bin(bins) }
    let orders = try nearest(code.text) { try WorkOrderQueries.openCodes(among: $0, most: most, in: site.database) }
    if !orders.isEmpty { return .workOrder(orders) }
    if let shape = shape(of: code.text), let bin = try BinQueries.code(like: shape, in: site.database) {
      return .binShape(bin)
    }
    return part.map { .part($0) }
  }

  /// What a code may have been meant for: what differs in O and 0, I and 1 alone, else what is one slip away.
  static func nearest<Found>(_ code: String, _ find: (Set<String>) throws -> [Found]) rethrows -> [Found] {
    let doubles = try find(lookAlikes(of: code))
    return try doubles.isEmpty ? find(PartLikeness.slips(of: code)) : doubles
  }

  /// So many characters of a code may be taken for their double.
  private static let mostDoubles = 8

  /// The same code with each O or 0, I or 1 read as the other, in every combination.
  static func lookAlikes(of code: String) -> Set<String> {
    let doubles: [Character: Character] = ["O": "0", "0": "O", "I": "1", "1": "I"]
    var all = [""]
    var count = 0
    for character in code {
      if let double = doubles[character], count < mostDoubles {
        count += 1
        all = all.map { $0 + String(character) } + all.map { $0 + String(double) }
      } else {
        all = all.map { $0 + String(character) }
      }
    }
    return Set(all).subtracting([code])
  }

  /// A pattern of the same letters-and-digits shape, for GLOB; nil for a code that has no digit or nothing else.
  static func shape(of code: String) -> String? {
    guard code.contains(where: \.isNumber), code.contains(where: { !$0.isNumber }) else { return nil }
    var pattern = ""
    for character in code {
      switch character {
      case "0"..."9": pattern += "[0-9]"
      case "A"..."Z": pattern += "[A-Z]"
      case "*", "?", "[": pattern += "[\(character)]"
      default: pattern.append(character)
      }
    }
    return pattern
  }
}
