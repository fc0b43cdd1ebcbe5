/// How hard a masked symbol is to read, by the four features of ISO/IEC 18004, table 11.
struct QRPenalty {
  private let modules: ModuleMatrix
  private var size: Int { modules.rows }

  init(_ modules: ModuleMatrix) { self.modules = modules }

  var total: Int { runs + blocks + finders + balance }

  /// 3 for five modules of one colour in a line, 1 more for each further one.
  var runs: Int {
    lines { line in
      var points = 0
      var length = 0
      var last: Bool?
      for module in line {
        length = module == last ? length + 1 : 1
        last = module
        if length == 5 { points += 3 } else if length > 5 { points += 1 }
      }
      return points
    }
  }

  /// 3 for every square of 2 × 2 modules of one colour.
  var blocks: Int {
    var points = 0
    for row in 0..<max(0, size - 1) {
      for column in 0..<(size - 1) {
        let dark = modules[row, column]
        if modules[row, column + 1] == dark, modules[row + 1, column] == dark, modules[row + 1, column + 1] == dark {
          points += 3
        }
      }
    }
    return points
  }

  /// 40 for every 1:1:3:1:1 of dark and light that has four light modules before or behind it, as a finder has.
  var finders: Int {
    let pattern = [true, false, true, true, true, false, true]
    let light = [false, false, false, false]
    let (before, behind) = (light + pattern, pattern + light)
    return lines { line in
      guard line.count >= 11 else { return 0 }
      var points = 0
      for start in 0...(line.count - 11) {
        let window = line[start..<(start + 11)]
        if window.elementsEqual(behind) || window.elementsEqual(before) { points += 40 }
      }
      return points
    }
  }

  /// 10 for every whole 5 per cent by which the dark modules differ from half of all.
  var balance: Int {
    var dark = 0
    for row in 0..<size { for column in 0..<size where modules[row, column] { dark += 1 } }
    let all = size * size
    return all == 0 ? 0 : abs(dark * 20 - all * 10) / all * 10
  }

  private func lines(_ points: ([Bool]) -> Int) -> Int {
    var sum = 0
    for index in 0..<size {
      sum += points((0..<size).map { modules[index, $0] })
      sum += points((0..<size).map { modules[$0, index] })
    }
    return sum
  }
}
