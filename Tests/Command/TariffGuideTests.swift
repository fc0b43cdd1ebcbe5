import Kernel
import TestSupport
import Testing
import Values

@testable import Parking
@testable import quartermaster

/// The tariff guides document every field of the format with examples, and every example quotes what the guide says.
@Suite("the tariff guides") struct TariffGuideTests {
  /// A tariff's fields, and what stays cost under it.
  struct Example: Equatable {
    let fields: [String]
    let json: String
    let lines: [String]
  }

  struct Guide {
    var base = ""
    var headings: [[String]] = []
    var examples: [Example] = []

    init(_ name: String) throws {
      let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
      let bytes = try #require(TemporaryFolder.bytes(of: root + "/Docs/" + name))
      let text = String(decoding: bytes, as: UTF8.self)
      var block: [String]?
      var json = ""
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        if line.hasPrefix("### ") {
          headings.append(
            line.split(separator: "`").map(String.init).enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
        }
        if line == "```json" || line == "```text" {
          block = []
        } else if line == "```", let lines = block {
          block = nil
          if lines.first?.hasPrefix("{") == true {
            json = lines.joined(separator: "\n")
            if base.isEmpty { base = json }
          } else {
            examples.append(Example(fields: headings.last ?? [], json: json, lines: lines))
          }
        } else {
          block?.append(line)
        }
      }
    }

    /// The base with the example's fields in place of its own.
    func tariff(_ example: Example, _ reader: TariffReader) throws -> Tariff {
      let json = try merged(example)
      let findings = try? TariffFile(json)
      let tariff = try #require(TariffFile.read(json, reader))
      #expect(findings != nil, "\(example.json)")
      return tariff
    }

    private func merged(_ example: Example) throws -> JSON {
      guard case .object(let members) = try JSON.parse(base), case .object(let own) = try JSON.parse(example.json)
      else {
        return .null
      }
      return .object(members.filter { member in !own.contains { $0.name == member.name } } + own)
    }
  }

  @Test("both guides have the same examples under the same fields") func same() throws {
    let english = try Guide("Tariffs.md")
    let chinese = try Guide("Tariffs.zh.md")
    #expect(english.base == chinese.base && english.headings == chinese.headings)
    #expect(english.examples == chinese.examples)
    #expect(english.examples.count > 50)
  }

  @Test("every field of the format has a heading, and an example that uses it; no heading names anything else")
  func everyField() throws {
    let guide = try Guide("Tariffs.md")
    let reader = TariffReader()
    for example in guide.examples { _ = try guide.tariff(example, reader) }
    // A lease's own rate has the fields of a class.
    let fields = reader.fields.filter { !$0.hasPrefix("leases[].rate.") }
    let headed = Set(guide.headings.flatMap { $0 })
    #expect(fields.subtracting(headed).isEmpty, "not documented: \(fields.subtracting(headed).sorted())")
    #expect(headed.subtracting(fields).isEmpty, "not in the format: \(headed.subtracting(fields).sorted())")
    for heading in guide.headings {
      let texts = guide.examples.filter { $0.fields == heading }.map(\.json)
      let all = texts.joined() + (heading.contains("format") ? guide.base : "")
      for field in heading {
        let name = field.split(separator: ".").last.map { String($0).replacing("[]", with: "") } ?? field
        #expect(all.contains("\"\(name)\""), "no example shows \(field)")
      }
    }
  }

  @Test("every example quotes what the guide says", arguments: ["Tariffs.md", "Tariffs.zh.md"])
  func examples(_ name: String) throws {
    let guide = try Guide(name)
    for example in guide.examples {
      let tariff = try guide.tariff(example, TariffReader())
      for line in example.lines {
        let sides = line.split(separator: " → ").map(String.init)
        try #require(sides.count == 2, "\(line)")
        #expect(try answer(sides[0], tariff) == sides[1], "\(example.json)\n\(line)")
      }
    }
  }

  private func answer(_ line: String, _ tariff: Tariff) throws -> String {
    let arguments = try Arguments(["parking"] + line.split(separator: " ").map(String.init))
    let zone = try TimeZoneRules(named: "Asia/Shanghai")
    if arguments.operands == ["lease"] {
      let term = try #require(arguments.value("term").flatMap { tariff.lease($0) })
      let day = try #require(arguments.value("from").flatMap { Day(text: $0) })
      let periods = try arguments.number("periods", in: 1...120) ?? 1
      let price = try #require(term.price(from: day, periods: Int64(periods)))
      return price.total.format(symbol: true) + " " + (price.lastDay?.description ?? "-")
    }
    let exit = try #require(try TimeArgument.read("exit", arguments, in: zone))
    do {
      let quote = try QuoteRequest(arguments, zone).price(tariff, exit: exit)
      return ([quote.total.format(symbol: true)] + quote.warnings.map(\.code)).joined(separator: " ")
    } catch let refusal as any Refusal {
      return refusal.code
    }
  }
}
