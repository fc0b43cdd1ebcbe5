/// The schema of service requests between departments. A migration is never changed once released.
enum RequestSchema {
  /// `state`, `assignee_id` and `rating` are those of the request's events; `verify` folds them again.
  static let requests = """
    CREATE TABLE request_category (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_en TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      days INTEGER NOT NULL CHECK (days >= 0),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
      audit_id INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE service_request (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      category_id INTEGER NOT NULL REFERENCES request_category (id),
      unit_id INTEGER NOT NULL REFERENCES unit (id),
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      place TEXT NOT NULL,
      requester_id INTEGER NOT NULL REFERENCES account (id),
      from_unit_id INTEGER REFERENCES unit (id),
      raised_at INTEGER NOT NULL,
      due INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('raised', 'accepted', 'assigned', 'working', 'delivered', 'confirmed',
        'declined', 'withdrawn')),
      assignee_id INTEGER REFERENCES account (id),
      rating INTEGER CHECK (rating BETWEEN 1 AND 5),
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX service_request_requester ON service_request (requester_id, state);
    CREATE INDEX service_request_unit ON service_request (unit_id, state);
    CREATE INDEX service_request_assignee ON service_request (assignee_id, state);
    CREATE TRIGGER service_request_no_delete BEFORE DELETE ON service_request
      BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;
    CREATE TRIGGER service_request_no_replace BEFORE INSERT ON service_request
      WHEN EXISTS (SELECT 1 FROM service_request WHERE id = new.id OR number = new.number)
      BEGIN SELECT RAISE(ABORT, 'requests are never replaced'); END;

    CREATE TABLE request_event (
      id INTEGER PRIMARY KEY,
      request_id INTEGER NOT NULL REFERENCES service_request (id),
      step TEXT NOT NULL CHECK (step IN ('raise', 'accept', 'decline', 'assign', 'begin', 'deliver', 'confirm', 'reopen',
        'withdraw')),
      account_id INTEGER NOT NULL REFERENCES account (id),
      assignee_id INTEGER REFERENCES account (id),
      rating INTEGER CHECK (rating BETWEEN 1 AND 5),
      text TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      on_day INTEGER NOT NULL,
      audit_id INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX request_event_request ON request_event (request_id, id);
    CREATE TRIGGER request_event_no_update BEFORE UPDATE ON request_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a request is append-only'); END;
    CREATE TRIGGER request_event_no_delete BEFORE DELETE ON request_event
      BEGIN SELECT RAISE(ABORT, 'what happened to a request is append-only'); END;
    CREATE TRIGGER request_event_no_replace BEFORE INSERT ON request_event
      WHEN EXISTS (SELECT 1 FROM request_event WHERE id = new.id)
      BEGIN SELECT RAISE(ABORT, 'what happened to a request is append-only'); END;
    """

  /// A service may ask a form; a request keeps what was answered, with the version it was asked in.
  static let forms = """
    ALTER TABLE request_category ADD COLUMN form_id INTEGER REFERENCES form (id);
    ALTER TABLE service_request ADD COLUMN form_record_id INTEGER REFERENCES form_record (id);
    CREATE INDEX service_request_form ON service_request (form_record_id);
    CREATE TRIGGER service_request_keeps_form BEFORE UPDATE ON service_request
      WHEN new.form_record_id IS NOT old.form_record_id
      BEGIN SELECT RAISE(ABORT, 'a request keeps its form'); END;
    """
}
