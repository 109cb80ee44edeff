-- What was changed in the sourcing plan is never changed itself, and goes with its organisation alone.
CREATE TRIGGER sourcing_changes_append_only BEFORE UPDATE OR DELETE ON sourcing_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sourcing_changes_never_emptied BEFORE TRUNCATE ON sourcing_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
