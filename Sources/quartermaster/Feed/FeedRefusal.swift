import Kernel
import Values

/// Why a feed cannot begin, as facts.
enum FeedRefusal: Refusal, Hashable {
  case unknownPart(String)
  case badSocket(String)
  case notASocket(String)
  case socketTaken(String)
  case socketFailed(String, error: Int32)

  var code: String {
    switch self {
    case .unknownPart: "feed.unknownPart"
    case .badSocket: "feed.badSocket"
    case .notASocket: "feed.notASocket"
    case .socketTaken: "feed.socketTaken"
    case .socketFailed: "feed.socketFailed"
    }
  }

  var facts: JSON {
    switch self {
    case .unknownPart(let part): ["part": .string(part)]
    case .badSocket(let path), .notASocket(let path), .socketTaken(let path): ["path": .string(path)]
    case .socketFailed(let path, let error): ["path": .string(path), "errno": .integer(Int64(error))]
    }
  }

  var sentence: Phrase {
    switch self {
    case .unknownPart(let part):
      Phrase(
        "There is no feed of \(Text.clean(part)); there is one of parking.", "没有“\(Text.clean(part))”的接入，可用的有 parking。")
    case .badSocket(let path):
      Phrase(
        "The source \(Text.clean(path)) is neither - nor unix: with a path of at most 107 bytes.",
        "来源 \(Text.clean(path)) 应为 - 或 unix: 加不超过 107 字节的路径。")
    case .notASocket(let path):
      Phrase(
        "Something else than a socket is at \(Text.clean(path)); choose another path.",
        "\(Text.clean(path)) 已存在且不是套接字，请另选路径。")
    case .socketTaken(let path):
      Phrase("Another feed listens at \(Text.clean(path)).", "\(Text.clean(path)) 已有另一个接入程序在监听。")
    case .socketFailed(let path, let error):
      Phrase(
        "No socket can be made at \(Text.clean(path)) (errno \(error)).",
        "无法在 \(Text.clean(path)) 建立套接字（errno \(error)）。")
    }
  }
}
