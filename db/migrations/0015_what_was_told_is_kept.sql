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
    IF TG_TABLE_NAME IN ('case_views', 'what_if_notes', 'case_notices', 'case_releases', 'case_dissents')
      AND erasing_case = to_jsonb(OLD) ->> 'case_id' THEN
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
