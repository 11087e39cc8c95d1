CREATE TABLE `customer_origins` (
	`origin` text NOT NULL,
	`customer_id` integer NOT NULL,
	PRIMARY KEY(`origin`, `customer_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `customer_origins_by_customer` ON `customer_origins` (`customer_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`action` text NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_by_expiry` ON `idempotency_keys` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_keys_once` ON `idempotency_keys` (`caller`,`key`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`email` text NOT NULL,
	`customer_id` integer,
	`account_id` integer,
	`room_id` integer,
	`role` text NOT NULL,
	`permissions` text NOT NULL,
	`locale` text NOT NULL,
	`invited_by` integer,
	`nonce` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` integer,
	`revoked_at` integer,
	`within_customer_id` integer,
	`within_account_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "invitation_email_is_lower" CHECK("invitations"."email" = lower("invitations"."email")),
	CONSTRAINT "invitation_to_one" CHECK(("invitations"."customer_id" IS NOT NULL) + ("invitations"."account_id" IS NOT NULL) + ("invitations"."room_id" IS NOT NULL) <= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_uuid_unique` ON `invitations` (`uuid`);--> statement-breakpoint
CREATE INDEX `invitations_by_email` ON `invitations` (`email`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_by_customer` ON `invitations` (`customer_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_account` ON `invitations` (`account_id`);--> statement-breakpoint
CREATE INDEX `invitations_within_customer` ON `invitations` (`within_customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_within_account` ON `invitations` (`within_account_id`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_by_room` ON `invitations` (`room_id`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`payload` text NOT NULL,
	`status` text NOT NULL,
	`customer_id` integer,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`lease` text,
	`leased_until` integer,
	`last_error` text,
	`finished_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_uuid_unique` ON `jobs` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key_unique` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`status`,`run_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_by_kind` ON `jobs` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_by_customer` ON `jobs` (`customer_id`,`id`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`permissions` text NOT NULL,
	`built_in` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_uuid_unique` ON `roles` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `roles_code_unique` ON `roles` (`code`);--> statement-breakpoint
CREATE TABLE `room_access_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`room_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`code` text NOT NULL,
	`role` text NOT NULL,
	`expires_at` integer,
	`last_usage` integer,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_access_codes_uuid_unique` ON `room_access_codes` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `room_access_codes_once` ON `room_access_codes` (`room_id`,`code`);--> statement-breakpoint
ALTER TABLE `api_credentials` ADD `previous_secret_hash` text;--> statement-breakpoint
ALTER TABLE `api_credentials` ADD `previous_expires_at` integer;--> statement-breakpoint
ALTER TABLE `api_credentials` ADD `rotated_at` integer;--> statement-breakpoint
ALTER TABLE `api_credentials` ADD `allowed_ips` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `api_credentials_previous` ON `api_credentials` (`previous_secret_hash`);--> statement-breakpoint
ALTER TABLE `subscription_usage` ADD `resets_at` integer;--> statement-breakpoint
ALTER TABLE `subscription_usage` ADD `may_exceed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `anchor_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `cycles` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `suspended_by` text;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `suspended_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `overages_enabled` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `subscriptions_by_active_end` ON `subscriptions` (`is_active`,`ends_at`);--> statement-breakpoint
ALTER TABLE `memberships` ADD `within_customer_id` integer;--> statement-breakpoint
ALTER TABLE `memberships` ADD `within_account_id` integer;--> statement-breakpoint
CREATE INDEX `memberships_within_customer` ON `memberships` (`within_customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_within_account` ON `memberships` (`within_account_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`created_at`,`id`);