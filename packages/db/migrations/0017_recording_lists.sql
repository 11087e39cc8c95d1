DROP INDEX `meetings_with_recording_due`;--> statement-breakpoint
CREATE INDEX `meetings_with_recording_due` ON `meetings` (`service_provider_id`,`recording_due_at`) WHERE recording_due_at IS NOT NULL;--> statement-breakpoint
DROP INDEX `recordings_by_room`;--> statement-breakpoint
DROP INDEX `recordings_by_customer`;--> statement-breakpoint
DROP INDEX `recordings_by_account`;--> statement-breakpoint
DROP INDEX `recordings_by_subscription`;--> statement-breakpoint
DROP INDEX `recordings_by_name`;--> statement-breakpoint
ALTER TABLE `recordings` ADD `expiry_noticed_at` integer;--> statement-breakpoint
ALTER TABLE `recordings` ADD `missing_since` integer;--> statement-breakpoint
CREATE INDEX `recordings_by_room_and_name` ON `recordings` (`room_id`,(state = 'deleted'),"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `recordings_by_room_and_start` ON `recordings` (`room_id`,(state = 'deleted'),`started_at`);--> statement-breakpoint
CREATE INDEX `recordings_by_customer_and_name` ON `recordings` (`customer_id`,(state = 'deleted'),"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `recordings_by_customer_and_start` ON `recordings` (`customer_id`,(state = 'deleted'),`started_at`);--> statement-breakpoint
CREATE INDEX `recordings_by_account_and_name` ON `recordings` (`account_id`,(state = 'deleted'),"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `recordings_by_account_and_start` ON `recordings` (`account_id`,(state = 'deleted'),`started_at`);--> statement-breakpoint
CREATE INDEX `recordings_by_subscription_and_name` ON `recordings` (`subscription_id`,(state = 'deleted'),"name" COLLATE NOCASE);--> statement-breakpoint
CREATE INDEX `recordings_by_subscription_and_start` ON `recordings` (`subscription_id`,(state = 'deleted'),`started_at`);--> statement-breakpoint
CREATE INDEX `recordings_by_age` ON `recordings` ((state = 'deleted'),`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_start` ON `recordings` ((state = 'deleted'),`started_at`);--> statement-breakpoint
CREATE INDEX `recordings_in_the_making` ON `recordings` (`service_provider_id`,`synced_at`) WHERE state = 'processing';--> statement-breakpoint
CREATE INDEX `recordings_unusual_state` ON `recordings` (`state`,`id`) WHERE state <> 'published';--> statement-breakpoint
CREATE INDEX `recordings_unusual_state_by_name` ON `recordings` (`state`,"name" COLLATE NOCASE) WHERE state <> 'published';--> statement-breakpoint
CREATE INDEX `recordings_unusual_state_by_start` ON `recordings` (`state`,`started_at`) WHERE state <> 'published';--> statement-breakpoint
CREATE INDEX `recordings_by_room` ON `recordings` (`room_id`,(state = 'deleted'),`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_customer` ON `recordings` (`customer_id`,(state = 'deleted'),`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_account` ON `recordings` (`account_id`,(state = 'deleted'),`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_subscription` ON `recordings` (`subscription_id`,(state = 'deleted'),`id`);--> statement-breakpoint
CREATE INDEX `recordings_by_name` ON `recordings` ((state = 'deleted'),"name" COLLATE NOCASE);--> statement-breakpoint
ALTER TABLE `recordings` DROP COLUMN `expiry_noticed`;