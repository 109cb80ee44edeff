-- A merge or split of competencies stays as it was written; only its end is noted, once. Removing a whole organisation
-- names itself in a setting that lasts for its own transaction.
CREATE FUNCTION refuse_change_but_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ending CONSTANT text[] := ARRAY['ended_at', 'ended_by'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('rightrung.removing', true) = OLD.organisation_id::text THEN
      RETURN OLD;
    END IF;
  ELSIF to_jsonb(NEW) - ending = to_jsonb(OLD) - ending AND OLD.ended_at IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER competency_successions_append_only BEFORE UPDATE OR DELETE ON competency_successions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_end();
