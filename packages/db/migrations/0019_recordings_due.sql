-- However a meeting that could be recorded comes to its end, its recording is looked for.
CREATE TRIGGER meetings_leave_recordings AFTER UPDATE OF ended_at ON meetings
WHEN OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.recorded = 1 AND NEW.recording_due_at IS NULL
BEGIN UPDATE meetings SET recording_due_at = NEW.ended_at WHERE id = NEW.id; END;
