-- What is seen of a decision is kept as it was answered: no row is changed, a correction is a row of its own.
CREATE TRIGGER observations_append_only BEFORE UPDATE OR DELETE ON observations
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observations_never_emptied BEFORE TRUNCATE ON observations
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER observation_starts_append_only BEFORE UPDATE OR DELETE ON observation_starts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observation_starts_never_emptied BEFORE TRUNCATE ON observation_starts
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER observation_ends_append_only BEFORE UPDATE OR DELETE ON observation_ends
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observation_ends_never_emptied BEFORE TRUNCATE ON observation_ends
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER outcome_checks_append_only BEFORE UPDATE OR DELETE ON outcome_checks
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER outcome_checks_never_emptied BEFORE TRUNCATE ON outcome_checks
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER feedback_answers_append_only BEFORE UPDATE OR DELETE ON feedback_answers
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER feedback_answers_never_emptied BEFORE TRUNCATE ON feedback_answers
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- Somebody who got a job by an earlier decision is observed from the planned day on, or from the day of the decision.
INSERT INTO observations (id, organisation_id, case_id, decision_id, person_id, opened_by, opened_at)
SELECT gen_random_uuid(), d.organisation_id, d.case_id, d.id,
  CASE WHEN d.choice = 'other-candidate' THEN d.chosen_person_id ELSE c.person_id END, d.decided_by, d.decided_at
FROM decisions d
JOIN promotion_cases c ON c.organisation_id = d.organisation_id AND c.id = d.case_id
WHERE c.state = 'decided' AND d.choice IN ('promote', 'promote-after-backfill', 'lead-trial', 'other-candidate')
  AND NOT EXISTS (
    SELECT 1 FROM decisions l WHERE l.organisation_id = d.organisation_id AND l.case_id = d.case_id AND l.number > d.number
  );
--> statement-breakpoint
INSERT INTO observation_starts (organisation_id, observation_id, place, starts_on, reason, recorded_by, recorded_at)
SELECT o.organisation_id, o.id, 0,
  greatest((o.opened_at AT TIME ZONE 'UTC')::date, c.planned_on), '', o.opened_by, o.opened_at
FROM observations o JOIN promotion_cases c ON c.organisation_id = o.organisation_id AND c.id = o.case_id;
--> statement-breakpoint
UPDATE promotion_cases SET state = 'under-observation'
WHERE EXISTS (
  SELECT 1 FROM observations o
  WHERE o.organisation_id = promotion_cases.organisation_id AND o.case_id = promotion_cases.id
);
--> statement-breakpoint
-- A case whose retention has ended names itself in a setting that lasts for its own transaction. Then what was said of it
-- goes, and its decisions stay as that alone: number, choice, day and hash, without a word and without a number in them.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retraction CONSTANT text[] := ARRAY['retracted_at', 'retracted_by', 'retraction_reason'];
  words CONSTANT text[] := CASE TG_TABLE_NAME
    WHEN 'decisions' THEN ARRAY['reasons', 'alternatives', 'dissent', 'conditions']
    WHEN 'case_views' THEN ARRAY['words']
    ELSE ARRAY['evidence', 'retraction_reason']
  END;
  snapshots CONSTANT text[] := ARRAY['snapshot', 'cost_snapshot'];
  erasing CONSTANT text := current_setting('rightrung.erasing', true);
  erasing_case CONSTANT text := nullif(current_setting('rightrung.erasing_case', true), '');
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('rightrung.removing', true) = OLD.organisation_id::text THEN
      RETURN OLD;
    END IF;
    IF TG_TABLE_NAME IN ('case_views', 'what_if_notes', 'case_notices', 'case_releases', 'case_dissents', 'observations')
      AND erasing_case = to_jsonb(OLD) ->> 'case_id' THEN
      RETURN OLD;
    END IF;
    IF TG_TABLE_NAME IN ('observation_starts', 'observation_ends', 'outcome_checks', 'feedback_answers')
      AND erasing_case = (
        SELECT case_id::text FROM observations WHERE id = (to_jsonb(OLD) ->> 'observation_id')::uuid
      ) THEN
      RETURN OLD;
    END IF;
  ELSIF to_jsonb(NEW) - retraction = to_jsonb(OLD) - retraction
    AND to_jsonb(OLD) ? 'retracted_at' AND to_jsonb(OLD) ->> 'retracted_at' IS NULL THEN
    RETURN NEW;
  ELSIF TG_TABLE_NAME = 'decisions' AND erasing_case = to_jsonb(OLD) ->> 'case_id'
    AND to_jsonb(NEW) - words - snapshots = to_jsonb(OLD) - words - snapshots
    AND to_jsonb(NEW) -> 'snapshot' = '{"format": "erased"}'::jsonb AND to_jsonb(NEW) ->> 'cost_snapshot' IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each_text(to_jsonb(NEW)) AS field WHERE field.key = ANY (words) AND field.value <> ''
    ) THEN
    RETURN NEW;
  ELSIF erasing <> ''
    AND to_jsonb(NEW) - words = to_jsonb(OLD) - words
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each_text(to_jsonb(NEW)) AS field WHERE field.key = ANY (words) AND field.value <> ''
    )
    AND erasing = coalesce(
      to_jsonb(OLD) ->> 'person_id',
      (SELECT person_id::text FROM promotion_cases WHERE id = (to_jsonb(OLD) ->> 'case_id')::uuid)
    ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
-- A notice stays as it was handed over.
CREATE TRIGGER case_notices_append_only BEFORE UPDATE OR DELETE ON case_notices
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_notices_never_emptied BEFORE TRUNCATE ON case_notices
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- When an explanation was open to the person, and when no longer, stays on record.
CREATE TRIGGER case_releases_append_only BEFORE UPDATE OR DELETE ON case_releases
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_releases_never_emptied BEFORE TRUNCATE ON case_releases
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- A dissent is kept as it was written.
CREATE TRIGGER case_dissents_append_only BEFORE UPDATE OR DELETE ON case_dissents
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_dissents_never_emptied BEFORE TRUNCATE ON case_dissents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- What was changed in the sourcing plan is never changed itself, and goes with its organisation alone.
CREATE TRIGGER sourcing_changes_append_only BEFORE UPDATE OR DELETE ON sourcing_changes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sourcing_changes_never_emptied BEFORE TRUNCATE ON sourcing_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- What a firm said about its desk stays as it was said: a change is an entry of its own.
CREATE TRIGGER capacity_inputs_append_only BEFORE UPDATE OR DELETE ON capacity_inputs
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER capacity_inputs_never_emptied BEFORE TRUNCATE ON capacity_inputs
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
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
  IF TG_OP = 'DELETE' AND (
    current_setting('rightrung.removing', true) = OLD.organisation_id::text
    OR current_setting('rightrung.erasing_case', true) = OLD.case_id::text
  ) THEN
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
