-- A fairness report is never changed: the difference of two editions would show single people.
CREATE TRIGGER fairness_reports_append_only BEFORE UPDATE OR DELETE ON fairness_reports
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fairness_reports_never_emptied BEFORE TRUNCATE ON fairness_reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
