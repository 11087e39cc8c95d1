DROP INDEX `customers_by_email`;--> statement-breakpoint
DROP INDEX `customers_by_status`;--> statement-breakpoint
CREATE INDEX `customers_by_country_and_name` ON `customers` (`country`,"name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `customers_by_country_and_email` ON `customers` (`country`,`email`,`id`);--> statement-breakpoint
CREATE INDEX `customers_unusual_status` ON `customers` (`status`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `customers_unusual_status_by_name` ON `customers` (`status`,"name" COLLATE NOCASE,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `customers_unusual_status_by_email` ON `customers` (`status`,`email`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `customers_unusual_customer_type` ON `customers` (`customer_type`,`id`) WHERE customer_type <> 'business';--> statement-breakpoint
CREATE INDEX `customers_unusual_customer_type_by_name` ON `customers` (`customer_type`,"name" COLLATE NOCASE,`id`) WHERE customer_type <> 'business';--> statement-breakpoint
CREATE INDEX `customers_unusual_customer_type_by_email` ON `customers` (`customer_type`,`email`,`id`) WHERE customer_type <> 'business';--> statement-breakpoint
CREATE INDEX `customers_unusual_delinquent` ON `customers` (`delinquent`,`id`) WHERE delinquent <> 0;--> statement-breakpoint
CREATE INDEX `customers_unusual_delinquent_by_name` ON `customers` (`delinquent`,"name" COLLATE NOCASE,`id`) WHERE delinquent <> 0;--> statement-breakpoint
CREATE INDEX `customers_unusual_delinquent_by_email` ON `customers` (`delinquent`,`email`,`id`) WHERE delinquent <> 0;--> statement-breakpoint
CREATE INDEX `accounts_by_subscriber_and_name` ON `accounts` (`subscriber_id`,"account_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_subscription_and_name` ON `accounts` (`subscription_id`,"account_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `accounts_unusual_status` ON `accounts` (`status`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `accounts_unusual_status_by_name` ON `accounts` (`status`,"account_name" COLLATE NOCASE,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `rooms_by_account_and_name` ON `rooms` (`account_id`,"room_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `rooms_by_subscription_and_name` ON `rooms` (`subscription_id`,"room_name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `rooms_unusual_status` ON `rooms` (`status`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `rooms_unusual_status_by_name` ON `rooms` (`status`,"room_name" COLLATE NOCASE,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `rooms_public` ON `rooms` (`is_public`,`id`) WHERE is_public <> 0;--> statement-breakpoint
CREATE INDEX `rooms_public_by_name` ON `rooms` (`is_public`,"room_name" COLLATE NOCASE,`id`) WHERE is_public <> 0;--> statement-breakpoint
CREATE INDEX `subscriptions_by_package_and_name` ON `subscriptions` (`package_id`,"name" COLLATE NOCASE,`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_package_and_end` ON `subscriptions` (`package_id`,`ends_at`,`id`);--> statement-breakpoint
CREATE INDEX `subscriptions_unusual_status` ON `subscriptions` (`status`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `subscriptions_unusual_status_by_name` ON `subscriptions` (`status`,"name" COLLATE NOCASE,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `subscriptions_unusual_status_by_end` ON `subscriptions` (`status`,`ends_at`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `subscriptions_expired` ON `subscriptions` (`is_active`,`id`) WHERE is_active <> 1;--> statement-breakpoint
CREATE INDEX `subscriptions_expired_by_name` ON `subscriptions` (`is_active`,"name" COLLATE NOCASE,`id`) WHERE is_active <> 1;--> statement-breakpoint
CREATE INDEX `subscriptions_expired_by_end` ON `subscriptions` (`is_active`,`ends_at`,`id`) WHERE is_active <> 1;--> statement-breakpoint
CREATE INDEX `users_unusual_status` ON `users` (`status`,`id`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `users_unusual_status_by_email` ON `users` (`status`,`email`,`id`) WHERE status <> 'active';