extension ChineseReading {
  /// No more alternatives than this for one text.
  public static let alternativeLimit = 8

  /// The pinyin initials of a text in lower case: 轴承 → ["zc"], 6205轴承 → ["6205zc"].
  ///
  /// ASCII letters and digits stand for themselves; all else is left out. Characters with readings of different initials
  /// give an alternative each (重 → z, c), up to ``alternativeLimit`` together. (角 and 量 have two readings as well, but
  /// one initial.) Empty where nothing is left.
  public static func initials(of text: String) -> [String] {
    var results: [[UInt8]] = [[]]
    for original in text.unicodeScalars {
      let scalar = Text.fold(original)
      let letters: [UInt8]
      switch scalar {
      case "a"..."z", "0"..."9": letters = [UInt8(scalar.value)]
      default:
        let code = code(of: scalar)
        guard code > 0 else { continue }
        letters = polyphones[scalar] ?? [firstLetters[(code - 1) / 5]]
      }
      // Past the limit a further character counts with its usual reading only.
      let taken = letters.count * results.count <= alternativeLimit ? letters[...] : letters[..<1]
      results = results.flatMap { head in taken.map { head + [$0] } }
    }
    guard results != [[]] else { return [] }
    return results.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Common characters whose readings differ in the initial, the usual one in names of goods first.
  private static let polyphones: [Unicode.Scalar: [UInt8]] = {
    let text = """
      重zc 长cz 行xh 调td 盛sc 单dsc 传cz 弹td 曾cz 朝cz 藏cz 车cj 乘cs 澄cd 臭cx 畜cx 幢cz 提td 阿ae 否fp 给gj 合hg
      虹hj 会hk 巷xh 系xj 校xj 解jx 降jx 见jx 夹jg 强qj 壳kq 咳kh 卡kq 括kg 溃kh 乐ly 奇qj 铅qy 圈qj 区qo 石sd 识sz 属sz
      宿sx 万wm 尾wy 叶yx 轧zyg 粘zn 折zs 种zc 泊bp 辟bp 便bp 屏pb 瀑pb 曝bp 扁bp 刨pb 炮pb 堡bp 番fp 匙cs 伺sc 参cs
      查cz 弄nl 尿ns 椎zc 铛dc 镐gh 芥jg 蔚wy 遗yw 驮td 囤td 涡wg 率ls 省sx 蛇sy 栅zs 伽gjq 秘mb 厦sx 秤cp 术sz 颈jg
      """
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for entry in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let scalar = entry.first else { continue }
      var letters: [UInt8] = []
      for letter in entry.dropFirst() {
        let byte = UInt8(truncatingIfNeeded: letter.value)
        if !letters.contains(byte) { letters.append(byte) }
      }
      table[scalar] = letters
    }
    return table
  }()
}
