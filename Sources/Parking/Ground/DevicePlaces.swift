/// Where a device is, by the ids of what it belongs to.
struct DevicePlaces: Sendable, Hashable {
  var lane: Int64?
  var bay: Int64?
  var from: Int64?
  var zone: Int64?
  var node: Int64?
  var profile: Int64?
}
