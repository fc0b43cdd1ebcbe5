import Values

extension LabelSheet {
  private func drawing(_ grid: LabelGrid, _ language: Language) -> LabelDrawing {
    LabelDrawing(width: grid.width, height: grid.height, isDemo: isDemo, language: language)
  }

  private static let letters = "font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\""

  /// The labels as a web page that prints on A4 at its true size: nothing in it comes from elsewhere, and it runs no
  /// script.
  public func html(in language: Language, grid: LabelGrid = LabelGrid()) -> String {
    let title = HTML.escape(kind.title.text(in: language))
    let mm = LabelGrid.millimetres
    var out = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <title>\(title) · \(HTML.escape(site))</title>
      <style>
      @page { size: A4; margin: 0 }
      body { margin: 0; background: #fff; color: #000 }
      .sheet { width: 210mm; height: 297mm; padding: \(mm(grid.margin))mm; box-sizing: border-box; overflow: hidden;
        display: grid; grid-template-columns: repeat(\(grid.columns), \(mm(grid.width))mm);
        grid-auto-rows: \(mm(grid.height))mm; break-after: page }
      .sheet:last-of-type { break-after: auto }
      svg { display: block; width: \(mm(grid.width))mm; height: \(mm(grid.height))mm }
      .note { font: 14px sans-serif; margin: 1em }
      @media screen { svg { outline: 1px dotted #999 } .sheet { outline: 1px solid #ccc; margin: 1em } }
      @media print { .note { display: none } }
      </style>
      </head>
      <body>
      <p class="note">\(HTML.escape(note(in: language)))</p>

      """
    let pen = drawing(grid, language)
    let cells = Array(repeating: Label?.none, count: grid.skipped) + labels.map { $0 }
    for start in stride(from: 0, to: cells.count, by: grid.perSheet) {
      out += "<section class=\"sheet\">\n"
      for cell in cells[start..<min(start + grid.perSheet, cells.count)] {
        out +=
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(grid.width) \(grid.height)\" \(Self.letters)>\n"
        if let cell { out += pen.elements(cell, symbol) }
        out += "</svg>\n"
      }
      out += "</section>\n"
    }
    return out + "</body>\n</html>\n"
  }

  /// The labels as one drawing in SVG: a single label in its own size, several in the columns of the grid.
  public func svg(in language: Language, grid: LabelGrid = LabelGrid()) -> String {
    let columns = min(grid.columns, labels.count)
    let rows = (labels.count + columns - 1) / columns
    let (width, height) = (grid.width * columns, grid.height * rows)
    let mm = LabelGrid.millimetres
    let pen = drawing(grid, language)
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(mm(width))mm" height="\(mm(height))mm" \
      viewBox="0 0 \(width) \(height)" \(Self.letters)>
      <title>\(HTML.escape(kind.title.text(in: language)))</title>
      <rect width="\(width)" height="\(height)" fill="#fff"/>

      """
    for (index, label) in labels.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      out += "<g transform=\"translate(\(column * grid.width) \(row * grid.height))\">\n"
      out += pen.elements(label, symbol) + "</g>\n"
    }
    return out + "</svg>\n"
  }

  /// What stands above the sheet on a screen and not on paper.
  private func note(in language: Language) -> String {
    let count = labels.count
    let made = isDemo ? Self.demoMark + Phrase(". ", "。") : Phrase("", "")
    return
      (made
      + Phrase(
        "\(count) \(count == 1 ? "label" : "labels"). Print at 100 %, without margins, headers or footers.",
        "共 \(count) 张标签。打印时请选实际大小（100%），不要页边距、页眉和页脚。")).text(in: language)
  }
}
