import Kernel
import Values

/// What the archive and training refuse, as facts.
public enum ArchiveRefusal: Refusal, Hashable {
  case unknownDocument(Int64)
  case closed(Int64)
  case notResponsible(String)
  case unknownSituation(Int64)
  case future(Day)
  case unknownImprovement(Int64)
  case improvementClosed(Int64)

  public var code: String {
    let word =
      switch self {
      case .unknownDocument: "unknownDocument"
      case .closed: "documentClosed"
      case .notResponsible: "notResponsible"
      case .unknownSituation: "unknownSituation"
      case .future: "dayInFuture"
      case .unknownImprovement: "unknownImprovement"
      case .improvementClosed: "improvementClosed"
      }
    return "fire." + word
  }

  public var facts: JSON {
    switch self {
    case .unknownDocument(let id), .closed(let id): ["document": .integer(id)]
    case .notResponsible(let name): ["unit": .string(name)]
    case .unknownSituation(let id): ["situation": .integer(id)]
    case .future(let day): ["day": day.json]
    case .unknownImprovement(let id), .improvementClosed(let id): ["improvement": .integer(id)]
    }
  }

  public var fields: [RefusedField] {
    switch self {
    case .unknownDocument, .closed: [RefusedField("document")]
    case .unknownSituation: [RefusedField("situation")]
    case .future: [RefusedField("on"), RefusedField("until"), RefusedField("issued")]
    case .unknownImprovement, .improvementClosed: [RefusedField("improvement")]
    case .notResponsible: []
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknownDocument(let id): Phrase("There is no document \(id).", "没有编号为 \(id) 的档案文件。")
    case .closed(let id): Phrase("Document \(id) is no longer in force.", "档案文件 \(id) 已废止。")
    case .notResponsible(let unit):
      Phrase(
        "Only the person responsible for fire safety of \(unit) signs this.", "须由“\(unit)”消防安全责任人本人签名。")
    case .unknownSituation(let id): Phrase("There is no situation sheet \(id).", "没有编号为 \(id) 的情况报告。")
    case .future(let day):
      Phrase("\(day) is still to come; nothing is entered ahead.", "\(day) 尚未到，不能提前记录。")
    case .unknownImprovement(let id): Phrase("There is no improvement \(id).", "没有编号为 \(id) 的改进项。")
    case .improvementClosed(let id): Phrase("Improvement \(id) is closed already.", "改进项 \(id) 已关闭。")
    }
  }
}
