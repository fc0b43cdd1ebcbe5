import Glibc
import Values

/// What proves a plate while it is kept, and says nothing once plate and salt are erased.
struct PlateDigest {
  let salt: [UInt8]
  let digest: [UInt8]

  /// With a salt of its own, which nobody can guess.
  init(_ plate: String) {
    var salt = [UInt8](repeating: 0, count: 16)
    salt.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
    }
    self.init(plate, salt: salt)
  }

  init(_ plate: String, salt: [UInt8]) {
    self.salt = salt
    digest = SHA256.digest(salt + Array(plate.utf8))
  }
}
