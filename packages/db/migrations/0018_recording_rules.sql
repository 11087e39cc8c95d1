CREATE VIEW recordings_searched AS SELECT id,
  char(57344 + (customer_id >> 24), 57344 + ((customer_id >> 12) & 4095), 57344 + (customer_id & 4095)) || ' ' ||
  char(58368 + (account_id >> 24), 57344 + ((account_id >> 12) & 4095), 57344 + (account_id & 4095)) || ' ' ||
  char(59392 + (subscription_id >> 24), 57344 + ((subscription_id >> 12) & 4095), 57344 + (subscription_id & 4095)) || ' ' ||
  char(60416 + (room_id >> 24), 57344 + ((room_id >> 12) & 4095), 57344 + (room_id & 4095)) || ' ' ||
  replace(replace(replace(replace(replace(' ' || coalesce(name, ''), ' ', ' ' || char(61440, 61440)), '-', '-' || char(61440, 61440)), '_', '_' || char(61440, 61440)), '.', '.' || char(61440, 61440)), '@', '@' || char(61440, 61440)) AS text
FROM recordings;
--> statement-breakpoint
CREATE VIRTUAL TABLE recordings_search USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO recordings_search (rowid, text) SELECT id, text FROM recordings_searched;
--> statement-breakpoint
CREATE TRIGGER recordings_search_insert AFTER INSERT ON recordings
BEGIN INSERT INTO recordings_search (rowid, text) SELECT id, text FROM recordings_searched WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER recordings_search_update AFTER UPDATE OF name, customer_id, account_id, subscription_id, room_id ON recordings
BEGIN
  DELETE FROM recordings_search WHERE rowid = OLD.id;
  INSERT INTO recordings_search (rowid, text) SELECT id, text FROM recordings_searched WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER recordings_search_delete AFTER DELETE ON recordings
BEGIN DELETE FROM recordings_search WHERE rowid = OLD.id; END;
--> statement-breakpoint
-- When each recording expires: so many days after its end as its subscription sells, or its room asks for where that is
-- less; a hundred years at most, which can be written as a time. One whose subscription says nothing is kept.
CREATE VIEW recordings_retained AS SELECT t.id, t.ended_at + 86400000 * min(36500, f.value, coalesce(
    (SELECT json_extract(e.value, '$.value') FROM rooms r, json_each(r.room_features) e
      WHERE r.id = t.room_id AND json_extract(e.value, '$.code') = 'record_expiration'), f.value)) AS expires_at
FROM recordings t JOIN subscription_features f
  ON f.subscription_id = t.subscription_id AND f.code = 'record_expiration';
--> statement-breakpoint
-- Whatever decides it, a notice is due again.
CREATE TRIGGER recordings_retain_new AFTER INSERT ON recordings
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER recordings_retain_moved AFTER UPDATE OF subscription_id, ended_at ON recordings
WHEN NEW.subscription_id <> OLD.subscription_id OR NEW.ended_at <> OLD.ended_at
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE id = NEW.id; END;
--> statement-breakpoint
CREATE TRIGGER recordings_retain_sold AFTER INSERT ON subscription_features WHEN NEW.code = 'record_expiration'
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE subscription_id = NEW.subscription_id AND (state = 'deleted') = 0; END;
--> statement-breakpoint
CREATE TRIGGER recordings_retain_changed AFTER UPDATE OF value ON subscription_features WHEN NEW.code = 'record_expiration'
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE subscription_id = NEW.subscription_id AND (state = 'deleted') = 0; END;
--> statement-breakpoint
CREATE TRIGGER recordings_retain_unsold AFTER DELETE ON subscription_features WHEN OLD.code = 'record_expiration'
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE subscription_id = OLD.subscription_id AND (state = 'deleted') = 0; END;
--> statement-breakpoint
CREATE TRIGGER recordings_retain_asked AFTER UPDATE OF room_features ON rooms WHEN NEW.room_features <> OLD.room_features
BEGIN UPDATE recordings SET expires_at = (SELECT v.expires_at FROM recordings_retained v WHERE v.id = recordings.id), expiry_noticed_at = NULL WHERE room_id = NEW.id AND (state = 'deleted') = 0; END;
