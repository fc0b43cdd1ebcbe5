import Kernel

/// The schema of what all chapters of parking share. A migration is never changed once released.
enum ParkingSchema {
  /// - `parking_lot`: lots; `card_key` signs what cards carry.
  /// - `parking_floor`, `parking_zone`: floors of a lot, zones that are counted; `aisle` is how many cars may stand in a
  ///   zone's aisles, `cars` how many bays of it are in use.
  /// - `parking_node`, `parking_way`: the points people and cars pass, and what joins them, in decimetres.
  /// - `parking_bay`: bays with their place on the floor's map, `node_id` the point they are reached from.
  /// - `parking_lane`: lanes in and out.
  /// - `parking_profile`: how a display shows text.
  /// - `parking_device`: what sends events or takes commands; a loop detector counts from a zone into another, NULL being
  ///   outside.
  static let ground = """
    CREATE TABLE parking_lot (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      unit_id INTEGER REFERENCES unit (id),
      card_key BLOB NOT NULL CHECK (length(card_key) = 32),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.kept("parking_lot", fixed: ["code"], keys: ["code = new.code"], reason: "lots stay on record"))

    CREATE TABLE parking_floor (
      id INTEGER PRIMARY KEY,
      lot_id INTEGER NOT NULL REFERENCES parking_lot (id),
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN -20 AND 60),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_floor_lot ON parking_floor (lot_id, level);
    \(AppendOnlySchema.kept("parking_floor", fixed: ["lot_id", "code"], keys: ["code = new.code"], reason: "floors stay on record"))

    CREATE TABLE parking_zone (
      id INTEGER PRIMARY KEY,
      floor_id INTEGER NOT NULL REFERENCES parking_floor (id),
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      aisle INTEGER NOT NULL CHECK (aisle BETWEEN 0 AND 10000),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_zone_floor ON parking_zone (floor_id, code);
    \(AppendOnlySchema.kept("parking_zone", fixed: ["floor_id", "code"], keys: ["code = new.code"], reason: "zones stay on record"))

    CREATE TABLE parking_node (
      id INTEGER PRIMARY KEY,
      floor_id INTEGER NOT NULL REFERENCES parking_floor (id),
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('aisle', 'ramp', 'lane', 'door', 'lift', 'stairs', 'terminal')),
      x INTEGER NOT NULL CHECK (x BETWEEN 0 AND 999),
      y INTEGER NOT NULL CHECK (y BETWEEN 0 AND 999),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_node_floor ON parking_node (floor_id);
    \(AppendOnlySchema.kept("parking_node", fixed: ["floor_id", "code"], keys: ["code = new.code"], reason: "way points stay on record"))

    CREATE TABLE parking_way (
      id INTEGER PRIMARY KEY,
      from_id INTEGER NOT NULL REFERENCES parking_node (id),
      to_id INTEGER NOT NULL REFERENCES parking_node (id),
      decimetres INTEGER NOT NULL CHECK (decimetres BETWEEN 0 AND 100000),
      kind TEXT NOT NULL CHECK (kind IN ('walk', 'drive', 'both')),
      is_one_way INTEGER NOT NULL CHECK (is_one_way IN (0, 1)),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX parking_way_one ON parking_way (from_id, to_id) WHERE closed_on IS NULL;
    CREATE INDEX parking_way_to ON parking_way (to_id);
    \(AppendOnlySchema.kept("parking_way", fixed: ["from_id", "to_id"], keys: ["(from_id = new.from_id AND to_id = new.to_id AND closed_on IS NULL)"], reason: "ways stay on record"))

    CREATE TABLE parking_bay (
      id INTEGER PRIMARY KEY,
      zone_id INTEGER NOT NULL REFERENCES parking_zone (id),
      code TEXT NOT NULL UNIQUE,
      class TEXT NOT NULL CHECK (class IN ('standard', 'compact', 'large', 'charging', 'accessible', 'family',
        'motorcycle')),
      x INTEGER NOT NULL CHECK (x BETWEEN 0 AND 999),
      y INTEGER NOT NULL CHECK (y BETWEEN 0 AND 999),
      node_id INTEGER REFERENCES parking_node (id),
      is_out INTEGER NOT NULL CHECK (is_out IN (0, 1)),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_bay_zone ON parking_bay (zone_id, code);
    \(AppendOnlySchema.kept("parking_bay", fixed: ["zone_id", "code"], keys: ["code = new.code"], reason: "bays stay on record"))

    CREATE TABLE parking_lane (
      id INTEGER PRIMARY KEY,
      lot_id INTEGER NOT NULL REFERENCES parking_lot (id),
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('entry', 'exit', 'both')),
      zone_id INTEGER REFERENCES parking_zone (id),
      node_id INTEGER REFERENCES parking_node (id),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_lane_lot ON parking_lane (lot_id, code);
    \(AppendOnlySchema.kept("parking_lane", fixed: ["lot_id", "code"], keys: ["code = new.code"], reason: "lanes stay on record"))

    CREATE TABLE parking_profile (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      width INTEGER NOT NULL CHECK (width BETWEEN 2 AND 200),
      is_chinese INTEGER NOT NULL CHECK (is_chinese IN (0, 1)),
      template TEXT NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    \(AppendOnlySchema.kept("parking_profile", fixed: ["code"], keys: ["code = new.code"], reason: "display profiles stay on record"))

    CREATE TABLE parking_device (
      id INTEGER PRIMARY KEY,
      lot_id INTEGER NOT NULL REFERENCES parking_lot (id),
      code TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('gate', 'ticketBox', 'reader', 'camera', 'loop', 'bayCamera', 'baySonic', 'light',
        'display', 'finder', 'kiosk', 'intercom')),
      lane_id INTEGER REFERENCES parking_lane (id),
      bay_id INTEGER REFERENCES parking_bay (id),
      from_zone_id INTEGER REFERENCES parking_zone (id),
      zone_id INTEGER REFERENCES parking_zone (id),
      node_id INTEGER REFERENCES parking_node (id),
      profile_id INTEGER REFERENCES parking_profile (id),
      scope TEXT CHECK (scope IN ('lot', 'zones', 'zone', 'lane')),
      heartbeat_seconds INTEGER NOT NULL CHECK (heartbeat_seconds BETWEEN 0 AND 86400),
      closed_on INTEGER,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX parking_device_lot ON parking_device (lot_id, code);
    CREATE INDEX parking_device_bay ON parking_device (bay_id) WHERE bay_id IS NOT NULL;
    CREATE INDEX parking_device_lane ON parking_device (lane_id) WHERE lane_id IS NOT NULL;
    \(AppendOnlySchema.kept("parking_device", fixed: ["lot_id", "code"], keys: ["code = new.code"], reason: "devices stay on record"))

    INSERT INTO role (name, title_en, title_zh)
      SELECT column1, column2, column3 FROM (VALUES
        ('parking-supervisor', 'Parking supervisor', '停车场主管'),
        ('parking-attendant', 'Parking attendant or cashier', '停车场收费员'),
        ('tariff-editor', 'Tariff editor', '收费标准编制员'),
        ('parking-feed', 'Feed of parking devices', '停车设备接入'))
      WHERE EXISTS (SELECT 1 FROM role WHERE name = 'administrator')
      ON CONFLICT (name) DO NOTHING;
    INSERT INTO role_permission (role_id, permission)
      SELECT r.id, p.value FROM (VALUES
        ('administrator', 'parking.see parking.layout parking.supervise parking.attend parking.lease parking.tariffs parking.feed'),
        ('parking-supervisor', 'parking.see parking.layout parking.supervise parking.attend parking.lease'),
        ('parking-attendant', 'parking.see parking.attend'), ('tariff-editor', 'parking.see parking.tariffs'),
        ('parking-feed', 'parking.feed')) v
      JOIN role r ON r.name = v.column1, json_each('["' || replace(v.column2, ' ', '", "') || '"]') p WHERE true
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
