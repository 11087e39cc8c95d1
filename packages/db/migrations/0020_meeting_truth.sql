-- Who is in a meeting has a place there, whether or not there is one left: only who is on the way can be refused.
DROP TRIGGER room_seats_taken;
--> statement-breakpoint
-- Whoever holds a place comes back to it, however full it is.
CREATE TRIGGER room_seats_taken BEFORE INSERT ON room_seats
WHEN NEW.entered = 0 AND NOT EXISTS (
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
