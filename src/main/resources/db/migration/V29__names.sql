-- Every login that was ever given, in small letters. None is given twice, nor beside one that differs only in case.
CREATE TABLE given_login (
    folded   text        PRIMARY KEY,
    given_at timestamptz NOT NULL
);

-- How people were called since when. Rows are only added; those of who has left stay.
CREATE TABLE person_name (
    id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login text        NOT NULL,
    name  text        NOT NULL,
    since timestamptz NOT NULL
);

-- Whoever is there has had the present name since ever, as far as is known.
DO $$
BEGIN
    IF to_regclass('act_id_user') IS NOT NULL THEN
        EXECUTE $fill$
            INSERT INTO person_name (login, name, since)
            SELECT id_, coalesce(nullif(trim(concat_ws(' ', first_, last_)), ''), id_), 'epoch' FROM act_id_user
            $fill$;
        EXECUTE $fill$
            INSERT INTO given_login SELECT DISTINCT lower(id_), timestamptz 'epoch' FROM act_id_user
            $fill$;
    END IF;
END $$;

-- Whoever has left is in the record, and their login is given as well.
DO $$
DECLARE
    place record;
BEGIN
    FOR place IN
        SELECT columns.table_name, column_name FROM information_schema.columns
        JOIN information_schema.tables USING (table_schema, table_name)
        WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND data_type = 'text'
            AND table_name NOT LIKE 'act\_%'
            AND (column_name LIKE '%\_by' OR column_name IN ('person', 'facilitator', 'trainer', 'owner', 'verifier', 'recipient'))
            AND (table_name, column_name) NOT IN (('plan_change', 'owner'), ('plan_section', 'owner'))
    LOOP
        EXECUTE format($gather$
            INSERT INTO given_login SELECT DISTINCT lower(%1$I), timestamptz 'epoch' FROM %2$I
            WHERE %1$I ~ '^[a-zA-Z0-9._@+-]+$' ON CONFLICT DO NOTHING
            $gather$, place.column_name, place.table_name);
    END LOOP;
END $$;
