import Values

/// One label as SVG elements in micrometres, from its upper left corner.
struct LabelDrawing {
  let width: Int
  let height: Int
  let isDemo: Bool
  let language: Language

  /// Narrower bars are not printed cleanly at 300 dots an inch (about two dots).
  static let leastModule = 190
  /// Wider ones need a scanner to step back.
  static let mostModule = 1000

  private var edge: Int { min(2000, height / 12) }
  /// Sizes of letters follow the label's height, or its width where it is tall and narrow.
  private func size(_ percent: Int) -> Int { min(height, width * 11 / 20) * percent / 100 }

  /// The elements of a label, with the symbol asked for or, where that does not fit, the other one.
  func elements(_ label: Label, _ symbol: LabelSymbol) -> String {
    if symbol == .code128, let code = try? Code128(label.code) {
      let modules = code.modules.padded(rows: 0, columns: Code128.quietZone)
      let module = min(Self.mostModule, (width - edge) / modules.columns)
      if module >= Self.leastModule { return bars(label, modules, module) }
    }
    guard let code = try? QRCode(label.code) else { return people(label, left: edge, top: edge) }
    return square(label, code)
  }

  // MARK: - The two layouts

  private func square(_ label: Label, _ code: QRCode) -> String {
    let modules = code.modules.padded(rows: QRCode.quietZone, columns: QRCode.quietZone)
    let module = min(height - edge, width * 9 / 20) / modules.columns
    let side = module * modules.columns
    let left = edge / 2
    return path(modules, left: left, top: (height - side) / 2, wide: module, high: module)
      + people(label, left: left + side, top: (height - side) / 2 + edge)
  }

  /// Name and detail above, the bars, the code below.
  private func bars(_ label: Label, _ modules: ModuleMatrix, _ module: Int) -> String {
    let room = width - 2 * edge
    var top = edge
    var out = ""
    let lines = label.lines(in: language)
    let second = lines.dropFirst().joined(separator: "  ") + (isDemo ? "  DEMO" : "")
    for (text, size) in [(lines.first ?? "", size(10)), (second, size(8))] where !text.isEmpty {
      let shown = LabelWrap.lines(text, size: size, width: room, most: 1).first ?? ""
      out += words(shown, left: edge, baseline: top + size, size: size)
      top += size * 5 / 4
    }
    let foot = size(11)
    let high = max(3000, height - top - edge - foot * 5 / 4)
    let left = (width - module * modules.columns) / 2
    out += path(modules, left: left, top: top + edge / 4, wide: module, high: high)
    return out + code(label.code, left: edge, baseline: height - edge, size: foot, room: room, isCentred: true)
  }

  /// Everything for people, one under another.
  private func people(_ label: Label, left: Int, top: Int) -> String {
    let room = width - left - edge
    let codeSize = size(13)
    var baseline = top + codeSize
    var out = code(label.code, left: left, baseline: baseline, size: codeSize, room: room, isCentred: false)
    let small = size(8)
    for (index, text) in label.lines(in: language).enumerated() {
      let size = index == 0 ? size(10) : small
      for line in LabelWrap.lines(text, size: size, width: room, most: index == 0 ? 2 : 1) {
        guard baseline + size * 5 / 4 <= height - edge else { break }
        baseline += size * 5 / 4
        out += words(line, left: left, baseline: baseline, size: size)
      }
    }
    if isDemo, baseline + small * 5 / 4 <= height - edge / 2 {
      out += words("DEMO", left: left, baseline: height - edge, size: small)
    }
    return out
  }

  // MARK: - Elements

  private func path(_ modules: ModuleMatrix, left: Int, top: Int, wide: Int, high: Int) -> String {
    """
    <path transform="translate(\(left) \(top)) scale(\(wide) \(high))" shape-rendering="crispEdges" \
    d="\(modules.svgPath)"/>

    """
  }

  private func words(_ text: String, left: Int, baseline: Int, size: Int) -> String {
    "<text x=\"\(left)\" y=\"\(baseline)\" font-size=\"\(size)\">\(HTML.escape(text))</text>\n"
  }

  /// A code is never cut: one that is too long is squeezed.
  private func code(
    _ text: String, left: Int, baseline: Int, size: Int, room: Int, isCentred: Bool
  ) -> String {
    let isLong = LabelWrap.width(of: text, size: size) > room
    let fit = isLong ? " textLength=\"\(room)\" lengthAdjust=\"spacingAndGlyphs\"" : ""
    let small = isLong ? max(size / 2, size * room / max(1, LabelWrap.width(of: text, size: size))) : size
    let place = isCentred ? "x=\"\(width / 2)\" text-anchor=\"middle\"" : "x=\"\(left)\""
    return """
      <text \(place) y=\"\(baseline)\" font-size=\"\(small)\"\(fit) font-weight=\"bold\">\(HTML.escape(text))</text>

      """
  }
}
