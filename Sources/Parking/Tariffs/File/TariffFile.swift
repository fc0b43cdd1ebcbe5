import Values

/// Reads tariff files: JSON, strictly, with all faults at once.
///
/// `Docs/Tariffs.md` documents every field with an example.
public struct TariffFile: Sendable {
  public static let format = "quartermaster-tariff"
  public static let formatVersion: Int64 = 1
  /// Bytes; the longest tariff within the limits is far below.
  public static let most = 256 * 1024

  public let tariff: Tariff
  /// What may be meant, and probably is not.
  public let warnings: [TariffFinding]

  public init(_ text: String) throws(TariffRefusal) { try self.init(bytes: Array(text.utf8)) }

  public init(bytes: [UInt8]) throws(TariffRefusal) {
    guard bytes.count <= Self.most else { throw TariffRefusal([TariffFinding("", .tooLarge(most: Self.most))]) }
    let json: JSON
    do throws(JSONFault) { json = try JSON.parse(bytes) } catch {
      throw TariffRefusal([TariffFinding("", .notJSON(error))])
    }
    try self.init(json)
  }

  public init(_ json: JSON) throws(TariffRefusal) {
    let reader = TariffReader()
    let tariff = Self.read(json, reader)
    let isReadable = reader.findings.isEmpty
    // Rules are told of what could be read; of guesses they would only confuse.
    let lint = tariff.map { TariffLint.findings($0, all: isReadable) } ?? []
    let findings = reader.findings + lint
    guard let tariff, !findings.contains(where: { !$0.isWarning }) else { throw TariffRefusal(findings) }
    self.tariff = tariff
    warnings = findings
  }

  /// Letters, digits, `-`, `_` and Chinese characters, 1 to 40 of them.
  static func isName(_ text: String) -> Bool {
    (1...40).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        case "\u{4e00}"..."\u{9fff}": true
        default: false
        }
      }
  }

  /// The tariff, or nil where the text is no object; the reader holds what was wrong.
  static func read(_ json: JSON, _ reader: TariffReader) -> Tariff? {
    guard case .object(let members) = json else {
      reader.note("", .wrongType(.object))
      return nil
    }
    var file = TariffObject(members, reader)
    let format = file.text("format")
    let version = file.integer("formatVersion", in: 0...Int64(Int32.max), isNeeded: true)
    if format != Self.format || version != Self.formatVersion {
      reader.note("format", .otherFormat(found: format + " \(version ?? 0)"))
    }
    var tariff = Tariff(
      code: file.name("code"),
      version: file.integer("version", in: 1...Tariff.Limit.version, isNeeded: true) ?? 1,
      name: phrase(&file), defaultClass: file.name("defaultClass"), classes: [:])
    for (name, object) in file.named("classes", most: Tariff.Limit.classes) {
      tariff.classes[name] = TariffFile.rate(object)
    }
    tariff.secRule = file.choice("secRule", tariff.secRule)
    tariff.passEdge = file.choice("passEdge", tariff.passEdge)
    tariff.maxStay = file.integer("maxStay", in: 1...Tariff.Limit.stay)
    readCoupons(&file, &tariff)
    readOverstay(&file, &tariff)
    tariff.reentry.min = file.integer("reentryMin", in: 0...1440) ?? tariff.reentry.min
    tariff.reentry.gap = file.choice("reentryGap", tariff.reentry.gap)
    readLost(&file, &tariff)
    readRounding(&file, &tariff)
    tariff.leases = file.objects("leases", most: Tariff.Limit.leases).map { TariffFile.lease($0) }
    file.finish()
    return tariff
  }

  static func phrase(_ holder: inout TariffObject) -> Phrase {
    guard var name = holder.object("name", isNeeded: true) else { return Phrase("", "") }
    let phrase = Phrase(name.text("en"), name.text("zh"))
    name.finish()
    return phrase
  }

  private static func readCoupons(_ file: inout TariffObject, _ tariff: inout Tariff) {
    tariff.coupons.couponOrder = file.choice("couponOrder", tariff.coupons.couponOrder)
    tariff.coupons.couponTime = file.choice("couponTime", tariff.coupons.couponTime)
    tariff.coupons.couponMax =
      file.integer("couponMax", in: 0...Tariff.Limit.coupons) ?? tariff.coupons.couponMax
  }

  private static func readOverstay(_ file: inout TariffObject, _ tariff: inout Tariff) {
    tariff.overstay.payGrace = file.integer("payGrace", in: 0...1440) ?? tariff.overstay.payGrace
    tariff.overstay.overstayMode = file.choice("overstayMode", tariff.overstay.overstayMode)
    tariff.overstay.overstayFrom = file.choice("overstayFrom", tariff.overstay.overstayFrom)
    tariff.overstay.overstayFree = file.flag("overstayFree")
    let isFlat = tariff.overstay.overstayMode == .flat
    tariff.overstay.fee = file.integer("overstayFee", in: 0...Tariff.Limit.fee, isNeeded: isFlat) ?? 0
    tariff.overstay.every = file.integer("overstayEvery", in: 1...Tariff.Limit.minutes)
  }

  private static func readLost(_ file: inout TariffObject, _ tariff: inout Tariff) {
    guard var lost = file.object("lost") else { return }
    tariff.lost.cardFee = lost.integer("cardFee", in: 0...Tariff.Limit.fee) ?? 0
    tariff.lost.minFee = lost.integer("minFee", in: 0...Tariff.Limit.fee) ?? 0
    tariff.lost.unknownFee = lost.integer("unknownFee", in: 0...Tariff.Limit.fee)
    lost.finish()
  }

  private static func readRounding(_ file: inout TariffObject, _ tariff: inout Tariff) {
    guard var rounding = file.object("rounding") else { return }
    tariff.rounding.fen = rounding.integer("fen", in: 1...100_000, isNeeded: true) ?? 1
    tariff.rounding.mode = rounding.choice("mode", tariff.rounding.mode)
    rounding.finish()
  }
}
