import Values

public struct PostAdded: Outcome {
  public let id: PostID
  public let name: String

  init(id: PostID, name: String) {
    self.id = id
    self.name = name
  }

  public init(json: JSON) throws(OutcomeFault) {
    id = PostID(try json.integer("post"))
    name = try json.string("name")
  }

  public var json: JSON { ["post": .integer(id.rawValue), "name": .string(name)] }
  public var sentence: Phrase { Phrase("Post \(id.rawValue) \(name) was added.", "已新增岗位 \(id.rawValue) \(name)。") }
}
