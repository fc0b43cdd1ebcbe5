import Core
import Kernel

extension Invocation {
  /// What the site has in use; where there is no file that can be read, all there is.
  var offered: Catalog {
    guard let site = try? openSite() else { return .standard }
    defer { site.close() }
    return (try? site.offered) ?? .standard
  }
}
