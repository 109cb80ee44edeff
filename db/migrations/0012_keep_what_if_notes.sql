-- What was tried is kept as it was tried: a note is never changed, and goes with its organisation alone.
CREATE TRIGGER what_if_notes_append_only BEFORE UPDATE OR DELETE ON what_if_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER what_if_notes_never_emptied BEFORE TRUNCATE ON what_if_notes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
