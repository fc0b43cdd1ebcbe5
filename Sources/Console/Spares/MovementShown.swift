/// What a posting form leaves the screen below: something was posted, so the newest row of the ledger is what one has
/// just done.
struct MovementShown: Sendable {}
