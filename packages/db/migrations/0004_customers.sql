CREATE INDEX `customers_by_email` ON `customers` ("email" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `customers_by_status` ON `customers` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `customers_by_country` ON `customers` (`country`,`id`);--> statement-breakpoint
-- Nothing is made below a customer who is not active; a new customer's own owner comes with it.
CREATE TRIGGER subscriptions_customer_is_active BEFORE INSERT ON subscriptions
WHEN (SELECT status FROM customers WHERE id = NEW.subscriber_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER accounts_customer_is_active BEFORE INSERT ON accounts
WHEN (SELECT status FROM customers WHERE id = NEW.subscriber_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER rooms_customer_is_active BEFORE INSERT ON rooms
WHEN (SELECT status FROM customers WHERE id = NEW.customer_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER room_tokens_customer_is_active BEFORE INSERT ON room_tokens
WHEN (SELECT status FROM customers WHERE id = NEW.customer_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER room_access_codes_customer_is_active BEFORE INSERT ON room_access_codes
WHEN (SELECT status FROM customers WHERE id = NEW.customer_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER api_credentials_customer_is_active BEFORE INSERT ON api_credentials
WHEN (SELECT status FROM customers WHERE id = NEW.customer_id) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER invitations_customer_is_active BEFORE INSERT ON invitations
WHEN (SELECT status FROM customers WHERE id = coalesce(NEW.customer_id, (SELECT subscriber_id FROM accounts WHERE id = NEW.account_id),
  (SELECT customer_id FROM rooms WHERE id = NEW.room_id))) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
--> statement-breakpoint
CREATE TRIGGER memberships_customer_is_active BEFORE INSERT ON memberships
WHEN NEW.owner = 0 AND (SELECT status FROM customers WHERE id = coalesce(NEW.customer_id, (SELECT subscriber_id FROM accounts WHERE id = NEW.account_id),
  (SELECT customer_id FROM rooms WHERE id = NEW.room_id))) <> 'active'
BEGIN SELECT RAISE(ABORT, 'customer_not_active'); END;
