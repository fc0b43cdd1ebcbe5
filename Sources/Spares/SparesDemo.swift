import Kernel
import Values

/// Made-up spares for the demo site.
enum SparesDemo {
  @Sendable static func fill(_ demo: inout DemoBuilder) throws {}
}
