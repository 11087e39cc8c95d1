-- What the tables of the migration before hold from the start, and what the database refuses of them.
UPDATE subscriptions SET
  anchor_at = CASE WHEN trial_mode = 'outside' THEN coalesce(trial_ends_at, starts_at) ELSE starts_at END,
  suspended_by = CASE WHEN status = 'suspended' THEN 'platform' END,
  suspended_at = CASE WHEN status = 'suspended' THEN updated_at END,
  overages_enabled = (SELECT p.overages_enabled FROM service_packages p WHERE p.id = subscriptions.package_id);
--> statement-breakpoint
INSERT INTO customer_origins (origin, customer_id)
SELECT DISTINCT o.value, c.id FROM customers c, json_each(c.allowed_domains_origins) o;
--> statement-breakpoint
INSERT INTO roles (uuid, created_at, updated_at, code, name, description, permissions, built_in) VALUES
  ('01900000-0000-7000-8000-000000000001', 0, 0, 'admin', 'Admin', 'Everything.', '[]', 1),
  ('01900000-0000-7000-8000-000000000002', 0, 0, 'support', 'Support', 'Sees everything, tests providers and ends meetings.', '[]', 1),
  ('01900000-0000-7000-8000-000000000003', 0, 0, 'customer_owner', 'Customer owner', 'Everything of a customer.', '[]', 1),
  ('01900000-0000-7000-8000-000000000004', 0, 0, 'account_manager', 'Account manager', 'Accounts, rooms and their links.', '[]', 1),
  ('01900000-0000-7000-8000-000000000005', 0, 0, 'moderator', 'Moderator', 'Leads meetings in rooms.', '[]', 1),
  ('01900000-0000-7000-8000-000000000006', 0, 0, 'viewer', 'Viewer', 'Sees rooms.', '[]', 1);
--> statement-breakpoint
CREATE TRIGGER roles_version BEFORE UPDATE OF version ON roles
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER invitations_version BEFORE UPDATE OF version ON invitations
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER room_access_codes_version BEFORE UPDATE OF version ON room_access_codes
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER jobs_version BEFORE UPDATE OF version ON jobs
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER roles_built_in_stay BEFORE DELETE ON roles WHEN OLD.built_in = 1
BEGIN SELECT RAISE(ABORT, 'role_is_built_in'); END;
--> statement-breakpoint
CREATE TRIGGER roles_built_in_unchanged BEFORE UPDATE ON roles WHEN OLD.built_in = 1 OR NEW.code <> OLD.code
BEGIN SELECT RAISE(ABORT, 'role_is_built_in'); END;
--> statement-breakpoint
CREATE TRIGGER roles_in_use BEFORE DELETE ON roles
WHEN EXISTS (SELECT 1 FROM memberships WHERE role = OLD.code)
  OR EXISTS (SELECT 1 FROM invitations WHERE role = OLD.code AND accepted_at IS NULL AND revoked_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'role_in_use'); END;
--> statement-breakpoint
CREATE TRIGGER memberships_role_insert BEFORE INSERT ON memberships
WHEN NOT EXISTS (SELECT 1 FROM roles WHERE code = NEW.role)
BEGIN SELECT RAISE(ABORT, 'no_such_role'); END;
--> statement-breakpoint
CREATE TRIGGER memberships_role_update BEFORE UPDATE OF role ON memberships
WHEN NOT EXISTS (SELECT 1 FROM roles WHERE code = NEW.role)
BEGIN SELECT RAISE(ABORT, 'no_such_role'); END;
--> statement-breakpoint
CREATE TRIGGER invitations_role_insert BEFORE INSERT ON invitations
WHEN NOT EXISTS (SELECT 1 FROM roles WHERE code = NEW.role)
BEGIN SELECT RAISE(ABORT, 'no_such_role'); END;
--> statement-breakpoint
CREATE TRIGGER invitations_role_update BEFORE UPDATE OF role ON invitations
WHEN NOT EXISTS (SELECT 1 FROM roles WHERE code = NEW.role)
BEGIN SELECT RAISE(ABORT, 'no_such_role'); END;
--> statement-breakpoint
CREATE INDEX memberships_by_role ON memberships (role);
--> statement-breakpoint
CREATE TRIGGER memberships_last_admin_stays BEFORE DELETE ON memberships
WHEN OLD.role = 'admin' AND OLD.customer_id IS NULL AND OLD.account_id IS NULL AND OLD.room_id IS NULL
  AND EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id AND status = 'active')
  AND NOT EXISTS (
    SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.id <> OLD.id AND u.status = 'active' AND m.customer_id IS NULL AND m.account_id IS NULL AND m.room_id IS NULL AND m.role = 'admin')
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
--> statement-breakpoint
CREATE TRIGGER memberships_last_admin_keeps_role BEFORE UPDATE OF role ON memberships
WHEN NEW.role <> 'admin' AND OLD.role = 'admin' AND OLD.customer_id IS NULL AND OLD.account_id IS NULL AND OLD.room_id IS NULL
  AND EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id AND status = 'active')
  AND NOT EXISTS (
    SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.id <> OLD.id AND u.status = 'active' AND m.customer_id IS NULL AND m.account_id IS NULL AND m.room_id IS NULL AND m.role = 'admin')
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
--> statement-breakpoint
CREATE UNIQUE INDEX invitations_open_once
ON invitations (email, coalesce(customer_id, 0), coalesce(account_id, 0), coalesce(room_id, 0))
WHERE accepted_at IS NULL AND revoked_at IS NULL;
--> statement-breakpoint
DROP TRIGGER subscription_usage_first;
--> statement-breakpoint
DROP TRIGGER subscription_usage_grows;
--> statement-breakpoint
CREATE TRIGGER subscription_usage_first BEFORE INSERT ON subscription_usage
WHEN NEW.may_exceed = 0
 AND NOT EXISTS (SELECT 1 FROM subscription_usage WHERE subscription_id = NEW.subscription_id AND code = NEW.code)
 AND NEW.used > coalesce(
  (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = NEW.code),
  9007199254740991)
BEGIN SELECT RAISE(ABORT, 'quota_exceeded'); END;
--> statement-breakpoint
CREATE TRIGGER subscription_usage_grows BEFORE UPDATE OF used ON subscription_usage
WHEN NEW.may_exceed = 0
 AND (NEW.used > OLD.used OR NEW.resets_at IS NOT OLD.resets_at)
 AND NEW.used > coalesce(
  (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = NEW.code),
  9007199254740991)
BEGIN SELECT RAISE(ABORT, 'quota_exceeded'); END;
--> statement-breakpoint
CREATE TRIGGER customers_origins_insert AFTER INSERT ON customers
BEGIN
  INSERT INTO customer_origins (origin, customer_id)
  SELECT DISTINCT value, NEW.id FROM json_each(NEW.allowed_domains_origins);
END;
--> statement-breakpoint
CREATE TRIGGER customers_origins_update AFTER UPDATE OF allowed_domains_origins ON customers
BEGIN
  DELETE FROM customer_origins WHERE customer_id = NEW.id;
  INSERT INTO customer_origins (origin, customer_id)
  SELECT DISTINCT value, NEW.id FROM json_each(NEW.allowed_domains_origins);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE roles_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER roles_search_insert AFTER INSERT ON roles
BEGIN INSERT INTO roles_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.code, '')); END;
--> statement-breakpoint
CREATE TRIGGER roles_search_update AFTER UPDATE OF name, code ON roles
BEGIN
  DELETE FROM roles_search WHERE rowid = OLD.id;
  INSERT INTO roles_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.code, ''));
END;
--> statement-breakpoint
CREATE TRIGGER roles_search_delete AFTER DELETE ON roles
BEGIN DELETE FROM roles_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE invitations_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER invitations_search_insert AFTER INSERT ON invitations
BEGIN INSERT INTO invitations_search(rowid, text) VALUES (NEW.id, coalesce(NEW.email, '')); END;
--> statement-breakpoint
CREATE TRIGGER invitations_search_update AFTER UPDATE OF email ON invitations
BEGIN
  DELETE FROM invitations_search WHERE rowid = OLD.id;
  INSERT INTO invitations_search(rowid, text) VALUES (NEW.id, coalesce(NEW.email, ''));
END;
--> statement-breakpoint
CREATE TRIGGER invitations_search_delete AFTER DELETE ON invitations
BEGIN DELETE FROM invitations_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
INSERT INTO roles_search (rowid, text) SELECT id, name || ' ' || code FROM roles;
--> statement-breakpoint
CREATE TRIGGER memberships_within AFTER INSERT ON memberships
BEGIN
  UPDATE memberships SET
    within_customer_id = coalesce(NEW.customer_id, (SELECT subscriber_id FROM accounts WHERE id = NEW.account_id),
      (SELECT customer_id FROM rooms WHERE id = NEW.room_id)),
    within_account_id = coalesce(NEW.account_id, (SELECT account_id FROM rooms WHERE id = NEW.room_id))
  WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER invitations_within AFTER INSERT ON invitations
BEGIN
  UPDATE invitations SET
    within_customer_id = coalesce(NEW.customer_id, (SELECT subscriber_id FROM accounts WHERE id = NEW.account_id),
      (SELECT customer_id FROM rooms WHERE id = NEW.room_id)),
    within_account_id = coalesce(NEW.account_id, (SELECT account_id FROM rooms WHERE id = NEW.room_id))
  WHERE id = NEW.id;
END;
--> statement-breakpoint
UPDATE memberships SET
  within_customer_id = coalesce(customer_id, (SELECT subscriber_id FROM accounts WHERE id = memberships.account_id),
    (SELECT customer_id FROM rooms WHERE id = memberships.room_id)),
  within_account_id = coalesce(account_id, (SELECT account_id FROM rooms WHERE id = memberships.room_id));
