import Kernel
import Values

/// What proves a plate while it is kept, and says nothing once plate and salt are erased.
struct PlateDigest {
  let salt: [UInt8]
  let digest: [UInt8]

  /// With a salt of its own, which nobody can guess.
  init(_ plate: String) { self.init(plate, salt: RandomBytes.make(16)) }

  init(_ plate: String, salt: [UInt8]) {
    self.salt = salt
    digest = SHA256.digest(salt + Array(plate.utf8))
  }
}
