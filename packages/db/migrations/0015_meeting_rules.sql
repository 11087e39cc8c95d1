UPDATE meetings SET subscription_id = (SELECT subscription_id FROM rooms WHERE rooms.id = meetings.room_id);
--> statement-breakpoint
CREATE TRIGGER meeting_participants_version BEFORE UPDATE OF version ON meeting_participants
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
CREATE TRIGGER recordings_version BEFORE UPDATE OF version ON recordings
WHEN NEW.version <> OLD.version + 1
BEGIN SELECT RAISE(ABORT, 'stale_version'); END;
--> statement-breakpoint
-- A meeting that begins (create_time 0: its provider is only being asked) takes one of its subscription's places.
CREATE TRIGGER meetings_at_once BEFORE INSERT ON meetings
WHEN NEW.create_time = 0 AND (
  SELECT count(*) FROM meetings WHERE subscription_id = NEW.subscription_id AND ended_at IS NULL)
  >= coalesce(
    (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = 'max_concurrent_meetings'),
    9007199254740991)
BEGIN SELECT RAISE(ABORT, 'too_many_meetings'); END;
--> statement-breakpoint
-- Whoever holds a place comes back to it, however full it is.
CREATE TRIGGER room_seats_taken BEFORE INSERT ON room_seats
WHEN NOT EXISTS (
  SELECT 1 FROM room_seats WHERE room_id = NEW.room_id AND user_id = NEW.user_id AND held_until > NEW.taken_at)
BEGIN
  SELECT RAISE(ABORT, 'meeting_full') WHERE NEW.seat_limit IS NOT NULL AND (
    SELECT count(*) FROM room_seats WHERE room_id = NEW.room_id AND held_until > NEW.taken_at) >= NEW.seat_limit;
  SELECT RAISE(ABORT, 'too_many_participants') WHERE (
    SELECT count(*) FROM room_seats WHERE subscription_id = NEW.subscription_id AND held_until > NEW.taken_at)
    >= coalesce(
      (SELECT value FROM subscription_features WHERE subscription_id = NEW.subscription_id AND code = 'max_concurrent_participants'),
      9007199254740991);
END;
--> statement-breakpoint
-- What recordings take of the storage that is sold. It may pass the limit: what is there is there, and the next meeting
-- starts without recording.
CREATE TRIGGER recordings_take_storage AFTER INSERT ON recordings WHEN NEW.state <> 'deleted'
BEGIN
  INSERT INTO subscription_usage (subscription_id, code, used, may_exceed)
  VALUES (NEW.subscription_id, 'max_recording_storage', NEW.size_mb, 1)
  ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + excluded.used, may_exceed = 1;
END;
--> statement-breakpoint
CREATE TRIGGER recordings_change_storage AFTER UPDATE OF state, size_mb, subscription_id ON recordings
BEGIN
  INSERT INTO subscription_usage (subscription_id, code, used, may_exceed)
  VALUES (OLD.subscription_id, 'max_recording_storage', 0, 1)
  ON CONFLICT (subscription_id, code) DO UPDATE
  SET used = max(0, used - CASE OLD.state WHEN 'deleted' THEN 0 ELSE OLD.size_mb END), may_exceed = 1;
  INSERT INTO subscription_usage (subscription_id, code, used, may_exceed)
  VALUES (NEW.subscription_id, 'max_recording_storage', CASE NEW.state WHEN 'deleted' THEN 0 ELSE NEW.size_mb END, 1)
  ON CONFLICT (subscription_id, code) DO UPDATE SET used = used + excluded.used, may_exceed = 1;
END;
--> statement-breakpoint
CREATE TRIGGER recordings_leave_storage AFTER DELETE ON recordings WHEN OLD.state <> 'deleted'
BEGIN
  UPDATE subscription_usage SET used = max(0, used - OLD.size_mb)
  WHERE subscription_id = OLD.subscription_id AND code = 'max_recording_storage';
END;
