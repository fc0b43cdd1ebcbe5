import Kernel
import SQLite
import Values

/// The feed of devices: what they send, and what they are told.
enum ParkingFeed {
  static let chapter: PartChapter = {
    var chapter = PartChapter()
    chapter.ownActions = [ActionKind(TakeEvents.self)]
    chapter.listings = FeedListings.all
    chapter.settings = FeedSettings.all
    chapter.migrations = [Migration("parking-0002-feed", FeedSchema.feed)]
    chapter.bulkTables = [
      "parking_event", "parking_command", "parking_quarantine", "parking_device_change", "parking_batch",
    ]
    chapter.derivedTables = [
      "parking_recent_id", "parking_device_state", "parking_bay_state", "parking_zone_state", "parking_usage",
    ]
    chapter.personalColumns = ["parking_event.plate", "parking_event.plate_salt"]
    chapter.checks = FeedChecks.all
    return chapter
  }()
}
