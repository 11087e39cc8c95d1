-- What the database itself refuses, and the search indexes. Errors are named by the text that RAISE carries.
CREATE UNIQUE INDEX memberships_once
ON memberships (user_id, coalesce(customer_id, 0), coalesce(account_id, 0), coalesce(room_id, 0));
--> statement-breakpoint
CREATE TRIGGER service_providers_version BEFORE UPDATE OF version ON service_providers
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER service_packages_version BEFORE UPDATE OF version ON service_packages
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER package_providers_version BEFORE UPDATE OF version ON package_providers
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER customers_version BEFORE UPDATE OF version ON customers
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER users_version BEFORE UPDATE OF version ON users
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER memberships_version BEFORE UPDATE OF version ON memberships
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_version BEFORE UPDATE OF version ON subscriptions
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER subscription_providers_version BEFORE UPDATE OF version ON subscription_providers
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER accounts_version BEFORE UPDATE OF version ON accounts
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER rooms_version BEFORE UPDATE OF version ON rooms
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER room_tokens_version BEFORE UPDATE OF version ON room_tokens
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER meetings_version BEFORE UPDATE OF version ON meetings
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_version BEFORE UPDATE OF version ON api_credentials
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER service_providers_default BEFORE UPDATE OF active ON service_providers
WHEN NEW.active = 0 AND (
  EXISTS (SELECT 1 FROM package_providers WHERE service_provider_id = NEW.id AND "default" = 1)
  OR EXISTS (SELECT 1 FROM subscription_providers WHERE service_provider_id = NEW.id AND "default" = 1))
BEGIN SELECT RAISE(ABORT, 'provider_is_default'); END;
--> statement-breakpoint
CREATE TRIGGER users_last_admin BEFORE UPDATE OF status ON users
WHEN NEW.status <> 'active' AND OLD.status = 'active'
  AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = NEW.id AND m.customer_id IS NULL AND m.account_id IS NULL AND m.room_id IS NULL AND m.role = 'admin')
  AND NOT EXISTS (
    SELECT 1 FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE u.id <> NEW.id AND u.status = 'active' AND m.customer_id IS NULL AND m.account_id IS NULL AND m.room_id IS NULL AND m.role = 'admin')
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
--> statement-breakpoint
CREATE TRIGGER subscription_usage_first BEFORE INSERT ON subscription_usage
WHEN NOT EXISTS (SELECT 1 FROM subscription_usage WHERE subscription_id = NEW.subscription_id AND code = NEW.code)
 AND NEW.used > coalesce(
  (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = NEW.code),
  9007199254740991)
BEGIN SELECT RAISE(ABORT, 'quota_exceeded'); END;
--> statement-breakpoint
CREATE TRIGGER subscription_usage_grows BEFORE UPDATE OF used ON subscription_usage
WHEN NEW.used > OLD.used AND NEW.used > coalesce(
  (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = NEW.code),
  9007199254740991)
BEGIN SELECT RAISE(ABORT, 'quota_exceeded'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE service_providers_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER service_providers_search_insert AFTER INSERT ON service_providers
BEGIN INSERT INTO service_providers_search(rowid, text) VALUES (NEW.id, coalesce(NEW.provider_name, '')); END;
--> statement-breakpoint
CREATE TRIGGER service_providers_search_update AFTER UPDATE OF provider_name ON service_providers
BEGIN
  DELETE FROM service_providers_search WHERE rowid = OLD.id;
  INSERT INTO service_providers_search(rowid, text) VALUES (NEW.id, coalesce(NEW.provider_name, ''));
END;
--> statement-breakpoint
CREATE TRIGGER service_providers_search_delete AFTER DELETE ON service_providers
BEGIN DELETE FROM service_providers_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE service_packages_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER service_packages_search_insert AFTER INSERT ON service_packages
BEGIN INSERT INTO service_packages_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.short_description, '')); END;
--> statement-breakpoint
CREATE TRIGGER service_packages_search_update AFTER UPDATE OF name, short_description ON service_packages
BEGIN
  DELETE FROM service_packages_search WHERE rowid = OLD.id;
  INSERT INTO service_packages_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.short_description, ''));
END;
--> statement-breakpoint
CREATE TRIGGER service_packages_search_delete AFTER DELETE ON service_packages
BEGIN DELETE FROM service_packages_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE customers_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER customers_search_insert AFTER INSERT ON customers
BEGIN INSERT INTO customers_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.email, '') || ' ' || coalesce(NEW.customer_key, '') || ' ' || coalesce(NEW.external_id, '')); END;
--> statement-breakpoint
CREATE TRIGGER customers_search_update AFTER UPDATE OF name, email, customer_key, external_id ON customers
BEGIN
  DELETE FROM customers_search WHERE rowid = OLD.id;
  INSERT INTO customers_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.email, '') || ' ' || coalesce(NEW.customer_key, '') || ' ' || coalesce(NEW.external_id, ''));
END;
--> statement-breakpoint
CREATE TRIGGER customers_search_delete AFTER DELETE ON customers
BEGIN DELETE FROM customers_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE users_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER users_search_insert AFTER INSERT ON users
BEGIN INSERT INTO users_search(rowid, text) VALUES (NEW.id, coalesce(NEW.first_name, '') || ' ' || coalesce(NEW.last_name, '') || ' ' || coalesce(NEW.email, '') || ' ' || coalesce(NEW.username, '')); END;
--> statement-breakpoint
CREATE TRIGGER users_search_update AFTER UPDATE OF first_name, last_name, email, username ON users
BEGIN
  DELETE FROM users_search WHERE rowid = OLD.id;
  INSERT INTO users_search(rowid, text) VALUES (NEW.id, coalesce(NEW.first_name, '') || ' ' || coalesce(NEW.last_name, '') || ' ' || coalesce(NEW.email, '') || ' ' || coalesce(NEW.username, ''));
END;
--> statement-breakpoint
CREATE TRIGGER users_search_delete AFTER DELETE ON users
BEGIN DELETE FROM users_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE subscriptions_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_insert AFTER INSERT ON subscriptions
BEGIN INSERT INTO subscriptions_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.tag, '')); END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_update AFTER UPDATE OF name, tag ON subscriptions
BEGIN
  DELETE FROM subscriptions_search WHERE rowid = OLD.id;
  INSERT INTO subscriptions_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.tag, ''));
END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_delete AFTER DELETE ON subscriptions
BEGIN DELETE FROM subscriptions_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE accounts_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER accounts_search_insert AFTER INSERT ON accounts
BEGIN INSERT INTO accounts_search(rowid, text) VALUES (NEW.id, coalesce(NEW.account_name, '') || ' ' || coalesce(NEW.account_key, '')); END;
--> statement-breakpoint
CREATE TRIGGER accounts_search_update AFTER UPDATE OF account_name, account_key ON accounts
BEGIN
  DELETE FROM accounts_search WHERE rowid = OLD.id;
  INSERT INTO accounts_search(rowid, text) VALUES (NEW.id, coalesce(NEW.account_name, '') || ' ' || coalesce(NEW.account_key, ''));
END;
--> statement-breakpoint
CREATE TRIGGER accounts_search_delete AFTER DELETE ON accounts
BEGIN DELETE FROM accounts_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE rooms_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER rooms_search_insert AFTER INSERT ON rooms
BEGIN INSERT INTO rooms_search(rowid, text) VALUES (NEW.id, coalesce(NEW.room_name, '') || ' ' || coalesce(NEW.slug, '')); END;
--> statement-breakpoint
CREATE TRIGGER rooms_search_update AFTER UPDATE OF room_name, slug ON rooms
BEGIN
  DELETE FROM rooms_search WHERE rowid = OLD.id;
  INSERT INTO rooms_search(rowid, text) VALUES (NEW.id, coalesce(NEW.room_name, '') || ' ' || coalesce(NEW.slug, ''));
END;
--> statement-breakpoint
CREATE TRIGGER rooms_search_delete AFTER DELETE ON rooms
BEGIN DELETE FROM rooms_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE api_credentials_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_insert AFTER INSERT ON api_credentials
BEGIN INSERT INTO api_credentials_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.hint, '')); END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_update AFTER UPDATE OF name, hint ON api_credentials
BEGIN
  DELETE FROM api_credentials_search WHERE rowid = OLD.id;
  INSERT INTO api_credentials_search(rowid, text) VALUES (NEW.id, coalesce(NEW.name, '') || ' ' || coalesce(NEW.hint, ''));
END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_delete AFTER DELETE ON api_credentials
BEGIN DELETE FROM api_credentials_search WHERE rowid = OLD.id; END;
