ALTER TABLE `service_providers` ADD `webhooks_id` text;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `webhooks_since` integer;