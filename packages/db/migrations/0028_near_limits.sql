ALTER TABLE `subscription_usage` ADD `percent` integer;--> statement-breakpoint
CREATE INDEX `subscription_usage_near` ON `subscription_usage` (`percent`) WHERE percent >= 80;
--> statement-breakpoint
-- How near each count is to its limit, whichever of the two changes.
CREATE TRIGGER subscription_usage_percent_new AFTER INSERT ON subscription_usage
BEGIN UPDATE subscription_usage SET percent = (SELECT CASE WHEN f.value > 0 THEN subscription_usage.used * 100 / f.value WHEN subscription_usage.used > 0 THEN 100 END
    FROM subscription_features f WHERE f.subscription_id = subscription_usage.subscription_id AND f.code = subscription_usage.code)
  WHERE subscription_usage.id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER subscription_usage_percent_used AFTER UPDATE OF used ON subscription_usage
BEGIN UPDATE subscription_usage SET percent = (SELECT CASE WHEN f.value > 0 THEN subscription_usage.used * 100 / f.value WHEN subscription_usage.used > 0 THEN 100 END
    FROM subscription_features f WHERE f.subscription_id = subscription_usage.subscription_id AND f.code = subscription_usage.code)
  WHERE subscription_usage.id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER subscription_features_percent_new AFTER INSERT ON subscription_features
BEGIN UPDATE subscription_usage SET percent = (SELECT CASE WHEN f.value > 0 THEN subscription_usage.used * 100 / f.value WHEN subscription_usage.used > 0 THEN 100 END
    FROM subscription_features f WHERE f.subscription_id = subscription_usage.subscription_id AND f.code = subscription_usage.code)
  WHERE subscription_usage.subscription_id = NEW.subscription_id AND subscription_usage.code = NEW.code; END;
--> statement-breakpoint
CREATE TRIGGER subscription_features_percent_value AFTER UPDATE OF value ON subscription_features
BEGIN UPDATE subscription_usage SET percent = (SELECT CASE WHEN f.value > 0 THEN subscription_usage.used * 100 / f.value WHEN subscription_usage.used > 0 THEN 100 END
    FROM subscription_features f WHERE f.subscription_id = subscription_usage.subscription_id AND f.code = subscription_usage.code)
  WHERE subscription_usage.subscription_id = NEW.subscription_id AND subscription_usage.code = NEW.code; END;
--> statement-breakpoint
CREATE TRIGGER subscription_features_percent_gone AFTER DELETE ON subscription_features
BEGIN UPDATE subscription_usage SET percent = NULL WHERE subscription_id = OLD.subscription_id AND code = OLD.code; END;
--> statement-breakpoint
UPDATE subscription_usage SET percent = (SELECT CASE WHEN f.value > 0 THEN subscription_usage.used * 100 / f.value WHEN subscription_usage.used > 0 THEN 100 END
    FROM subscription_features f WHERE f.subscription_id = subscription_usage.subscription_id AND f.code = subscription_usage.code);
