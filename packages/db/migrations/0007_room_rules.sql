CREATE INDEX `accounts_by_tag` ON `accounts` (`tag`,`id`) WHERE tag IS NOT NULL;--> statement-breakpoint
CREATE INDEX `accounts_by_code` ON `accounts` (`code`,`id`) WHERE code IS NOT NULL;--> statement-breakpoint
CREATE TRIGGER rooms_with_their_account BEFORE INSERT ON rooms
WHEN NEW.subscription_id <> (SELECT subscription_id FROM accounts WHERE id = NEW.account_id)
BEGIN SELECT RAISE(ABORT, 'account_moved'); END;
--> statement-breakpoint
CREATE TRIGGER room_access_codes_few BEFORE INSERT ON room_access_codes
WHEN (SELECT count(*) FROM room_access_codes WHERE room_id = NEW.room_id) >= 100
BEGIN SELECT RAISE(ABORT, 'too_many_codes'); END;
