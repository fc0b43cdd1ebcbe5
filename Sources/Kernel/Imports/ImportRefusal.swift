import Values

/// Why a file as a whole cannot be imported or exported.
public enum ImportRefusal: Refusal, Hashable {
  case unknownKind(String, known: [String])
  case onlyIn(String)
  case cannotRead(file: String)
  case cannotKeep
  case encodingUnknown
  /// It is no longer the file that was checked.
  case changed(file: String)

  public var code: String {
    switch self {
    case .unknownKind: "import.unknownKind"
    case .onlyIn: "import.onlyIn"
    case .cannotRead: "import.cannotRead"
    case .cannotKeep: "import.cannotKeep"
    case .encodingUnknown: "import.encodingUnknown"
    case .changed: "import.changed"
    }
  }

  public var facts: JSON {
    switch self {
    case .unknownKind(let name, let known):
      ["kind": .string(name), "known": .array(known.map { .string($0) })]
    case .onlyIn(let name): ["kind": .string(name)]
    case .cannotRead(let file), .changed(let file): ["file": .string(file)]
    case .cannotKeep, .encodingUnknown: .object([])
    }
  }

  public var sentence: Phrase {
    switch self {
    case .unknownKind(let name, let known):
      Phrase(
        "There is no kind of file called \(name); there are \(known.joined(separator: ", ")).",
        "没有名为 \(name) 的文件种类，可用：\(known.joined(separator: "、"))。")
    case .onlyIn(let name):
      Phrase("Files of the kind \(name) only come in.", "\(name) 类文件只能导入。")
    case .cannotRead(let file):
      Phrase(
        "\(file) cannot be read. Check that it is there, is a file and may be read.",
        "无法读取 \(file)，请检查文件是否存在、是否为普通文件以及是否有读权限。")
    case .cannotKeep:
      Phrase(
        "There is no room to work on the file in the folder for temporary files. Make room, then try again.",
        "临时文件夹空间不足，无法处理该文件，请清理空间后重试。")
    case .changed(let file):
      Phrase(
        "\(file) was changed since it was checked; nothing was imported. Check it again.",
        "\(file) 在检查之后已被修改，未导入，请重新检查。")
    case .encodingUnknown:
      Phrase(
        "This computer's C library does not know GB18030. Save the file as UTF-8.",
        "本机 C 语言库不支持 GB18030，请将文件另存为 UTF-8。")
    }
  }
}
