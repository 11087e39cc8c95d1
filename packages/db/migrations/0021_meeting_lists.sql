CREATE INDEX `meetings_live` ON `meetings` (`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `meetings_live_by_customer` ON `meetings` (`customer_id`,`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `meetings_live_by_account` ON `meetings` (`account_id`,`id`) WHERE ended_at IS NULL;