import Kernel
import Values

/// A tariff file that cannot be used, with everything that is wrong with it at once.
public struct TariffRefusal: Refusal, Equatable {
  /// At least one is no warning.
  public let findings: [TariffFinding]

  public init(_ findings: [TariffFinding]) { self.findings = findings }

  public var code: String { "parking.tariff" }

  public var facts: JSON {
    ["findings": .array(findings.map { ["path": .string($0.path), "code": .string($0.code)] })]
  }

  public var sentence: Phrase {
    let faults = findings.filter { !$0.isWarning }
    let count = faults.count
    let lead = Phrase(
      count == 1 ? "The tariff has a fault: " : "The tariff has \(count) faults: ", "费率有 \(count) 处错误：")
    let list = Phrase(
      faults.map(\.sentence.english).joined(separator: " "), faults.map(\.sentence.chinese).joined(separator: ""))
    return lead + list
  }

  public var fields: [RefusedField] { [RefusedField("content")] }

  public var expected: Phrase { Phrase("a tariff without faults", "没有错误的费率") }
}
