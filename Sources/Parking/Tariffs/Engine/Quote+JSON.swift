import Values

extension Quote {
  /// The quote for programs; sentences in the language asked for.
  public func json(in language: Language) -> JSON {
    [
      "fen": .integer(fen),
      "tariff": [
        "code": .string(tariff), "version": .integer(version), "name": .string(tariffName.text(in: language)),
      ],
      "class": .string(vehicleClass),
      "minutes": .integer(minutes),
      "zone": .string(zone.name),
      "lines": .array(lines.map { json($0, language) }),
      "warnings": .array(
        warnings.map { ["code": .string($0.code), "message": .string($0.sentence.text(in: language))] }),
    ]
  }

  private func json(_ line: QuoteLine, _ language: Language) -> JSON {
    var members: [JSON.Member] = [
      JSON.Member("step", .string(line.step.code)), JSON.Member("fen", .integer(line.fen)),
    ]
    if let span = line.span {
      members.append(JSON.Member("from", .string(span.from.description)))
      members.append(JSON.Member("until", .string(span.until.description)))
    }
    members += line.step.facts
    members.append(JSON.Member("text", .string(sentence(of: line).text(in: language))))
    return .object(members)
  }
}

extension QuoteStep {
  /// The figures behind the line.
  var facts: [JSON.Member] {
    func members(_ pairs: KeyValuePairs<String, Int64?>) -> [JSON.Member] {
      pairs.compactMap { name, value in value.map { JSON.Member(name, .integer($0)) } }
    }
    func band(_ hours: DayHours?) -> [JSON.Member] {
      hours.map {
        [JSON.Member("band", .string(DayHours.text($0.from) + "-" + DayHours.text($0.to)))]
      } ?? []
    }
    switch self {
    case .elapsed(let minutes, let merged): return members(["minutes": minutes, "merged": Int64(merged)])
    case .covered(let minutes), .timeCoupon(let minutes), .free(let minutes), .tail(let minutes),
      .overstay(let minutes):
      return members(["minutes": minutes])
    case .first(let minutes, let count, let every, let fee):
      return members(["minutes": minutes, "count": count, "every": every, "fee": fee])
    case .units(let hours, let count, let minutes, let fee):
      return band(hours) + members(["count": count, "every": minutes, "fee": fee])
    case .visit(let count, let every, let fee):
      return members(["count": count, "every": every > Tariff.Limit.stay ? nil : every, "fee": fee])
    case .bandCap(let hours, let limit): return band(hours) + members(["limit": limit])
    case .cap(let window, let nth, let limit):
      return [JSON.Member("window", .string(window.rawValue))] + members(["nth": Int64(nth), "limit": limit])
    case .lostMinimum(let fee): return members(["fee": fee])
    case .leaseDiscount(let percent, let worth): return members(["percent": percent, "worth": worth])
    case .percentCoupon(let percent): return members(["percent": percent])
    case .amountCoupon(let amount), .paid(let amount): return members(["amount": amount])
    case .rounding(let step): return members(["to": step])
    case .inGrace(let until): return [JSON.Member("paidUntil", .string(until.description))]
    case .overstayFlat(let count, let every, let fee):
      return members(["count": count, "every": every, "fee": fee])
    case .noCharge, .lostUnknown, .lostCard: return []
    }
  }
}
