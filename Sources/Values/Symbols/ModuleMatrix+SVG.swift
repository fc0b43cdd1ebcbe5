extension ModuleMatrix {
  /// The dark modules as the data of one SVG path, a module a unit: runs of a row are one rectangle, so that no hair
  /// lines show between modules when it is printed.
  public var svgPath: String {
    var out = ""
    for row in 0..<rows {
      var column = 0
      while column < columns {
        guard self[row, column] else {
          column += 1
          continue
        }
        var end = column
        while self[row, end] { end += 1 }
        out += "M\(column) \(row)h\(end - column)v1h-\(end - column)z"
        column = end
      }
    }
    return out
  }
}
