DROP INDEX `accounts_by_name`;--> statement-breakpoint
DROP INDEX `accounts_by_subscriber_and_name`;--> statement-breakpoint
DROP INDEX `accounts_by_subscription_and_name`;--> statement-breakpoint
DROP INDEX `accounts_unusual_status_by_name`;--> statement-breakpoint
CREATE INDEX `accounts_by_name` ON `accounts` ("account_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `accounts_by_subscriber_and_name` ON `accounts` (`subscriber_id`,"account_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `accounts_by_subscription_and_name` ON `accounts` (`subscription_id`,"account_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `accounts_unusual_status_by_name` ON `accounts` (`status`,"account_name" COLLATE NOCASE) WHERE status <> 'active';--> statement-breakpoint
DROP INDEX `api_credentials_by_name`;--> statement-breakpoint
CREATE INDEX `api_credentials_by_name` ON `api_credentials` ("name" COLLATE NOCASE);--> statement-breakpoint
DROP INDEX `customers_by_name`;--> statement-breakpoint
DROP INDEX `customers_by_country_and_name`;--> statement-breakpoint
DROP INDEX `customers_by_country_and_email`;--> statement-breakpoint
DROP INDEX `customers_unusual_status_by_name`;--> statement-breakpoint
DROP INDEX `customers_unusual_status_by_email`;--> statement-breakpoint
DROP INDEX `customers_unusual_customer_type_by_name`;--> statement-breakpoint
DROP INDEX `customers_unusual_customer_type_by_email`;--> statement-breakpoint
DROP INDEX `customers_unusual_delinquent_by_name`;--> statement-breakpoint
DROP INDEX `customers_unusual_delinquent_by_email`;--> statement-breakpoint
CREATE INDEX `customers_by_name` ON `customers` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `customers_by_country_and_name` ON `customers` (`country`,"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `customers_by_country_and_email` ON `customers` (`country`,`email`);--> statement-breakpoint
CREATE INDEX `customers_unusual_status_by_name` ON `customers` (`status`,"name" COLLATE NOCASE) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `customers_unusual_status_by_email` ON `customers` (`status`,`email`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `customers_unusual_customer_type_by_name` ON `customers` (`customer_type`,"name" COLLATE NOCASE) WHERE customer_type <> 'business';--> statement-breakpoint
CREATE INDEX `customers_unusual_customer_type_by_email` ON `customers` (`customer_type`,`email`) WHERE customer_type <> 'business';--> statement-breakpoint
CREATE INDEX `customers_unusual_delinquent_by_name` ON `customers` (`delinquent`,"name" COLLATE NOCASE) WHERE delinquent <> 0;--> statement-breakpoint
CREATE INDEX `customers_unusual_delinquent_by_email` ON `customers` (`delinquent`,`email`) WHERE delinquent <> 0;--> statement-breakpoint
DROP INDEX `invitations_by_email`;--> statement-breakpoint
CREATE INDEX `invitations_by_email` ON `invitations` (`email`);--> statement-breakpoint
DROP INDEX `jobs_due`;--> statement-breakpoint
DROP INDEX `jobs_by_run_at`;--> statement-breakpoint
DROP INDEX `jobs_by_kind_and_time`;--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`status`,`run_at`);--> statement-breakpoint
CREATE INDEX `jobs_by_run_at` ON `jobs` (`run_at`);--> statement-breakpoint
CREATE INDEX `jobs_by_kind_and_time` ON `jobs` (`kind`,`run_at`);--> statement-breakpoint
DROP INDEX `rooms_by_name`;--> statement-breakpoint
DROP INDEX `rooms_by_customer_and_name`;--> statement-breakpoint
DROP INDEX `rooms_by_account_and_name`;--> statement-breakpoint
DROP INDEX `rooms_by_subscription_and_name`;--> statement-breakpoint
DROP INDEX `rooms_unusual_status_by_name`;--> statement-breakpoint
DROP INDEX `rooms_public_by_name`;--> statement-breakpoint
CREATE INDEX `rooms_by_name` ON `rooms` ("room_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `rooms_by_customer_and_name` ON `rooms` (`customer_id`,"room_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `rooms_by_account_and_name` ON `rooms` (`account_id`,"room_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `rooms_by_subscription_and_name` ON `rooms` (`subscription_id`,"room_name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `rooms_unusual_status_by_name` ON `rooms` (`status`,"room_name" COLLATE NOCASE) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `rooms_public_by_name` ON `rooms` (`is_public`,"room_name" COLLATE NOCASE) WHERE is_public <> 0;--> statement-breakpoint
DROP INDEX `service_packages_by_name`;--> statement-breakpoint
DROP INDEX `service_packages_by_price`;--> statement-breakpoint
DROP INDEX `service_packages_by_tier`;--> statement-breakpoint
CREATE INDEX `service_packages_by_name` ON `service_packages` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `service_packages_by_price` ON `service_packages` (`price`);--> statement-breakpoint
CREATE INDEX `service_packages_by_tier` ON `service_packages` (`tier`);--> statement-breakpoint
DROP INDEX `service_providers_by_name`;--> statement-breakpoint
CREATE INDEX `service_providers_by_name` ON `service_providers` ("provider_name" COLLATE NOCASE);--> statement-breakpoint
DROP INDEX `subscriptions_by_name`;--> statement-breakpoint
DROP INDEX `subscriptions_by_end`;--> statement-breakpoint
DROP INDEX `subscriptions_by_package_and_name`;--> statement-breakpoint
DROP INDEX `subscriptions_by_package_and_end`;--> statement-breakpoint
DROP INDEX `subscriptions_unusual_status_by_name`;--> statement-breakpoint
DROP INDEX `subscriptions_unusual_status_by_end`;--> statement-breakpoint
DROP INDEX `subscriptions_expired_by_name`;--> statement-breakpoint
DROP INDEX `subscriptions_expired_by_end`;--> statement-breakpoint
CREATE INDEX `subscriptions_by_name` ON `subscriptions` ("name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `subscriptions_by_end` ON `subscriptions` (`ends_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_package_and_name` ON `subscriptions` (`package_id`,"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `subscriptions_by_package_and_end` ON `subscriptions` (`package_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_unusual_status_by_name` ON `subscriptions` (`status`,"name" COLLATE NOCASE) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `subscriptions_unusual_status_by_end` ON `subscriptions` (`status`,`ends_at`) WHERE status <> 'active';--> statement-breakpoint
CREATE INDEX `subscriptions_expired_by_name` ON `subscriptions` (`is_active`,"name" COLLATE NOCASE) WHERE is_active <> 1;--> statement-breakpoint
CREATE INDEX `subscriptions_expired_by_end` ON `subscriptions` (`is_active`,`ends_at`) WHERE is_active <> 1;--> statement-breakpoint
DROP INDEX `users_unusual_status_by_email`;--> statement-breakpoint
CREATE INDEX `users_unusual_status_by_email` ON `users` (`status`,`email`) WHERE status <> 'active';