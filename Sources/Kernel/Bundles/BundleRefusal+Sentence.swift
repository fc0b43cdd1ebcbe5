import Values

extension BundleRefusal {
  public var sentence: Phrase {
    switch self {
    case .unknownKind(let name, let known):
      Phrase(
        "There is no kind of bundle called \(name); there are \(known.joined(separator: ", ")).",
        "没有名为 \(name) 的数据包类别，可用的有：\(known.joined(separator: "、"))。")
    case .unknownPeer(let name):
      Phrase(
        "There is no key for \(name). Exchange one first: \"bundle key\" makes it, \"bundles.addKey\" keeps it.",
        "没有与“\(name)”约定的密钥。请先用 bundle key 生成，双方用 bundles.addKey 登记。")
    case .badPeriod(let text):
      Phrase(
        "\"\(text)\" is no period; write a month (2026-11) or a year (2026).", "“\(text)”不是期间，请写月份（2026-11）或年份（2026）。")
    case .keyKnown: Phrase("This key is known already. Make a new one.", "该密钥已登记过，请另行生成。")
    case .unknownKeyNumber(let id): Phrase("There is no key \(id) that holds.", "没有编号为 \(id) 的有效密钥。")
    case .numberTaken:
      Phrase(
        "Somebody sent such a bundle at the same moment. No file was made; try again.", "他人正好同时导出了同类数据包，未生成文件，请重试。")
    case .cannotRead(let path): Phrase("\(path) cannot be read as a file.", "无法读取文件 \(path)。")
    case .tooLarge(let megabytes, let most):
      Phrase(
        "The file has \(megabytes) MB; bundles of at most \(most) MB are taken. It was not read.",
        "文件有 \(megabytes) MB，只接收不超过 \(most) MB 的数据包，未读取。")
    case .notABundle: Phrase("This is no bundle of this program.", "该文件不是本程序的数据包。")
    case .newer(let version):
      Phrase(
        "The bundle has format \(version), which is newer than this program. Update it first.",
        "该数据包为第 \(version) 版格式，比本程序新，请先升级程序。")
    case .newerKind(let name, let version):
      Phrase(
        "The bundle's rows (\(name), version \(version)) are newer than this program. Update it first.",
        "该数据包的内容（\(name) 第 \(version) 版）比本程序新，请先升级程序。")
    case .unknownKey:
      Phrase(
        "The bundle was signed with a key that is not known here. Exchange keys with whoever sent it.",
        "该数据包用本处未登记的密钥签名，请与发送单位约定密钥。")
    case .revokedKey(let peer):
      Phrase("The key of \(peer) was revoked; the bundle is not taken.", "“\(peer)”的密钥已作废，不接收该数据包。")
    case .own: Phrase("This bundle was made by this very site.", "该数据包由本站点自己导出。")
    case .changed:
      Phrase(
        "The bundle was changed after it was signed, or its key is another one. Ask for it again.",
        "该数据包签名后被改动，或密钥不符，请对方重新发送。")
    case .truncated: Phrase("The bundle is cut short. Ask for it again.", "该数据包不完整，请对方重新发送。")
    case .badName(let member):
      Phrase(
        "\"\(member)\" of the bundle holds control characters, a path or nothing. It is not taken.",
        "数据包的 \(member) 含有控制字符、路径或为空，不予接收。")
    case .badRow(let line):
      Phrase("Line \(line) of the bundle is no row of its kind.", "数据包第 \(line) 行不符合该类别的格式。")
    case .badValue(let line, let column):
      Phrase(
        "Line \(line) of the bundle: \"\(column)\" holds no value of that column. Nothing of it was taken.",
        "数据包第 \(line) 行“\(column)”列的值不合规定，整包不予接收。")
    case .wrongCount(let said, let found):
      Phrase(
        "The bundle says it has \(said) rows, and has \(found).", "数据包声明有 \(said) 行，实有 \(found) 行。")
    case .wrongSum(let figure, let said, let found):
      Phrase(
        "The bundle says that \(figure) is \(said) in all; its rows add up to \(found).",
        "数据包声明 \(figure) 合计 \(said)，各行合计为 \(found)。")
    case .repeated(let number, let peer):
      Phrase("Bundle \(number) of \(peer) was taken already.", "“\(peer)”的第 \(number) 号数据包已接收过。")
    case .numberReused(let number, let peer):
      Phrase(
        "Another bundle with the number \(number) was taken from \(peer) already; this one differs from it.",
        "已接收过“\(peer)”的第 \(number) 号数据包，且内容与此不同。")
    }
  }
}
