CREATE TABLE `settings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`platform_name` text NOT NULL,
	`support_email` text,
	`support_url` text,
	`default_locale` text NOT NULL,
	`default_timezone` text NOT NULL,
	`default_currency` text NOT NULL,
	`page_size` integer NOT NULL,
	`brand_color` text,
	`brand_logo_url` text,
	CONSTRAINT "settings_is_one" CHECK("settings"."id" = 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `settings_uuid_unique` ON `settings` (`uuid`);--> statement-breakpoint
CREATE TRIGGER settings_version BEFORE UPDATE OF version ON settings
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
-- The one row, with a UUID of version 7 as the platform makes them.
INSERT INTO settings (id, uuid, created_at, updated_at, version, platform_name, default_locale, default_timezone, default_currency, page_size)
SELECT 1,
  lower(substr(time, 1, 8) || '-' || substr(time, 9, 4) || '-7' || substr(random, 1, 3) || '-8' || substr(random, 4, 3) || '-' || substr(random, 7, 12)),
  now, now, 1, 'StreamWise', 'en', 'UTC', 'EUR', 50
FROM (SELECT now, printf('%012x', now) AS time, hex(randomblob(9)) AS random
  FROM (SELECT unixepoch() * 1000 AS now));
--> statement-breakpoint
CREATE TRIGGER settings_stay BEFORE DELETE ON settings
BEGIN SELECT RAISE(ABORT, 'settings_stay'); END;
