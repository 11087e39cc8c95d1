CREATE INDEX `jobs_by_run_at` ON `jobs` (`run_at`,`id`);--> statement-breakpoint
CREATE INDEX `jobs_by_status` ON `jobs` (`status`,`id`);