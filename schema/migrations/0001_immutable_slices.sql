-- A published figure is never changed: an import writes new slices under a release that is not published yet.
-- (65536 is the number of releases that a slice id has room for; see schema/slice.ts.)
CREATE TRIGGER slice_is_never_changed BEFORE UPDATE ON slice
BEGIN
	SELECT raise(ABORT, 'a slice is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER slice_is_not_added_to_a_published_release BEFORE INSERT ON slice
WHEN NEW.id % 65536 <= (SELECT release FROM published)
BEGIN
	SELECT raise(ABORT, 'the release is already published');
END;
--> statement-breakpoint
CREATE TRIGGER slice_is_not_deleted_from_a_published_release BEFORE DELETE ON slice
WHEN OLD.id % 65536 <= (SELECT release FROM published)
BEGIN
	SELECT raise(ABORT, 'the release is already published');
END;
