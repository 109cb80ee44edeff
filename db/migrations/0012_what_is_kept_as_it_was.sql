-- The own view of a case becomes one of many. It keeps its words as they were; whoever passed it over is the account
-- that opened the result. A case that had a view and no decision is in review with its views open, as it was.
INSERT INTO case_views (id, organisation_id, case_id, account_id, words, probability, passed_over, case_version, written_at)
SELECT gen_random_uuid(), organisation_id, id, coalesce(own_view_by, created_by), coalesce(own_view, ''),
  own_probability, own_view_passed_over, greatest(version - 1, 1), coalesce(own_view_at, created_at)
FROM promotion_cases WHERE own_view_at IS NOT NULL OR own_view_passed_over;
--> statement-breakpoint
UPDATE promotion_cases SET views_opened_at = coalesce(own_view_at, created_at)
WHERE own_view_at IS NOT NULL OR own_view_passed_over;
--> statement-breakpoint
UPDATE promotion_cases SET submitted_at = views_opened_at, submitted_by = coalesce(own_view_by, created_by),
  state = 'in-review' WHERE state = 'open' AND views_opened_at IS NOT NULL;
--> statement-breakpoint
UPDATE promotion_cases SET state = 'draft' WHERE state = 'open';
--> statement-breakpoint
-- The door of an erasure reaches the words of a view as it reaches those of a decision: it empties them and nothing else.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retraction CONSTANT text[] := ARRAY['retracted_at', 'retracted_by', 'retraction_reason'];
  words CONSTANT text[] := CASE TG_TABLE_NAME
    WHEN 'decisions' THEN ARRAY['reasons', 'alternatives', 'dissent', 'conditions']
    WHEN 'case_views' THEN ARRAY['words']
    ELSE ARRAY['evidence', 'retraction_reason']
  END;
  erasing CONSTANT text := current_setting('rightrung.erasing', true);
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('rightrung.removing', true) = OLD.organisation_id::text THEN
      RETURN OLD;
    END IF;
  ELSIF to_jsonb(NEW) - retraction = to_jsonb(OLD) - retraction
    AND to_jsonb(OLD) ? 'retracted_at' AND to_jsonb(OLD) ->> 'retracted_at' IS NULL THEN
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
CREATE TRIGGER case_views_append_only BEFORE UPDATE OR DELETE ON case_views
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_views_never_emptied BEFORE TRUNCATE ON case_views
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- What was tried is kept as it was tried: a note is never changed, and goes with its organisation alone.
CREATE TRIGGER what_if_notes_append_only BEFORE UPDATE OR DELETE ON what_if_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER what_if_notes_never_emptied BEFORE TRUNCATE ON what_if_notes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- A fairness report is never changed: the difference of two editions would show single people.
CREATE TRIGGER fairness_reports_append_only BEFORE UPDATE OR DELETE ON fairness_reports
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER fairness_reports_never_emptied BEFORE TRUNCATE ON fairness_reports
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- Scores of a panel are kept as they were opened; a change is an entry of its own.
CREATE TRIGGER panel_scores_append_only BEFORE UPDATE OR DELETE ON panel_scores
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER panel_scores_never_emptied BEFORE TRUNCATE ON panel_scores
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- What was asked about a contest and what was replied stays as it was said.
CREATE TRIGGER contest_messages_append_only BEFORE UPDATE OR DELETE ON contest_messages
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER contest_messages_never_emptied BEFORE TRUNCATE ON contest_messages
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
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
