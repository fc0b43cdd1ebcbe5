import Kernel
import Values

/// Whether a bin is there at all: asked when its field is left.
public enum BinLookup {
  /// - Throws: `SparesRefusal.unknownBin` where there is no such bin.
  public static func require(_ code: BinCode, in site: Site) throws {
    _ = try BinQueries.require(code, in: site.database)
  }
}
