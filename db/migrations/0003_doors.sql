-- The append-only tables get two further doors, each a setting that lasts for its own transaction: erasing a person
-- empties words about that person that were stored before they were encrypted, and a restore empties the tables whole.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retraction CONSTANT text[] := ARRAY['retracted_at', 'retracted_by', 'retraction_reason'];
  words CONSTANT text[] := ARRAY['evidence', 'retraction_reason'];
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('rightrung.removing', true) = OLD.organisation_id::text THEN
      RETURN OLD;
    END IF;
  ELSIF to_jsonb(NEW) - retraction = to_jsonb(OLD) - retraction
    AND to_jsonb(OLD) ? 'retracted_at' AND to_jsonb(OLD) ->> 'retracted_at' IS NULL THEN
    RETURN NEW;
  ELSIF current_setting('rightrung.erasing', true) = to_jsonb(OLD) ->> 'person_id'
    AND to_jsonb(NEW) - words = to_jsonb(OLD) - words THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('rightrung.restoring', true) = 'yes' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER assessments_never_emptied BEFORE TRUNCATE ON assessments
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER leadership_evidence_never_emptied BEFORE TRUNCATE ON leadership_evidence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER decisions_never_emptied BEFORE TRUNCATE ON decisions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
CREATE TRIGGER audit_events_never_emptied BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
--> statement-breakpoint
-- What was current before the table of current levels came, and imports whose levels are among them.
INSERT INTO current_assessments (organisation_id, person_id, competency_id, source, assessor, assessment_id, level, assessed_on, recorded_at)
SELECT DISTINCT ON (a.person_id, a.competency_id, a.source, a.assessor)
  a.organisation_id, a.person_id, a.competency_id, a.source, a.assessor, a.id, a.level, a.assessed_on, a.recorded_at
FROM assessments a
LEFT JOIN imports i ON i.organisation_id = a.organisation_id AND i.id = a.import_id
WHERE a.retracted_at IS NULL AND (a.import_id IS NULL OR i.state = 'committed')
ORDER BY a.person_id, a.competency_id, a.source, a.assessor, a.assessed_on DESC, a.recorded_at DESC;
--> statement-breakpoint
UPDATE imports SET folded_at = coalesce(committed_at, created_at) WHERE state IN ('committed', 'undone');
