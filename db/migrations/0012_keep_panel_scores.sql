-- Scores of a panel are kept as they were opened; a change is an entry of its own.
CREATE TRIGGER panel_scores_append_only BEFORE UPDATE OR DELETE ON panel_scores
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER panel_scores_never_emptied BEFORE TRUNCATE ON panel_scores
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
