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
