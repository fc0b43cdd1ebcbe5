import Values

/// Why a backup is not what was asked for.
public enum BackupFault: Refusal, Hashable {
  case otherSite(path: String, name: String)
  case brokenChain(path: String, row: Int64)
  case changed(path: String)
  case unknownCopy(Int64)
  case badFolder(path: String)
  case takenAway(Int64, path: String)
  case neverRests(path: String)
  case altered(path: String, faults: Int, first: Phrase)

  public var code: String {
    switch self {
    case .otherSite: "backup.otherSite"
    case .brokenChain: "backup.brokenChain"
    case .changed: "backup.changed"
    case .unknownCopy: "backup.unknownCopy"
    case .badFolder: "backup.badFolder"
    case .takenAway: "backup.takenAway"
    case .neverRests: "backup.neverRests"
    case .altered: "backup.altered"
    }
  }

  public var facts: JSON {
    switch self {
    case .otherSite(let path, let name): ["file": .string(path), "site": .string(name)]
    case .brokenChain(let path, let row): ["file": .string(path), "row": .integer(row)]
    case .changed(let path): ["file": .string(path)]
    case .unknownCopy(let id): ["copy": .integer(id)]
    case .badFolder(let path): ["folder": .string(path)]
    case .takenAway(let id, let path): ["copy": .integer(id), "file": .string(path)]
    case .neverRests(let path): ["file": .string(path)]
    case .altered(let path, let faults, let first):
      ["file": .string(path), "faults": .integer(Int64(faults)), "first": .string(first.english)]
    }
  }

  public var sentence: Phrase {
    switch self {
    case .otherSite(let path, let name):
      Phrase(
        "\(path) is a backup of another site, \(name). Nothing was changed; to open that site here, name a file that is not there yet.",
        "\(path) 是另一站点“\(name)”的备份，未作任何改动。要在此打开该站点，请指定一个尚不存在的站点文件。")
    case .brokenChain(let path, let row):
      Phrase(
        "The audit chain of \(path) is broken at entry \(row): it was changed after it was made. Nothing was changed here; take another backup.",
        "\(path) 的审计链在第 \(row) 条记录处断开，该备份制作后被改动过。此处未作任何改动，请换用其他备份。")
    case .changed(let path):
      Phrase(
        "\(path) was changed after it was made: its SHA-256 is not the one on record. Nothing was changed here; take another backup.",
        "\(path) 制作后被改动过（SHA-256 与记录不符）。此处未作任何改动，请换用其他备份。")
    case .unknownCopy(let id): Phrase("There is no backup \(id) on record.", "没有编号为 \(id) 的备份记录。")
    case .badFolder(let path):
      Phrase(
        "\(path) is no folder that backups can be written to. Make it, or set another one.",
        "\(path) 不是可写入备份的文件夹，请创建该文件夹或在设置中更换。")
    case .takenAway(let id, let path):
      Phrase(
        "Backup \(id) was rotated out: \(path) is not there any more. Take another one.",
        "备份 \(id) 已轮换删除，\(path) 已不存在，请换用其他备份。")
    case .neverRests(let path):
      Phrase(
        "Others kept writing to \(path) while it was to be replaced. Nothing was changed; ask them to pause, then restore again.",
        "恢复期间其他人一直在写入 \(path)，未作任何改动。请他们暂停操作后重新恢复。")
    case .altered(let path, let faults, let first):
      Phrase(
        "\(path) was changed after it was made: \(faults) of its rows are not what its own trail says. Nothing was changed here; take another backup. ",
        "\(path) 制作后被改动过：有 \(faults) 处与其自身的审计记录不符。此处未作任何改动，请换用其他备份。") + first
    }
  }
}
