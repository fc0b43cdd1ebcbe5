import Kernel

/// The schema of the feed. A migration is never changed once released.
enum FeedSchema {
  /// - `parking_event`: what devices sent, in the order it was taken; one row a (device, boot, seq). `at` is the device's
  ///   clock, `received_at` ours; `flags` are those of `EventFlags`; `plate` is personal and erased with its salt after a
  ///   time, nothing else ever changes; `plate_digest` is the SHA-256 of salt and plate.
  /// - `parking_recent_id`: ids of the last hours, to know an event that comes again under another number; derived.
  /// - `parking_device_change`: when a device fell silent and was heard again, as the feed noticed it.
  /// - `parking_device_state`: a device's last number, whether it is heard and whether it says that something is wrong; derived.
  /// - `parking_batch`: what became of the lines of each transaction.
  /// - `parking_bay_state`: what a bay's last event said; derived.
  /// - `parking_zone_state`: cars counted into a zone less those counted out, and occupied bays; derived.
  /// - `parking_usage`: a zone's arrivals, departures and occupied bays, five minutes a row; derived.
  /// - `parking_quarantine`: lines without effect, as they came.
  /// - `parking_command`: what devices are told, sent and answered.
  static let feed = """
    CREATE TABLE parking_event (
      id INTEGER PRIMARY KEY,
      device_id INTEGER NOT NULL REFERENCES parking_device (id),
      boot INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      event_id TEXT NOT NULL,
      type TEXT NOT NULL,
      at INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      subject_id INTEGER,
      value INTEGER,
      flags INTEGER NOT NULL,
      plate TEXT,
      plate_salt BLOB,
      plate_digest BLOB,
      body TEXT,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX parking_event_device ON parking_event (device_id, boot, seq);
    CREATE INDEX parking_event_at ON parking_event (at);
    CREATE INDEX parking_event_odd ON parking_event (id) WHERE flags & 7 <> 0;
    CREATE TRIGGER parking_event_keeps BEFORE UPDATE ON parking_event
      WHEN new.plate IS NOT NULL OR new.plate_salt IS NOT NULL OR old.plate IS NULL
        OR new.plate_digest IS NOT old.plate_digest OR new.id IS NOT old.id OR new.device_id IS NOT old.device_id
        OR new.boot IS NOT old.boot OR new.seq IS NOT old.seq OR new.event_id IS NOT old.event_id
        OR new.type IS NOT old.type OR new.at IS NOT old.at OR new.received_at IS NOT old.received_at
        OR new.subject_id IS NOT old.subject_id OR new.value IS NOT old.value OR new.flags IS NOT old.flags
        OR new.body IS NOT old.body OR new.audit_id IS NOT old.audit_id
      BEGIN SELECT RAISE(ABORT, 'events are append-only; only a plate is erased'); END;
    CREATE TRIGGER parking_event_no_delete BEFORE DELETE ON parking_event
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
    CREATE TRIGGER parking_event_no_replace BEFORE INSERT ON parking_event
      WHEN EXISTS (SELECT 1 FROM parking_event WHERE id = new.id
        OR (device_id = new.device_id AND boot = new.boot AND seq = new.seq))
      BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

    CREATE TABLE parking_recent_id (
      event_id TEXT PRIMARY KEY,
      received_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX parking_recent_id_received ON parking_recent_id (received_at);

    CREATE TABLE parking_device_state (
      device_id INTEGER PRIMARY KEY REFERENCES parking_device (id),
      boot INTEGER,
      seq INTEGER,
      is_heard INTEGER NOT NULL CHECK (is_heard IN (0, 1)),
      since INTEGER NOT NULL,
      is_faulty INTEGER NOT NULL CHECK (is_faulty IN (0, 1))
    ) STRICT;

    CREATE TABLE parking_device_change (
      id INTEGER PRIMARY KEY,
      device_id INTEGER NOT NULL REFERENCES parking_device (id),
      is_heard INTEGER NOT NULL CHECK (is_heard IN (0, 1)),
      at INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_device_change_device ON parking_device_change (device_id, id);
    \(AppendOnlySchema.triggers(on: "parking_device_change", reason: "changes are append-only"))

    CREATE TABLE parking_batch (
      id INTEGER PRIMARY KEY,
      received_at INTEGER NOT NULL,
      taken INTEGER NOT NULL,
      known INTEGER NOT NULL,
      quarantined INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.triggers(on: "parking_batch", reason: "batches are append-only"))

    CREATE TABLE parking_bay_state (
      bay_id INTEGER PRIMARY KEY REFERENCES parking_bay (id),
      is_occupied INTEGER NOT NULL CHECK (is_occupied IN (0, 1)),
      since INTEGER NOT NULL,
      event_id INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE parking_zone_state (
      zone_id INTEGER PRIMARY KEY REFERENCES parking_zone (id),
      loops INTEGER NOT NULL,
      occupied INTEGER NOT NULL,
      crossed_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE parking_usage (
      zone_id INTEGER NOT NULL REFERENCES parking_zone (id),
      slot INTEGER NOT NULL,
      arrivals INTEGER NOT NULL,
      departures INTEGER NOT NULL,
      occupied INTEGER NOT NULL,
      PRIMARY KEY (zone_id, slot)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE parking_quarantine (
      id INTEGER PRIMARY KEY,
      received_at INTEGER NOT NULL,
      fault TEXT NOT NULL,
      sentence_en TEXT NOT NULL,
      sentence_zh TEXT NOT NULL,
      line BLOB NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_quarantine_line ON parking_quarantine (sha256, fault);
    \(AppendOnlySchema.triggers(on: "parking_quarantine", reason: "the quarantine is append-only"))

    CREATE TABLE parking_command (
      id INTEGER PRIMARY KEY,
      device_id INTEGER NOT NULL REFERENCES parking_device (id),
      type TEXT NOT NULL CHECK (type IN ('barrier.open', 'bay.light', 'display.set', 'voice.say', 'card.retain', 'io.pulse',
        'finder.show')),
      body TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      sent_at INTEGER,
      answered_at INTEGER,
      is_done INTEGER CHECK (is_done IN (0, 1)),
      answer TEXT,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_command_waiting ON parking_command (id) WHERE answered_at IS NULL;
    CREATE INDEX parking_command_device ON parking_command (device_id, type, id);
    \(AppendOnlySchema.kept("parking_command", fixed: ["device_id", "type", "body", "made_at", "audit_id"], reason: "commands stay on record"))
    """
}
