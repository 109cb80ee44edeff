-- The door of an erasure reaches the words of a decision too, through the person of its case, and lets them be emptied
-- and nothing else: no word can be put in their place.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  retraction CONSTANT text[] := ARRAY['retracted_at', 'retracted_by', 'retraction_reason'];
  words CONSTANT text[] := CASE TG_TABLE_NAME
    WHEN 'decisions' THEN ARRAY['reasons', 'alternatives', 'dissent', 'conditions']
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
