CREATE INDEX `audit_entries_by_kind` ON `audit_entries` (`entity`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_actor_type` ON `audit_entries` (`actor_type`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_request` ON `audit_entries` (`request_id`,`id`);