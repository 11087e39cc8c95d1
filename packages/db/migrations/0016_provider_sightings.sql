ALTER TABLE `service_providers` ADD `load_seen_at` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `servers_seen_at` integer;--> statement-breakpoint
ALTER TABLE `service_providers` ADD `servers_message` text;--> statement-breakpoint
CREATE INDEX `service_provider_checks_failed` ON `service_provider_checks` (`service_provider_id`,`id`) WHERE ok = 0;