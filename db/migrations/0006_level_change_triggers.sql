-- Every statement that touches what a matrix is computed from leaves the ids of its rows in level_changes. Emptying a
-- table whole leaves the id of nobody: everything that was computed is then out of date.
CREATE FUNCTION note_level_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    INSERT INTO level_changes (organisation_id, subject_id, transaction)
    VALUES ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000', pg_current_xact_id()::text::bigint)
    ON CONFLICT DO NOTHING;
  ELSIF TG_TABLE_NAME = 'assessments' THEN
    -- While an import is not taken over, levels beside it come from the history: a change there is one of its own.
    INSERT INTO level_changes (organisation_id, subject_id, transaction)
    SELECT DISTINCT organisation_id, person_id, pg_current_xact_id()::text::bigint FROM changed
    WHERE TG_OP = 'UPDATE' OR import_id IS NULL
    ON CONFLICT DO NOTHING;
  ELSIF TG_TABLE_NAME = 'current_assessments' THEN
    INSERT INTO level_changes (organisation_id, subject_id, transaction)
    SELECT DISTINCT organisation_id, person_id, pg_current_xact_id()::text::bigint FROM changed
    ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO level_changes (organisation_id, subject_id, transaction)
    SELECT DISTINCT organisation_id, id, pg_current_xact_id()::text::bigint FROM changed
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER current_assessments_noted_on_insert AFTER INSERT ON current_assessments REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER current_assessments_noted_on_update AFTER UPDATE ON current_assessments REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER current_assessments_noted_on_delete AFTER DELETE ON current_assessments REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER people_noted_on_insert AFTER INSERT ON people REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER people_noted_on_update AFTER UPDATE ON people REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER people_noted_on_delete AFTER DELETE ON people REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER competencies_noted_on_insert AFTER INSERT ON competencies REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER competencies_noted_on_update AFTER UPDATE ON competencies REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER competencies_noted_on_delete AFTER DELETE ON competencies REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER imports_noted_on_insert AFTER INSERT ON imports REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER imports_noted_on_update AFTER UPDATE ON imports REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER imports_noted_on_delete AFTER DELETE ON imports REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER current_assessments_noted_when_emptied AFTER TRUNCATE ON current_assessments
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER people_noted_when_emptied AFTER TRUNCATE ON people
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER level_changes_noted_when_emptied AFTER TRUNCATE ON level_changes
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER assessments_noted_on_insert AFTER INSERT ON assessments REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
--> statement-breakpoint
CREATE TRIGGER assessments_noted_on_update AFTER UPDATE ON assessments REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_level_changes();
