/// The schema of approvals limited to units and of who may see people. A migration is never changed once released.
enum PeopleSchema {
  /// The unit a waiting action concerns is kept with it; without one the whole site's approvers decide.
  static let people = """
    ALTER TABLE approval ADD COLUMN unit_id INTEGER REFERENCES unit (id);
    CREATE INDEX post_unit ON post (unit_id);
    CREATE INDEX approval_maker ON approval (maker_id, id);
    CREATE TRIGGER approval_unit BEFORE UPDATE ON approval WHEN new.unit_id IS NOT old.unit_id
      BEGIN SELECT RAISE(ABORT, 'an approval keeps its unit'); END;

    INSERT INTO role_permission (role_id, permission)
      SELECT id, 'kernel.people' FROM role WHERE name IN ('administrator', 'department-head', 'office-manager')
      ON CONFLICT (role_id, permission) DO NOTHING;
    """
}
