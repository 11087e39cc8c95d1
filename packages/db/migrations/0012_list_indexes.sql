CREATE INDEX `jobs_by_kind_and_time` ON `jobs` (`kind`,`run_at`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_by_customer` ON `memberships` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `memberships_on_platform` ON `memberships` (`id`) WHERE customer_id IS NULL AND account_id IS NULL AND room_id IS NULL;