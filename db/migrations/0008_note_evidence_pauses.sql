-- A pause changes how old a person's evidence is, and so their levels: whoever keeps a computed matrix must hear of it.
CREATE FUNCTION note_evidence_pauses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO level_changes (organisation_id, subject_id, transaction)
  SELECT DISTINCT organisation_id, person_id, pg_current_xact_id()::text::bigint FROM changed
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER evidence_pauses_noted_on_insert AFTER INSERT ON evidence_pauses REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_evidence_pauses();
--> statement-breakpoint
CREATE TRIGGER evidence_pauses_noted_on_update AFTER UPDATE ON evidence_pauses REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_evidence_pauses();
--> statement-breakpoint
CREATE TRIGGER evidence_pauses_noted_on_delete AFTER DELETE ON evidence_pauses REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_evidence_pauses();
--> statement-breakpoint
-- When an import was undone is known from here on; for earlier ones nobody can say, so they never counted.
UPDATE imports SET undone_at = coalesce(committed_at, created_at) WHERE state = 'undone';
