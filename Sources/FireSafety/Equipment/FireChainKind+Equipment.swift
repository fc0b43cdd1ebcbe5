import Values

extension FireChainKind {
  static let deviceEvent = FireChainKind(
    name: "deviceEvent", title: Phrase("work on a device", "器材记录"), table: "fire_device_event",
    columns: [
      "device_id", "kind", "result", "how", "done_on", "person", "contact", "standard", "frequency", "text",
      "correction", "hazard_id", "account_id", "recorded_at", "on_day",
    ])
}
