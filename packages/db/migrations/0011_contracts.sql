DROP INDEX `subscriptions_by_active_end`;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `due_at` integer DEFAULT 0;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `took_stock` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `subscriptions_due` ON `subscriptions` (`due_at`);
--> statement-breakpoint
CREATE TRIGGER subscriptions_give_stock_back AFTER DELETE ON subscriptions WHEN OLD.took_stock = 1
BEGIN UPDATE service_packages SET stock_qty = stock_qty + 1 WHERE id = OLD.package_id AND has_stock = 1; END;
--> statement-breakpoint
CREATE TRIGGER subscriptions_fit_package BEFORE UPDATE OF package_id ON subscriptions
WHEN NEW.package_id <> OLD.package_id
 AND NOT (SELECT overages_enabled FROM service_packages WHERE id = NEW.package_id)
 AND EXISTS (
  SELECT 1 FROM subscription_usage u
  JOIN subscription_features f ON f.subscription_id = u.subscription_id AND f.code = u.code
  WHERE u.subscription_id = NEW.id AND u.used > f.value AND (u.resets_at IS NULL OR u.resets_at > NEW.updated_at))
BEGIN SELECT RAISE(ABORT, 'quota_exceeded'); END;
