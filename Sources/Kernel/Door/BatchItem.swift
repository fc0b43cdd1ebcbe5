/// One line of a batch.
public struct BatchItem: Sendable {
  public let action: any Action
  public let key: String?

  public init(_ action: any Action, key: String? = nil) {
    self.action = action
    self.key = key
  }
}
