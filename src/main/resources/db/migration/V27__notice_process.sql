-- The process that delivers a notice. It knows itself by this row, so that the engine need not keep a variable for it.
ALTER TABLE notice ADD COLUMN process text UNIQUE;

-- What waits already is known by its variable; a new database has no engine yet.
DO $$
BEGIN
    IF to_regclass('act_ru_variable') IS NOT NULL THEN
        UPDATE notice SET process = variable.proc_inst_id_
        FROM act_ru_variable variable
        WHERE variable.name_ = 'notice' AND variable.text_ = notice.id::text;
    END IF;
END
$$;
