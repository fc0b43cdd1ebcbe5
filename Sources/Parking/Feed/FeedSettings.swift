import Kernel
import Values

/// What a site sets for its feed.
struct FeedSettings: Sendable {
  /// A change undone within so many milliseconds is a bounce.
  let debounce: Int64
  /// A device's clock may be ahead so many milliseconds.
  let future: Int64
  /// Events older than so many milliseconds have no effect.
  let oldest: Int64
  /// Ids are remembered so many milliseconds.
  let window: Int64

  static let debounceSeconds = Setting<Int64>(
    "parking.debounceSeconds", "Seconds within which a change undone counts not", "几秒内复原的车位变化不计",
    kind: .integer(0...60), initial: 3)
  static let futureSeconds = Setting<Int64>(
    "parking.futureSeconds", "Seconds a device's clock may be ahead", "设备时钟允许超前秒数", kind: .integer(0...3600),
    initial: 5)
  static let oldestHours = Setting<Int64>(
    "parking.oldestHours", "Hours after which an event has no effect", "事件超过多少小时不再生效", kind: .integer(1...8760),
    initial: 72)
  static let idHours = Setting<Int64>(
    "parking.idHours", "Hours for which event ids are remembered", "事件 id 查重小时数", kind: .integer(1...720),
    initial: 24)

  static let all: [SettingKind] = [debounceSeconds.kind, futureSeconds.kind, oldestHours.kind, idHours.kind]

  init(in change: Change) throws {
    debounce = try change.value(of: Self.debounceSeconds) * 1000
    future = try change.value(of: Self.futureSeconds) * 1000
    oldest = try change.value(of: Self.oldestHours) * 3_600_000
    window = try change.value(of: Self.idHours) * 3_600_000
  }
}
