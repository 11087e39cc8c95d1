CREATE TABLE `provider_statistics` (
	`service_provider_id` integer NOT NULL,
	`at` integer NOT NULL,
	`checks` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`timed` integer DEFAULT 0 NOT NULL,
	`latency_ms` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`service_provider_id`, `at`),
	FOREIGN KEY (`service_provider_id`) REFERENCES `service_providers`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `statistics` (
	`level` integer NOT NULL,
	`key` integer NOT NULL,
	`at` integer NOT NULL,
	`meetings` integer DEFAULT 0 NOT NULL,
	`participants` integer DEFAULT 0 NOT NULL,
	`participant_minutes` integer DEFAULT 0 NOT NULL,
	`peak_participants` integer DEFAULT 0 NOT NULL,
	`new_rooms` integer DEFAULT 0 NOT NULL,
	`new_customers` integer DEFAULT 0 NOT NULL,
	`recordings` integer DEFAULT 0 NOT NULL,
	`recorded_seconds` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`level`, `key`, `at`)
) WITHOUT ROWID;
--> statement-breakpoint
-- Meetings count from when the provider has them. What was counted stays where it was counted, whatever is moved or
-- deleted later.
CREATE TRIGGER statistics_meeting_new AFTER INSERT ON meetings WHEN NEW.create_time > 0
BEGIN
  INSERT INTO statistics (level, key, at, meetings, participants, participant_minutes, peak_participants)
    SELECT p.level, p.key, NEW.started_at - NEW.started_at % 900000, 1, NEW.total_participants, NEW.participant_minutes, NEW.peak_participants
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id UNION ALL SELECT 3, NEW.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET meetings = meetings + excluded.meetings, participants = participants + excluded.participants, participant_minutes = participant_minutes + excluded.participant_minutes, peak_participants = max(peak_participants, excluded.peak_participants);
END;
--> statement-breakpoint
CREATE TRIGGER statistics_meeting_gone AFTER UPDATE OF started_at, create_time, total_participants, participant_minutes, peak_participants ON meetings
WHEN OLD.create_time > 0 AND (NEW.create_time = 0 OR NEW.started_at / 900000 <> OLD.started_at / 900000)
BEGIN
  INSERT INTO statistics (level, key, at, meetings, participants, participant_minutes, peak_participants)
    SELECT p.level, p.key, OLD.started_at - OLD.started_at % 900000, -1, -OLD.total_participants, -OLD.participant_minutes, 0
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, OLD.customer_id UNION ALL SELECT 2, OLD.account_id UNION ALL SELECT 3, OLD.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET meetings = meetings + excluded.meetings, participants = participants + excluded.participants, participant_minutes = participant_minutes + excluded.participant_minutes, peak_participants = max(peak_participants, excluded.peak_participants);
END;
--> statement-breakpoint
CREATE TRIGGER statistics_meeting_known AFTER UPDATE OF started_at, create_time, total_participants, participant_minutes, peak_participants ON meetings
WHEN NEW.create_time > 0 AND (OLD.create_time = 0 OR NEW.started_at / 900000 <> OLD.started_at / 900000)
BEGIN
  INSERT INTO statistics (level, key, at, meetings, participants, participant_minutes, peak_participants)
    SELECT p.level, p.key, NEW.started_at - NEW.started_at % 900000, 1, NEW.total_participants, NEW.participant_minutes, NEW.peak_participants
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id UNION ALL SELECT 3, NEW.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET meetings = meetings + excluded.meetings, participants = participants + excluded.participants, participant_minutes = participant_minutes + excluded.participant_minutes, peak_participants = max(peak_participants, excluded.peak_participants);
END;
--> statement-breakpoint
CREATE TRIGGER statistics_meeting_changed AFTER UPDATE OF started_at, create_time, total_participants, participant_minutes, peak_participants ON meetings
WHEN NEW.create_time > 0 AND OLD.create_time > 0 AND NOT (NEW.started_at / 900000 <> OLD.started_at / 900000) AND (NEW.total_participants <> OLD.total_participants
  OR NEW.participant_minutes <> OLD.participant_minutes OR NEW.peak_participants > OLD.peak_participants)
BEGIN
  INSERT INTO statistics (level, key, at, meetings, participants, participant_minutes, peak_participants)
    SELECT p.level, p.key, NEW.started_at - NEW.started_at % 900000, 0, NEW.total_participants - OLD.total_participants, NEW.participant_minutes - OLD.participant_minutes, NEW.peak_participants
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id UNION ALL SELECT 3, NEW.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET meetings = meetings + excluded.meetings, participants = participants + excluded.participants, participant_minutes = participant_minutes + excluded.participant_minutes, peak_participants = max(peak_participants, excluded.peak_participants);
END;
--> statement-breakpoint
-- A peak that was told too high: the highest of the others' in that quarter of an hour.
CREATE TRIGGER statistics_peak_lower AFTER UPDATE OF started_at, create_time, total_participants, participant_minutes, peak_participants ON meetings
WHEN OLD.create_time > 0 AND (NEW.create_time = 0 OR NEW.started_at / 900000 <> OLD.started_at / 900000 OR NEW.peak_participants < OLD.peak_participants)
BEGIN
  UPDATE statistics SET peak_participants = coalesce((SELECT max(m.peak_participants) FROM meetings m
      WHERE m.started_at >= statistics.at AND m.started_at < statistics.at + 900000 AND m.create_time > 0
        AND CASE statistics.level WHEN 0 THEN 1 WHEN 1 THEN m.customer_id = statistics.key
          WHEN 2 THEN m.account_id = statistics.key ELSE m.room_id = statistics.key END), 0)
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, OLD.customer_id UNION ALL SELECT 2, OLD.account_id UNION ALL SELECT 3, OLD.room_id) p
    WHERE statistics.level = p.level AND statistics.key = p.key AND statistics.at = OLD.started_at - OLD.started_at % 900000;
END;
--> statement-breakpoint
CREATE TRIGGER statistics_recording_new AFTER INSERT ON recordings
BEGIN
  INSERT INTO statistics (level, key, at, recordings, recorded_seconds)
    SELECT p.level, p.key, NEW.started_at - NEW.started_at % 900000, 1, coalesce(NEW.length_seconds, 0)
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id UNION ALL SELECT 3, NEW.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET recordings = recordings + excluded.recordings, recorded_seconds = recorded_seconds + excluded.recorded_seconds;
END;
--> statement-breakpoint
CREATE TRIGGER statistics_recording_changed AFTER UPDATE OF length_seconds, started_at ON recordings
WHEN NEW.length_seconds IS NOT OLD.length_seconds OR NEW.started_at <> OLD.started_at
BEGIN
  INSERT INTO statistics (level, key, at, recordings, recorded_seconds)
    SELECT p.level, p.key, OLD.started_at - OLD.started_at % 900000, -1, -coalesce(OLD.length_seconds, 0)
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, OLD.customer_id UNION ALL SELECT 2, OLD.account_id UNION ALL SELECT 3, OLD.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET recordings = recordings + excluded.recordings, recorded_seconds = recorded_seconds + excluded.recorded_seconds;
  INSERT INTO statistics (level, key, at, recordings, recorded_seconds)
    SELECT p.level, p.key, NEW.started_at - NEW.started_at % 900000, 1, coalesce(NEW.length_seconds, 0)
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id UNION ALL SELECT 3, NEW.room_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET recordings = recordings + excluded.recordings, recorded_seconds = recorded_seconds + excluded.recorded_seconds;
END;
--> statement-breakpoint
CREATE TRIGGER statistics_room_new AFTER INSERT ON rooms
BEGIN
  INSERT INTO statistics (level, key, at, new_rooms)
    SELECT p.level, p.key, NEW.created_at - NEW.created_at % 900000, 1
    FROM (SELECT 0 AS level, 0 AS key UNION ALL SELECT 1, NEW.customer_id UNION ALL SELECT 2, NEW.account_id) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET new_rooms = new_rooms + excluded.new_rooms;
END;
--> statement-breakpoint
CREATE TRIGGER statistics_customer_new AFTER INSERT ON customers
BEGIN
  INSERT INTO statistics (level, key, at, new_customers)
    SELECT p.level, p.key, NEW.created_at - NEW.created_at % 900000, 1
    FROM (SELECT 0 AS level, 0 AS key) p WHERE true
    ON CONFLICT (level, key, at) DO UPDATE SET new_customers = new_customers + excluded.new_customers;
END;
--> statement-breakpoint
CREATE TRIGGER statistics_customers_deleted AFTER DELETE ON customers
BEGIN DELETE FROM statistics WHERE level = 1 AND key = OLD.id; END;
--> statement-breakpoint
CREATE TRIGGER statistics_accounts_deleted AFTER DELETE ON accounts
BEGIN DELETE FROM statistics WHERE level = 2 AND key = OLD.id; END;
--> statement-breakpoint
CREATE TRIGGER statistics_rooms_deleted AFTER DELETE ON rooms
BEGIN DELETE FROM statistics WHERE level = 3 AND key = OLD.id; END;
--> statement-breakpoint
CREATE TRIGGER provider_statistics_check AFTER INSERT ON service_provider_checks
BEGIN
  INSERT INTO provider_statistics (service_provider_id, at, checks, failed, timed, latency_ms)
    VALUES (NEW.service_provider_id, NEW.checked_at - NEW.checked_at % 900000, 1, NEW.ok = 0,
      NEW.latency_ms IS NOT NULL, coalesce(NEW.latency_ms, 0))
    ON CONFLICT (service_provider_id, at) DO UPDATE SET checks = checks + 1, failed = failed + excluded.failed,
      timed = timed + excluded.timed, latency_ms = latency_ms + excluded.latency_ms;
END;
--> statement-breakpoint
-- What was there before.
INSERT INTO statistics (level, key, at, meetings, participants, participant_minutes, peak_participants, new_rooms, new_customers, recordings, recorded_seconds)
SELECT level, key, at, sum(meetings), sum(participants), sum(participant_minutes), max(peak_participants), sum(new_rooms), sum(new_customers), sum(recordings), sum(recorded_seconds)
FROM (
  SELECT 0 AS level, 0 AS key, started_at - started_at % 900000 AS at, 1 AS meetings, total_participants AS participants, participant_minutes, peak_participants, 0 AS new_rooms, 0 AS new_customers, 0 AS recordings, 0 AS recorded_seconds FROM meetings WHERE create_time > 0
  UNION ALL SELECT 1 AS level, customer_id AS key, started_at - started_at % 900000 AS at, 1 AS meetings, total_participants AS participants, participant_minutes, peak_participants, 0 AS new_rooms, 0 AS new_customers, 0 AS recordings, 0 AS recorded_seconds FROM meetings WHERE create_time > 0
  UNION ALL SELECT 2 AS level, account_id AS key, started_at - started_at % 900000 AS at, 1 AS meetings, total_participants AS participants, participant_minutes, peak_participants, 0 AS new_rooms, 0 AS new_customers, 0 AS recordings, 0 AS recorded_seconds FROM meetings WHERE create_time > 0
  UNION ALL SELECT 3 AS level, room_id AS key, started_at - started_at % 900000 AS at, 1 AS meetings, total_participants AS participants, participant_minutes, peak_participants, 0 AS new_rooms, 0 AS new_customers, 0 AS recordings, 0 AS recorded_seconds FROM meetings WHERE create_time > 0
  UNION ALL SELECT 0, 0, started_at - started_at % 900000, 0, 0, 0, 0, 0, 0, 1, coalesce(length_seconds, 0) FROM recordings
  UNION ALL SELECT 1, customer_id, started_at - started_at % 900000, 0, 0, 0, 0, 0, 0, 1, coalesce(length_seconds, 0) FROM recordings
  UNION ALL SELECT 2, account_id, started_at - started_at % 900000, 0, 0, 0, 0, 0, 0, 1, coalesce(length_seconds, 0) FROM recordings
  UNION ALL SELECT 3, room_id, started_at - started_at % 900000, 0, 0, 0, 0, 0, 0, 1, coalesce(length_seconds, 0) FROM recordings
  UNION ALL SELECT 0, 0, created_at - created_at % 900000, 0, 0, 0, 0, 1, 0, 0, 0 FROM rooms
  UNION ALL SELECT 1, customer_id, created_at - created_at % 900000, 0, 0, 0, 0, 1, 0, 0, 0 FROM rooms
  UNION ALL SELECT 2, account_id, created_at - created_at % 900000, 0, 0, 0, 0, 1, 0, 0, 0 FROM rooms
  UNION ALL SELECT 0, 0, created_at - created_at % 900000, 0, 0, 0, 0, 0, 1, 0, 0 FROM customers
) GROUP BY level, key, at;
--> statement-breakpoint
INSERT INTO provider_statistics (service_provider_id, at, checks, failed, timed, latency_ms)
SELECT service_provider_id, checked_at - checked_at % 900000, count(*), sum(ok = 0), count(latency_ms), coalesce(sum(latency_ms), 0)
FROM service_provider_checks GROUP BY 1, 2;
