-- A change of a parameter is never changed itself: a later one follows it.
CREATE TRIGGER promotion_parameter_changes_append_only BEFORE UPDATE OR DELETE ON promotion_parameter_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER promotion_parameter_changes_never_emptied BEFORE TRUNCATE ON promotion_parameter_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- Terms are a draft until a decision names them. From then on they stay as they were agreed.
CREATE FUNCTION refuse_agreed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.agreed_decision_id IS NULL THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'DELETE' AND current_setting('rightrung.removing', true) = OLD.organisation_id::text THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% are agreed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER answer_plans_agreed_stay BEFORE UPDATE OR DELETE ON answer_plans
  FOR EACH ROW EXECUTE FUNCTION refuse_agreed_change();
--> statement-breakpoint
CREATE TRIGGER answer_plans_never_emptied BEFORE TRUNCATE ON answer_plans
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
