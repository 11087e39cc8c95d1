CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`account_name` text NOT NULL,
	`account_key` text NOT NULL,
	`tag` text,
	`code` text,
	`subscriber_id` integer NOT NULL,
	`subscription_id` integer NOT NULL,
	`status` text NOT NULL,
	`account_settings` text NOT NULL,
	`account_metadata` text NOT NULL,
	FOREIGN KEY (`subscriber_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_uuid_unique` ON `accounts` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_account_key_unique` ON `accounts` (`account_key`);--> statement-breakpoint
CREATE INDEX `accounts_by_subscriber` ON `accounts` (`subscriber_id`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_subscription` ON `accounts` (`subscription_id`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_name` ON `accounts` ("account_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE TABLE `api_credentials` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`permissions` text NOT NULL,
	`customer_id` integer,
	`created_by` integer,
	`hint` text NOT NULL,
	`secret_hash` text NOT NULL,
	`expires_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_credentials_uuid_unique` ON `api_credentials` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `api_credentials_secret_hash_unique` ON `api_credentials` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_credentials_by_customer` ON `api_credentials` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `api_credentials_by_name` ON `api_credentials` ("name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`customer_id` integer,
	`actor_type` text NOT NULL,
	`actor_id` integer,
	`actor_name` text,
	`before` text,
	`after` text,
	`address` text,
	`request_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_uuid_unique` ON `audit_entries` (`uuid`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_entity` ON `audit_entries` (`entity`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_customer` ON `audit_entries` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor` ON `audit_entries` (`actor_type`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_action` ON `audit_entries` (`action`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`customer_type` text NOT NULL,
	`name` text NOT NULL,
	`company_name` text,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text NOT NULL,
	`status` text NOT NULL,
	`country` text,
	`currency` text NOT NULL,
	`locale` text NOT NULL,
	`external_id` text,
	`customer_key` text NOT NULL,
	`customer_prefix` text,
	`hostname` text,
	`subdomain` text NOT NULL,
	`delinquent` integer NOT NULL,
	`allowed_domains_origins` text NOT NULL,
	`allowed_domains_registration` text NOT NULL,
	`addresses` text NOT NULL,
	`telephones` text NOT NULL,
	`legal_documents` text NOT NULL,
	`customer_settings` text NOT NULL,
	`customer_metadata` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_uuid_unique` ON `customers` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_email_unique` ON `customers` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_customer_key_unique` ON `customers` (`customer_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_hostname_unique` ON `customers` (`hostname`);--> statement-breakpoint
CREATE UNIQUE INDEX `customers_subdomain_unique` ON `customers` (`subdomain`);--> statement-breakpoint
CREATE INDEX `customers_by_name` ON `customers` ("name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `customers_by_external_id` ON `customers` (`external_id`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`room_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`service_provider_id` integer NOT NULL,
	`internal_meeting_id` text NOT NULL,
	`create_time` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_uuid_unique` ON `meetings` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_open` ON `meetings` (`room_id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `meetings_by_provider` ON `meetings` (`service_provider_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_once` ON `meetings` (`room_id`,`create_time`);--> statement-breakpoint
CREATE TABLE `room_tokens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`room_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`role` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer,
	`last_usage` integer,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_tokens_uuid_unique` ON `room_tokens` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `room_tokens_token_unique` ON `room_tokens` (`token`);--> statement-breakpoint
CREATE INDEX `room_tokens_by_room` ON `room_tokens` (`room_id`,`id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`room_name` text NOT NULL,
	`slug` text NOT NULL,
	`status` text NOT NULL,
	`is_public` integer NOT NULL,
	`room_type` text NOT NULL,
	`customer_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`subscription_id` integer NOT NULL,
	`room_features` text NOT NULL,
	`room_settings` text NOT NULL,
	`room_metadata` text NOT NULL,
	`meeting_id` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_uuid_unique` ON `rooms` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `rooms_meeting_id_unique` ON `rooms` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `rooms_by_customer` ON `rooms` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `rooms_by_account` ON `rooms` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `rooms_by_subscription` ON `rooms` (`subscription_id`,`id`);--> statement-breakpoint
CREATE INDEX `rooms_by_name` ON `rooms` ("room_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `rooms_by_customer_and_name` ON `rooms` (`customer_id`,"room_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE TABLE `package_features` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`package_id` integer NOT NULL,
	`code` text NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `service_packages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `package_features_code` ON `package_features` (`package_id`,`code`);--> statement-breakpoint
CREATE TABLE `package_providers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`package_id` integer NOT NULL,
	`service_provider_id` integer NOT NULL,
	`active` integer NOT NULL,
	`default` integer NOT NULL,
	`settings` text NOT NULL,
	`metadata` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `service_packages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "package_default_is_active" CHECK("package_providers"."active" = 1 OR "package_providers"."default" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `package_providers_uuid_unique` ON `package_providers` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `package_providers_default` ON `package_providers` (`package_id`) WHERE "default" = 1;--> statement-breakpoint
CREATE INDEX `package_providers_by_provider` ON `package_providers` (`service_provider_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `package_providers_once` ON `package_providers` (`package_id`,`service_provider_id`);--> statement-breakpoint
CREATE TABLE `service_packages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`short_description` text NOT NULL,
	`service_type` text NOT NULL,
	`status` text NOT NULL,
	`hidden` integer NOT NULL,
	`retired` integer NOT NULL,
	`signup_fee` integer NOT NULL,
	`has_stock` integer NOT NULL,
	`stock_qty` integer NOT NULL,
	`overages_enabled` integer NOT NULL,
	`oversell_enabled` integer NOT NULL,
	`tier` integer NOT NULL,
	`price` integer NOT NULL,
	`currency` text NOT NULL,
	`periodicity` integer NOT NULL,
	`periodicity_type` text NOT NULL,
	`trial_period` integer NOT NULL,
	`trial_interval` text NOT NULL,
	`trial_mode` text NOT NULL,
	`grace_period` integer NOT NULL,
	`grace_interval` text NOT NULL,
	`package_settings` text NOT NULL,
	`package_metadata` text NOT NULL,
	CONSTRAINT "stock_is_left" CHECK("service_packages"."stock_qty" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_packages_uuid_unique` ON `service_packages` (`uuid`);--> statement-breakpoint
CREATE INDEX `service_packages_by_name` ON `service_packages` ("name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `service_packages_by_price` ON `service_packages` (`price`,`id`);--> statement-breakpoint
CREATE INDEX `service_packages_by_tier` ON `service_packages` (`tier`,`id`);--> statement-breakpoint
CREATE TABLE `service_providers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`provider_name` text NOT NULL,
	`active` integer NOT NULL,
	`provider_type` text NOT NULL,
	`service_type` text NOT NULL,
	`properties` text NOT NULL,
	`settings` text NOT NULL,
	`metadata` text NOT NULL,
	`health_state` text DEFAULT 'unknown' NOT NULL,
	`health_latency_ms` integer,
	`health_version` text,
	`health_message` text,
	`health_checked_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `service_providers_uuid_unique` ON `service_providers` (`uuid`);--> statement-breakpoint
CREATE INDEX `service_providers_by_name` ON `service_providers` ("provider_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_methods` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_in_methods_by_user` ON `sign_in_methods` (`user_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_by_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `subscription_features` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscription_id` integer NOT NULL,
	`code` text NOT NULL,
	`value` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_features_code` ON `subscription_features` (`subscription_id`,`code`);--> statement-breakpoint
CREATE TABLE `subscription_providers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`subscription_id` integer NOT NULL,
	`package_provider_id` integer NOT NULL,
	`service_provider_id` integer NOT NULL,
	`active` integer NOT NULL,
	`default` integer NOT NULL,
	`metadata` text NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`package_provider_id`) REFERENCES `package_providers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "subscription_default_is_active" CHECK("subscription_providers"."active" = 1 OR "subscription_providers"."default" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_providers_uuid_unique` ON `subscription_providers` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_providers_default` ON `subscription_providers` (`subscription_id`) WHERE "default" = 1;--> statement-breakpoint
CREATE INDEX `subscription_providers_by_package_provider` ON `subscription_providers` (`package_provider_id`);--> statement-breakpoint
CREATE INDEX `subscription_providers_by_provider` ON `subscription_providers` (`service_provider_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_providers_once` ON `subscription_providers` (`subscription_id`,`package_provider_id`);--> statement-breakpoint
CREATE TABLE `subscription_usage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subscription_id` integer NOT NULL,
	`code` text NOT NULL,
	`used` integer NOT NULL,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "used_is_positive" CHECK("subscription_usage"."used" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscription_usage_code` ON `subscription_usage` (`subscription_id`,`code`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`tag` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`package_id` integer NOT NULL,
	`subscriber_id` integer NOT NULL,
	`service_type` text NOT NULL,
	`status` text NOT NULL,
	`is_active` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`cancels_at` integer,
	`canceled_at` integer,
	`trial_ends_at` integer,
	`tier` integer NOT NULL,
	`price` integer NOT NULL,
	`currency` text NOT NULL,
	`periodicity` integer NOT NULL,
	`periodicity_type` text NOT NULL,
	`trial_period` integer NOT NULL,
	`trial_interval` text NOT NULL,
	`trial_mode` text NOT NULL,
	`grace_period` integer NOT NULL,
	`grace_interval` text NOT NULL,
	`subscription_metadata` text NOT NULL,
	FOREIGN KEY (`package_id`) REFERENCES `service_packages`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`subscriber_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_uuid_unique` ON `subscriptions` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_tag_unique` ON `subscriptions` (`tag`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_subscriber` ON `subscriptions` (`subscriber_id`,`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_package` ON `subscriptions` (`package_id`,`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_name` ON `subscriptions` ("name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_end` ON `subscriptions` (`ends_at`,`id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user_id` integer NOT NULL,
	`customer_id` integer,
	`account_id` integer,
	`room_id` integer,
	`role` text NOT NULL,
	`permissions` text NOT NULL,
	`owner` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`room_id`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "membership_of_one" CHECK(("memberships"."customer_id" IS NOT NULL) + ("memberships"."account_id" IS NOT NULL) + ("memberships"."room_id" IS NOT NULL) <= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_uuid_unique` ON `memberships` (`uuid`);--> statement-breakpoint
CREATE INDEX `memberships_by_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_account` ON `memberships` (`account_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_room` ON `memberships` (`room_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_customer_owner` ON `memberships` (`customer_id`) WHERE owner = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account_owner` ON `memberships` (`account_id`) WHERE owner = 1;--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`email` text NOT NULL,
	`username` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`status` text NOT NULL,
	`locale` text NOT NULL,
	`timezone` text NOT NULL,
	`user_settings` text NOT NULL,
	`user_metadata` text NOT NULL,
	`email_verified_at` integer,
	`image` text,
	CONSTRAINT "email_is_lower" CHECK("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_uuid_unique` ON `users` (`uuid`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);