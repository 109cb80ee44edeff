-- What was asked about a contest and what was replied stays as it was said.
CREATE TRIGGER contest_messages_append_only BEFORE UPDATE OR DELETE ON contest_messages
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER contest_messages_never_emptied BEFORE TRUNCATE ON contest_messages
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
