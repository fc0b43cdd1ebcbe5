import Kernel
import TestSupport
import Testing
import Values

@testable import FireSafety

/// Labels of points and equipment: what the scanner reads is the code.
@Suite struct FireLabelTests {
  @Test("a point's label says its code, name, place and unit, and zbar reads it", .enabled(if: SymbolReader.isThere))
  func points() throws {
    let house = try FireHouse()
    var add = AddPoint("Stairwell A", of: house.hospital)
    add.place = "2nd floor"
    let code = try #require(house.site.perform(add, as: house.fm).outcome).code
    let sheet = try LabelSheet.read(.firePoints, .codes([code.text.lowercased()]), as: house.fm, in: house.site)
    #expect(sheet.labels.map(\.code) == [code.text])
    #expect(sheet.labels[0].lines(in: .chinese) == ["Stairwell A", "2nd floor, Hospital"])
    #expect(sheet.html(in: .english).contains("Stairwell A"))
    #expect(sheet.html(in: .chinese).contains("巡查点标签"))
    for symbol in LabelSymbol.allCases {
      let drawing = try #require(LabelText.drawing(code.text, symbol, columns: 80, rows: 21))
      let blank = Array(repeating: String(repeating: " ", count: drawing.lines[0].count), count: 2)
      let read = try SymbolReader.read(SymbolReader.picture(ofTerminal: blank + drawing.lines + blank, wide: 6))
      #expect(read == [(drawing.symbol == .qr ? "QR-Code:" : "CODE-128:") + code.text])
    }
    _ = try house.site.perform(ClosePoint(code), as: house.fm)
    #expect(try house.refusal(labels: .firePoints, code.text) as? PatrolRefusal == .pointClosed(code))
    #expect(try house.refusal(labels: .firePoints, "FPNOTHERE11") is PatrolRefusal)
  }

  @Test("a device's label says its code, kind and place; with equipment switched off there is none") func devices()
    throws
  {
    let house = try FireHouse()
    var device = RegisterDevice(DeviceCode(unchecked: "E-1"), in: house.hospital, .extinguisher, .powder)
    device.place = "Ward 3"
    _ = try house.site.perform(device, as: house.fm)
    let sheet = try LabelSheet.read(.fireDevices, .codes(["e-1"]), as: house.fm, in: house.site)
    #expect(sheet.labels[0].lines(in: .english) == [DeviceKind.extinguisher.label.english, "Ward 3"])
    _ = try house.site.perform(ChangeSetting(setting: "parts.fire.equipment", value: "false"), as: house.admin)
    #expect(try house.refusal(labels: .fireDevices, "E-1") != nil)
    #expect(try !house.site.offered.labels.contains(.fireDevices))
  }
}

extension FireHouse {
  fileprivate func refusal(labels kind: LabelKind, _ code: String) throws -> (any Error)? {
    thrown { try LabelSheet.read(kind, .codes([code]), as: fm, in: site) }
  }
}
