/// A draft that nobody has open, and the name it is kept under.
struct StoredDraft: Sendable, Hashable {
  let name: String
  let draft: Draft
}
