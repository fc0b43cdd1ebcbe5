import Values

/// The items of a version, in their order.
public struct FormItems: FieldValue, Hashable {
  public static let most = 200

  public let all: [FormItem]
  /// What is wrong with them, by place and field such as `items.2.kind`: reading does not stop at the first fault.
  public let faults: [Fault]

  public static let kind = FieldKind.structure(
    .init(
      Phrase("a list of items", "项目列表"),
      schema: ["type": "array", "maxItems": .integer(Int64(most)), "items": itemSchema]))

  private static var itemSchema: JSON {
    [
      "type": "object",
      "properties": .object(
        FormItem.fields.map { field in
          guard case .object(let members) = field.kind.base.schema else { return .init(field.name, field.kind.schema) }
          return .init(field.name, .object([.init("title", .string(field.label.english))] + members))
        }),
      "required": ["code"],
      "additionalProperties": false,
    ]
  }

  public init(_ items: [FormItem]) {
    self.init(read: items.map { ($0, $0.allFaults()) })
  }

  public init(json: JSON) throws(FieldProblem) {
    guard let list = json.array else { throw .wrongType(expected: Self.kind.name) }
    guard list.count <= Self.most else { throw .tooLarge(most: Int64(Self.most)) }
    self.init(read: list.map { FormItem.read($0) })
  }

  private init(read items: [(item: FormItem, faults: [Fault])]) {
    all = items.map(\.item)
    var faults: [Fault] = []
    var seen: Set<String> = []
    for (place, read) in items.enumerated() {
      var wrong = read.faults
      if !read.item.code.text.isEmpty, !seen.insert(read.item.code.text).inserted {
        wrong.append(
          FormItem.fault("code", .rule(code: "twice", Phrase("is taken by an earlier item", "与前面的项目重复"))))
      }
      faults += wrong.map { $0.placed(place + 1, read.item.code) }
    }
    if items.isEmpty {
      faults.append(
        Fault(
          "items", Phrase("Items", "项目"), .rule(code: "none", Phrase("are missing: a form has at least one", "至少要有一个")))
      )
    }
    self.faults = faults
  }

  public var json: JSON { .array(all.map(\.json)) }
}

extension Fault {
  /// The fault of an item as a fault of the list it stands in.
  fileprivate func placed(_ place: Int, _ code: FormItemCode) -> Fault {
    let name = Text.clean(code.text)
    let item =
      name.isEmpty
      ? Phrase("item \(place)", "第 \(place) 项") : Phrase("item \(place) (\(name))", "第 \(place) 项（\(name)）")
    return Fault(
      "items.\(place)" + (field.isEmpty ? "" : "." + field), item + Phrase(": ", "：") + label, problem)
  }
}
