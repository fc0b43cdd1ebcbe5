import Values

extension CardBlob {
  /// The text for the card, signed with the lot's key; nil where a field is longer than 80 bytes.
  public func text(key: [UInt8]) -> String? {
    var bytes: [UInt8] = [Self.layout]
    var flags: UInt8 = 0
    if paid != nil { flags |= 1 }
    if pass != nil { flags |= 2 }
    bytes.append(flags)
    var texts = [session, lot, vehicleClass, tariff]
    if let pass { texts.append(pass.term) }
    guard texts.allSatisfy({ $0.utf8.count <= Self.longest }) else { return nil }
    for text in texts {
      bytes.append(UInt8(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
    var numbers = [entry.milliseconds, version]
    if let paid { numbers += [paid.until.milliseconds, paid.fen] }
    if let pass { numbers += [pass.valid.from.milliseconds, pass.valid.until.milliseconds] }
    for number in numbers { Self.write(number, into: &bytes) }
    return Base64URL.encode(bytes + HMACSHA256.code(bytes, key: key).prefix(Self.tagLength))
  }

  /// Reads a card.
  ///
  /// The signature is checked before anything in it is believed, so that a forged card and a torn one are the same to
  /// whoever tries; only what cannot be a card at all is called torn.
  public init(text: String, key: [UInt8], lot: String) throws(CardBlobFault) {
    guard text.utf8.count <= Self.most, let bytes = Base64URL.decode(text), bytes.count > Self.tagLength + 2 else {
      throw .torn
    }
    let body = bytes.dropLast(Self.tagLength)
    let tag = HMACSHA256.code(body, key: key).prefix(Self.tagLength)
    guard HMACSHA256.isSame(bytes.suffix(Self.tagLength), Array(tag)) else { throw .forged }
    guard body.first == Self.layout else { throw .otherLayout(Int(body.first ?? 0)) }
    var rest = body.dropFirst()
    guard let flags = rest.popFirst(), flags <= 3, let session = Self.text(&rest), let home = Self.text(&rest),
      let vehicleClass = Self.text(&rest), let tariff = Self.text(&rest)
    else { throw .torn }
    var term: String?
    if flags & 2 != 0 {
      guard let text = Self.text(&rest) else { throw .torn }
      term = text
    }
    guard let entry = Self.number(&rest), let version = Self.number(&rest) else { throw .torn }
    self.init(
      session: session, lot: home, entry: Instant(milliseconds: entry), vehicleClass: vehicleClass, tariff: tariff,
      version: version)
    if flags & 1 != 0 {
      guard let until = Self.number(&rest), let fen = Self.number(&rest) else { throw .torn }
      paid = Stay.Paid(until: Instant(milliseconds: until), fen: fen)
    }
    if let term {
      guard let from = Self.number(&rest), let until = Self.number(&rest) else { throw .torn }
      let valid = TimeSpan(from: Instant(milliseconds: from), until: Instant(milliseconds: until))
      pass = Stay.Pass(term: term, valid: valid)
    }
    guard rest.isEmpty else { throw .torn }
    guard home == lot else { throw .otherLot(home) }
  }

  private static let longest = 80

  private static func write(_ number: Int64, into bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard rest.count >= 8 else { return nil }
    var number: Int64 = 0
    for _ in 0..<8 { number = number << 8 | Int64(rest.removeFirst()) }
    return number
  }

  private static func text(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard let count = rest.popFirst(), count <= longest, rest.count >= Int(count) else { return nil }
    let bytes = rest.prefix(Int(count))
    rest = rest.dropFirst(Int(count))
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(text.utf8) == Array(bytes) ? text : nil
  }
}
