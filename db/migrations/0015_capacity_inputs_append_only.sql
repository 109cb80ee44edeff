-- What a firm said about its desk stays as it was said: a change is an entry of its own.
CREATE TRIGGER capacity_inputs_append_only BEFORE UPDATE OR DELETE ON capacity_inputs
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER capacity_inputs_never_emptied BEFORE TRUNCATE ON capacity_inputs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
