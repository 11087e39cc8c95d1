-- Search indexes that also find words of one or two letters where they begin, and a tenant's rows without looking at
-- others. char(61440) stands twice before each word; three letters from char(57344) on are a place that the row is in:
-- see packages/db/src/search.ts. A view a table says what of it is searched; its triggers need not say it again.
DROP TRIGGER service_providers_search_insert;
--> statement-breakpoint
DROP TRIGGER service_providers_search_update;
--> statement-breakpoint
DROP TRIGGER service_providers_search_delete;
--> statement-breakpoint
DROP TABLE service_providers_search;
--> statement-breakpoint
CREATE VIEW service_providers_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(provider_name, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM service_providers;
--> statement-breakpoint
CREATE VIRTUAL TABLE service_providers_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO service_providers_search (rowid, text) SELECT id, text FROM service_providers_searched;
--> statement-breakpoint
CREATE TRIGGER service_providers_search_insert AFTER INSERT ON service_providers
BEGIN INSERT INTO service_providers_search (rowid, text) SELECT id, text FROM service_providers_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER service_providers_search_update AFTER UPDATE OF provider_name ON service_providers
BEGIN
  DELETE FROM service_providers_search WHERE rowid = OLD.id;
  INSERT INTO service_providers_search (rowid, text) SELECT id, text FROM service_providers_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER service_providers_search_delete AFTER DELETE ON service_providers
BEGIN DELETE FROM service_providers_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER service_packages_search_insert;
--> statement-breakpoint
DROP TRIGGER service_packages_search_update;
--> statement-breakpoint
DROP TRIGGER service_packages_search_delete;
--> statement-breakpoint
DROP TABLE service_packages_search;
--> statement-breakpoint
CREATE VIEW service_packages_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(name, '') || ' ' || coalesce(short_description, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM service_packages;
--> statement-breakpoint
CREATE VIRTUAL TABLE service_packages_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO service_packages_search (rowid, text) SELECT id, text FROM service_packages_searched;
--> statement-breakpoint
CREATE TRIGGER service_packages_search_insert AFTER INSERT ON service_packages
BEGIN INSERT INTO service_packages_search (rowid, text) SELECT id, text FROM service_packages_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER service_packages_search_update AFTER UPDATE OF name, short_description ON service_packages
BEGIN
  DELETE FROM service_packages_search WHERE rowid = OLD.id;
  INSERT INTO service_packages_search (rowid, text) SELECT id, text FROM service_packages_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER service_packages_search_delete AFTER DELETE ON service_packages
BEGIN DELETE FROM service_packages_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER customers_search_insert;
--> statement-breakpoint
DROP TRIGGER customers_search_update;
--> statement-breakpoint
DROP TRIGGER customers_search_delete;
--> statement-breakpoint
DROP TABLE customers_search;
--> statement-breakpoint
CREATE VIEW customers_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(customer_key, '') || ' ' || coalesce(external_id, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM customers;
--> statement-breakpoint
CREATE VIRTUAL TABLE customers_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO customers_search (rowid, text) SELECT id, text FROM customers_searched;
--> statement-breakpoint
CREATE TRIGGER customers_search_insert AFTER INSERT ON customers
BEGIN INSERT INTO customers_search (rowid, text) SELECT id, text FROM customers_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER customers_search_update AFTER UPDATE OF name, email, customer_key, external_id ON customers
BEGIN
  DELETE FROM customers_search WHERE rowid = OLD.id;
  INSERT INTO customers_search (rowid, text) SELECT id, text FROM customers_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER customers_search_delete AFTER DELETE ON customers
BEGIN DELETE FROM customers_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER users_search_insert;
--> statement-breakpoint
DROP TRIGGER users_search_update;
--> statement-breakpoint
DROP TRIGGER users_search_delete;
--> statement-breakpoint
DROP TABLE users_search;
--> statement-breakpoint
CREATE VIEW users_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(username, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM users;
--> statement-breakpoint
CREATE VIRTUAL TABLE users_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO users_search (rowid, text) SELECT id, text FROM users_searched;
--> statement-breakpoint
CREATE TRIGGER users_search_insert AFTER INSERT ON users
BEGIN INSERT INTO users_search (rowid, text) SELECT id, text FROM users_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER users_search_update AFTER UPDATE OF first_name, last_name, email, username ON users
BEGIN
  DELETE FROM users_search WHERE rowid = OLD.id;
  INSERT INTO users_search (rowid, text) SELECT id, text FROM users_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER users_search_delete AFTER DELETE ON users
BEGIN DELETE FROM users_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER subscriptions_search_insert;
--> statement-breakpoint
DROP TRIGGER subscriptions_search_update;
--> statement-breakpoint
DROP TRIGGER subscriptions_search_delete;
--> statement-breakpoint
DROP TABLE subscriptions_search;
--> statement-breakpoint
CREATE VIEW subscriptions_searched AS SELECT id,
  char(57344 + (subscriber_id >> 24), 57344 + ((subscriber_id >> 12) & 4095), 57344 + (subscriber_id & 4095)) || ' ' ||
  char(58368 + (package_id >> 24), 57344 + ((package_id >> 12) & 4095), 57344 + (package_id & 4095)) || ' ' ||
  replace(replace(replace(replace(replace(' ' || coalesce(name, '') || ' ' || coalesce(tag, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM subscriptions;
--> statement-breakpoint
CREATE VIRTUAL TABLE subscriptions_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO subscriptions_search (rowid, text) SELECT id, text FROM subscriptions_searched;
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_insert AFTER INSERT ON subscriptions
BEGIN INSERT INTO subscriptions_search (rowid, text) SELECT id, text FROM subscriptions_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_update AFTER UPDATE OF name, tag, subscriber_id, package_id ON subscriptions
BEGIN
  DELETE FROM subscriptions_search WHERE rowid = OLD.id;
  INSERT INTO subscriptions_search (rowid, text) SELECT id, text FROM subscriptions_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_search_delete AFTER DELETE ON subscriptions
BEGIN DELETE FROM subscriptions_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER accounts_search_insert;
--> statement-breakpoint
DROP TRIGGER accounts_search_update;
--> statement-breakpoint
DROP TRIGGER accounts_search_delete;
--> statement-breakpoint
DROP TABLE accounts_search;
--> statement-breakpoint
CREATE VIEW accounts_searched AS SELECT id,
  char(57344 + (subscriber_id >> 24), 57344 + ((subscriber_id >> 12) & 4095), 57344 + (subscriber_id & 4095)) || ' ' ||
  char(58368 + (subscription_id >> 24), 57344 + ((subscription_id >> 12) & 4095), 57344 + (subscription_id & 4095)) || ' ' ||
  replace(replace(replace(replace(replace(' ' || coalesce(account_name, '') || ' ' || coalesce(account_key, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM accounts;
--> statement-breakpoint
CREATE VIRTUAL TABLE accounts_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO accounts_search (rowid, text) SELECT id, text FROM accounts_searched;
--> statement-breakpoint
CREATE TRIGGER accounts_search_insert AFTER INSERT ON accounts
BEGIN INSERT INTO accounts_search (rowid, text) SELECT id, text FROM accounts_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER accounts_search_update AFTER UPDATE OF account_name, account_key, subscriber_id, subscription_id ON accounts
BEGIN
  DELETE FROM accounts_search WHERE rowid = OLD.id;
  INSERT INTO accounts_search (rowid, text) SELECT id, text FROM accounts_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER accounts_search_delete AFTER DELETE ON accounts
BEGIN DELETE FROM accounts_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER rooms_search_insert;
--> statement-breakpoint
DROP TRIGGER rooms_search_update;
--> statement-breakpoint
DROP TRIGGER rooms_search_delete;
--> statement-breakpoint
DROP TABLE rooms_search;
--> statement-breakpoint
CREATE VIEW rooms_searched AS SELECT id,
  char(57344 + (customer_id >> 24), 57344 + ((customer_id >> 12) & 4095), 57344 + (customer_id & 4095)) || ' ' ||
  char(58368 + (account_id >> 24), 57344 + ((account_id >> 12) & 4095), 57344 + (account_id & 4095)) || ' ' ||
  char(59392 + (subscription_id >> 24), 57344 + ((subscription_id >> 12) & 4095), 57344 + (subscription_id & 4095)) || ' ' ||
  replace(replace(replace(replace(replace(' ' || coalesce(room_name, '') || ' ' || coalesce(slug, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM rooms;
--> statement-breakpoint
CREATE VIRTUAL TABLE rooms_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO rooms_search (rowid, text) SELECT id, text FROM rooms_searched;
--> statement-breakpoint
CREATE TRIGGER rooms_search_insert AFTER INSERT ON rooms
BEGIN INSERT INTO rooms_search (rowid, text) SELECT id, text FROM rooms_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER rooms_search_update AFTER UPDATE OF room_name, slug, customer_id, account_id, subscription_id ON rooms
BEGIN
  DELETE FROM rooms_search WHERE rowid = OLD.id;
  INSERT INTO rooms_search (rowid, text) SELECT id, text FROM rooms_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER rooms_search_delete AFTER DELETE ON rooms
BEGIN DELETE FROM rooms_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER api_credentials_search_insert;
--> statement-breakpoint
DROP TRIGGER api_credentials_search_update;
--> statement-breakpoint
DROP TRIGGER api_credentials_search_delete;
--> statement-breakpoint
DROP TABLE api_credentials_search;
--> statement-breakpoint
CREATE VIEW api_credentials_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(name, '') || ' ' || coalesce(hint, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM api_credentials;
--> statement-breakpoint
CREATE VIRTUAL TABLE api_credentials_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO api_credentials_search (rowid, text) SELECT id, text FROM api_credentials_searched;
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_insert AFTER INSERT ON api_credentials
BEGIN INSERT INTO api_credentials_search (rowid, text) SELECT id, text FROM api_credentials_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_update AFTER UPDATE OF name, hint ON api_credentials
BEGIN
  DELETE FROM api_credentials_search WHERE rowid = OLD.id;
  INSERT INTO api_credentials_search (rowid, text) SELECT id, text FROM api_credentials_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_search_delete AFTER DELETE ON api_credentials
BEGIN DELETE FROM api_credentials_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER roles_search_insert;
--> statement-breakpoint
DROP TRIGGER roles_search_update;
--> statement-breakpoint
DROP TRIGGER roles_search_delete;
--> statement-breakpoint
DROP TABLE roles_search;
--> statement-breakpoint
CREATE VIEW roles_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(name, '') || ' ' || coalesce(code, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM roles;
--> statement-breakpoint
CREATE VIRTUAL TABLE roles_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO roles_search (rowid, text) SELECT id, text FROM roles_searched;
--> statement-breakpoint
CREATE TRIGGER roles_search_insert AFTER INSERT ON roles
BEGIN INSERT INTO roles_search (rowid, text) SELECT id, text FROM roles_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER roles_search_update AFTER UPDATE OF name, code ON roles
BEGIN
  DELETE FROM roles_search WHERE rowid = OLD.id;
  INSERT INTO roles_search (rowid, text) SELECT id, text FROM roles_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER roles_search_delete AFTER DELETE ON roles
BEGIN DELETE FROM roles_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
DROP TRIGGER invitations_search_insert;
--> statement-breakpoint
DROP TRIGGER invitations_search_update;
--> statement-breakpoint
DROP TRIGGER invitations_search_delete;
--> statement-breakpoint
DROP TABLE invitations_search;
--> statement-breakpoint
CREATE VIEW invitations_searched AS SELECT id,
  replace(replace(replace(replace(replace(' ' || coalesce(email, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM invitations;
--> statement-breakpoint
CREATE VIRTUAL TABLE invitations_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO invitations_search (rowid, text) SELECT id, text FROM invitations_searched;
--> statement-breakpoint
CREATE TRIGGER invitations_search_insert AFTER INSERT ON invitations
BEGIN INSERT INTO invitations_search (rowid, text) SELECT id, text FROM invitations_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER invitations_search_update AFTER UPDATE OF email ON invitations
BEGIN
  DELETE FROM invitations_search WHERE rowid = OLD.id;
  INSERT INTO invitations_search (rowid, text) SELECT id, text FROM invitations_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER invitations_search_delete AFTER DELETE ON invitations
BEGIN DELETE FROM invitations_search WHERE rowid = OLD.id; END;
