CREATE TABLE `meeting_facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`kind` text NOT NULL,
	`session` text DEFAULT '' NOT NULL,
	`user_id` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`role` text,
	`at` integer NOT NULL,
	`until` integer,
	`gone_at` integer,
	`data` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_facts_once` ON `meeting_facts` (`meeting_id`,`kind`,`session`,`at`);--> statement-breakpoint
CREATE TABLE `meeting_participants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`meeting_id` integer NOT NULL,
	`room_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`attended_ms` integer DEFAULT 0 NOT NULL,
	`stays` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_participants_uuid_unique` ON `meeting_participants` (`uuid`);--> statement-breakpoint
CREATE INDEX `meeting_participants_by_meeting` ON `meeting_participants` (`meeting_id`,`id`);--> statement-breakpoint
CREATE INDEX `meeting_participants_by_room` ON `meeting_participants` (`room_id`);--> statement-breakpoint
CREATE INDEX `meeting_participants_by_customer` ON `meeting_participants` (`customer_id`);--> statement-breakpoint
CREATE INDEX `meeting_participants_by_account` ON `meeting_participants` (`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_participants_once` ON `meeting_participants` (`meeting_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `room_seats` (
	`room_id` integer NOT NULL,
	`user_id` text NOT NULL,
	`subscription_id` integer NOT NULL,
	`seat_limit` integer,
	`taken_at` integer NOT NULL,
	`held_until` integer NOT NULL,
	`entered` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`room_id`, `user_id`),
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `room_seats_by_subscription` ON `room_seats` (`subscription_id`,`held_until`);--> statement-breakpoint
CREATE INDEX `room_seats_by_end` ON `room_seats` (`held_until`);--> statement-breakpoint
CREATE TABLE `recordings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`room_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`subscription_id` integer NOT NULL,
	`service_provider_id` integer NOT NULL,
	`meeting_id` integer,
	`record_id` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`wanted_state` text,
	`wanted_name` text,
	`sync_error` text,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`length_seconds` integer,
	`size_bytes` integer,
	`size_mb` integer DEFAULT 0 NOT NULL,
	`participants` integer,
	`formats` text NOT NULL,
	`thumbnails` text NOT NULL,
	`expires_at` integer,
	`expiry_noticed` integer DEFAULT false NOT NULL,
	`deleted_at` integer,
	`synced_at` integer NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recordings_uuid_unique` ON `recordings` (`uuid`);--> statement-breakpoint
CREATE INDEX `recordings_by_room` ON `recordings` (`room_id`,`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_customer` ON `recordings` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_account` ON `recordings` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_subscription` ON `recordings` (`subscription_id`,`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_meeting` ON `recordings` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `recordings_by_name` ON `recordings` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `recordings_to_look_at` ON `recordings` (`service_provider_id`,`synced_at`) WHERE state <> 'deleted';--> statement-breakpoint
CREATE INDEX `recordings_expiring` ON `recordings` (`expires_at`) WHERE expires_at IS NOT NULL AND state <> 'deleted';--> statement-breakpoint
CREATE UNIQUE INDEX `recordings_once` ON `recordings` (`service_provider_id`,`record_id`);--> statement-breakpoint
CREATE TABLE `service_provider_checks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`service_provider_id` integer NOT NULL,
	`checked_at` integer NOT NULL,
	`ok` integer NOT NULL,
	`state` text NOT NULL,
	`latency_ms` integer,
	`server_version` text,
	`code` text,
	`message` text,
	`meetings` integer,
	`participants` integer,
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_provider_checks_uuid_unique` ON `service_provider_checks` (`uuid`);--> statement-breakpoint
CREATE INDEX `service_provider_checks_by_provider` ON `service_provider_checks` (`service_provider_id`,`id`);--> statement-breakpoint
CREATE INDEX `service_provider_checks_by_time` ON `service_provider_checks` (`checked_at`);--> statement-breakpoint
ALTER TABLE `meetings` ADD `subscription_id` integer REFERENCES subscriptions(id) ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `meetings` ADD `participants` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `moderators` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `listeners` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `voice` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `video` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `recording` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `recorded` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `peak_participants` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `total_participants` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `attended_ms` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `participant_minutes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `accuracy` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `meetings` ADD `polled_at` integer;--> statement-breakpoint
ALTER TABLE `meetings` ADD `recording_due_at` integer;--> statement-breakpoint
CREATE INDEX `meetings_by_room` ON `meetings` (`room_id`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_by_customer` ON `meetings` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_by_account` ON `meetings` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_by_subscription` ON `meetings` (`subscription_id`,`id`);--> statement-breakpoint
CREATE INDEX `meetings_open_by_subscription` ON `meetings` (`subscription_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `meetings_open_by_provider` ON `meetings` (`service_provider_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `meetings_by_internal_id` ON `meetings` (`internal_meeting_id`);--> statement-breakpoint
CREATE INDEX `meetings_with_recording_due` ON `meetings` (`recording_due_at`) WHERE recording_due_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `health_since` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `draining` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `failures` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `successes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `retry_at` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `load_meetings` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `load_participants` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `servers` text;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `webhooks_until` integer;