/// What the screen below is told once a round was signed.
struct RoundSigned: Sendable {}
