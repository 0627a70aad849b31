-- What was said in a post-mortem is found by words in French and English, by parts of ids and by any run of Chinese,
-- Japanese, Korean or Thai: in any order, and wherever it was said.

-- As people type it: without accents and capitals, each width and form of a sign as one.
CREATE FUNCTION search_folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(replace(replace(
    lower(normalize(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g'), NFC)),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'ø', 'o'), 'ł', 'l'), 'đ', 'd'), 'ı', 'i');

-- Signs between words become blanks, both apostrophes too; those that hold an id together stay.
CREATE FUNCTION search_spaced(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(search_folded(said),
    '[\u0001-\u0022\u0027-\u002a\u002c\u003b-\u003c\u003e\u005b\u005d-\u005e\u0060\u007b-\u007d\u007f-\u00a9\u00ab-\u00b4'
    '\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u02ff\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u30fb'
    '\ufe00-\ufe1f\ufff0-\uffff\U0001f000-\U0001faff]+', ' ', 'g'));

CREATE FUNCTION search_plain(spaced text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN translate(spaced, '-_.:/\@+=?&%#~$', '               ');

-- Runs of scripts that put no blanks between words.
CREATE FUNCTION search_runs(plain text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
    SELECT run[1] FROM regexp_matches(plain, '[\u0e01-\u0e5b\u3005-\u3007\u3021-\u302f\u3031-\u30fa\u30fc-\u30ff'
        '\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+', 'g') AS run
$$;

CREATE FUNCTION search_without_runs(plain text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(plain, '[\u0e01-\u0e5b\u3005-\u3007\u3021-\u302f\u3031-\u30fa\u30fc-\u30ff'
    '\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g');

-- Each sign of a run with the one after it.
CREATE FUNCTION search_pairs(run text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
    SELECT sign || coalesce(lead(sign) OVER (ORDER BY place), '')
    FROM unnest(string_to_array(run, NULL)) WITH ORDINALITY AS signs (sign, place) ORDER BY place);

-- As a French word is stemmed that was typed without accents: volé, volée, volés and volées are one.
CREATE FUNCTION search_french(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(words || ' ', 'ees ', 'e '), 'ee ', 'e ');

-- An id is found by its beginning and by that of each of its parts; what has digits also from within a part.
CREATE FUNCTION search_ids(spaced text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
BEGIN
    RETURN ARRAY(
        WITH named AS MATERIALIZED (
            SELECT DISTINCT btrim(token, '-_.:/\@+=?&%#~$') AS id
            FROM (SELECT DISTINCT token FROM unnest(string_to_array(spaced, ' ')) AS token) AS tokens
            WHERE token ~ '[-_.:/\\@+=?&%#~$0-9]' AND length(token) <= 400)
        SELECT DISTINCT tail FROM (
            SELECT substr(id, place::integer) AS tail
            FROM named CROSS JOIN unnest(string_to_array(id, NULL)) WITH ORDINALITY AS signs (sign, place)
            WHERE id ~ '[-_.:/\\@+=?&%#~$]' AND (place = 1 OR substr(id, place::integer - 1, 1) ~ '[-_.:/\\@+=?&%#~$]')
            UNION ALL
            SELECT substr(part, place)
            FROM named CROSS JOIN unnest(string_to_array(search_plain(id), ' ')) AS part
            CROSS JOIN generate_series(2, length(part) - 2) AS place
            WHERE length(part) BETWEEN 6 AND 128 AND part ~ '[0-9]') AS tails
        WHERE tail ~ '^[^-_.:/\\@+=?&%#~$]'
        LIMIT 4000);
END
$$;

CREATE FUNCTION search_quoted(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';

CREATE FUNCTION search_words(said text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT AS
$$
DECLARE
    spaced text     := search_spaced(left(said, 100000));
    plain  text     := search_plain(spaced);
    words  text     := search_without_runs(plain);
    found  tsvector := to_tsvector('pg_catalog.simple', words) || to_tsvector('pg_catalog.english', words)
                       || to_tsvector('pg_catalog.french', search_french(words));
BEGIN
    IF words <> plain THEN
        found := found || to_tsvector('pg_catalog.simple', (
            SELECT string_agg(array_to_string(search_pairs(run), ' '), ' ') FROM search_runs(left(plain, 40000)) AS run));
    END IF;
    IF spaced ~ '[-_.:/\\@+=?&%#~$0-9]' THEN
        found := found || coalesce((
            SELECT string_agg(search_quoted(id) || ':1', ' ') FROM unnest(search_ids(spaced)) AS id), '')::tsvector;
    END IF;
    RETURN found;
END
$$;
COMMENT ON FUNCTION search_words IS 'what a text is found by: its words as they are, their English and French stems, pairs of signs and parts of ids';

-- What somebody looks for, as queries. A word of either language that says nothing by itself has none.
CREATE FUNCTION search_word(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN ts_lexize('pg_catalog.english_stem', word) = '{}' OR ts_lexize('pg_catalog.french_stem', word) = '{}'
        OR word IN ('les', 'ils', 'elles', 'cet', 'cette', 'leurs') THEN NULL
    ELSE concat_ws(' | ', search_quoted(word) || CASE WHEN length(word) > 2 THEN ':*' ELSE '' END,
        search_quoted((ts_lexize('pg_catalog.english_stem', word))[1]),
        search_quoted((ts_lexize('pg_catalog.french_stem', btrim(search_french(word))))[1])) END;

CREATE FUNCTION search_run(run text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN length(run) = 1 THEN search_quoted(run) || ':*'
    ELSE (SELECT string_agg(search_quoted(pair), ' <-> ' ORDER BY place)
          FROM unnest(search_pairs(run)) WITH ORDINALITY AS pairs (pair, place) WHERE place < length(run)) END;

CREATE FUNCTION search_terms(said text) RETURNS TABLE (term text, query text) LANGUAGE sql IMMUTABLE AS
$$
    SELECT id, CASE
        WHEN runs IS NOT NULL THEN concat_ws(' & ', runs, words)
        WHEN id ~ '[0-9]' THEN search_quoted(id) || ':*'
        WHEN id ~ '[-_.:/\\@+=?&%#~$]' THEN concat_ws(' | ', search_quoted(id) || ':*', '(' || words || ')')
        ELSE words END
    FROM (SELECT btrim(token, '-_.:/\@+=?&%#~$') AS id, place
          FROM unnest(string_to_array(search_spaced(said), ' ')) WITH ORDINALITY AS tokens (token, place)) AS named
    CROSS JOIN LATERAL (
        SELECT string_agg('(' || search_run(run) || ')', ' & ') AS runs FROM search_runs(search_plain(id)) AS run) AS found
    CROSS JOIN LATERAL (
        SELECT string_agg('(' || search_word(word) || ')', ' & ') AS words
        FROM unnest(string_to_array(search_without_runs(search_plain(id)), ' ')) AS word WHERE word <> '') AS spoken
    WHERE id <> '' AND length(id) <= 400
    ORDER BY place
$$;
COMMENT ON FUNCTION search_terms IS 'each word or id for itself; the query is null for a word that stands in nearly every text';

CREATE FUNCTION search_phrase(said text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN (
    WITH plain AS MATERIALIZED (SELECT search_plain(search_spaced(said)) AS plain)
    SELECT coalesce(
        (SELECT string_agg('(' || search_run(run) || ')', ' & ') FROM search_runs(plain) AS run),
        (SELECT string_agg(search_quoted(word), ' <-> ' ORDER BY place)
         FROM unnest(string_to_array(plain, ' ')) WITH ORDINALITY AS words (word, place) WHERE word <> ''))
    FROM plain);
COMMENT ON FUNCTION search_phrase IS 'words one after the other, as they are but for accents and case';

-- All that was said in a post-mortem and that its record shows, by the part of the record where it stands.
CREATE VIEW said AS
SELECT reference AS post_mortem, 'incident' AS place, 'A' AS weight, title AS text
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident
UNION ALL
SELECT reference, 'incident', 'C', concat_ws(E'\n', summary, nullif(array_to_string(remarks, E'\n'), ''))
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident
UNION ALL
SELECT reference, 'incident', 'A', concat_ws(' · ', source, key, category, nullif(array_to_string(assets, ' · '), ''))
FROM post_mortem JOIN incident ON incident.id = post_mortem.incident
UNION ALL
SELECT post_mortem, 'meeting', 'D', concat_ws(E'\n', agenda, went_well, to_improve, decisions, open_questions,
    new_date_reason, nullif(array_to_string(findings, E'\n'), ''))
FROM meeting
UNION ALL
SELECT post_mortem, 'meeting', 'D', waiver.reason FROM waiver JOIN meeting ON meeting.id = waiver.meeting
UNION ALL
SELECT post_mortem, 'meeting', 'D', concat_ws(E'\n', reason, lesson, strengthen) FROM second_look
UNION ALL
SELECT told.post_mortem, 'account', 'D', concat_ws(E'\n', account.went_well, got_in_the_way, surprised)
FROM account JOIN meeting told ON told.id = account.meeting
WHERE EXISTS (SELECT FROM meeting held WHERE held.post_mortem = told.post_mortem AND held.pass = told.pass
                AND held.attempt >= told.attempt AND held.recorded_at IS NOT NULL)
UNION ALL
SELECT entry.post_mortem, 'timeline', 'D', entry.what
FROM timeline_entry entry
WHERE entry.meeting IS NULL OR EXISTS (
    SELECT FROM meeting told JOIN meeting held USING (post_mortem, pass)
    WHERE told.id = entry.meeting AND held.attempt >= told.attempt AND held.recorded_at IS NOT NULL)
UNION ALL
SELECT post_mortem, 'causes', 'B', problem FROM analysis
UNION ALL
SELECT post_mortem, 'causes', 'D', concat_ws(E'\n', answer, evidence) FROM why JOIN analysis ON analysis.id = why.analysis
UNION ALL
SELECT post_mortem, 'causes', 'B', cause.text FROM cause JOIN analysis ON analysis.id = cause.analysis
UNION ALL
SELECT post_mortem, 'causes', 'B', concat_ws(E'\n', statement, made_possible, evidence, elsewhere_checked)
FROM root_cause JOIN analysis ON analysis.id = root_cause.analysis
UNION ALL
SELECT post_mortem, 'causes', 'D', reasons FROM analysis_review JOIN analysis ON analysis.id = analysis_review.analysis
UNION ALL
SELECT post_mortem, 'lessons', 'B', concat_ws(E'\n', lesson.text, strengthen)
FROM lesson JOIN analysis ON analysis.id = lesson.analysis
UNION ALL
SELECT post_mortem, 'evaluation', 'D', concat_ws(E'\n', worked_best, was_hard, procedures_remarks, (
    SELECT string_agg(concat_ws(E'\n', worked, hard), E'\n') FROM rating WHERE rating.evaluation = evaluation.id), (
    SELECT string_agg(improvement.text, E'\n') FROM improvement WHERE improvement.evaluation = evaluation.id))
FROM evaluation
WHERE NOT EXISTS (SELECT FROM evaluation_call asked WHERE asked.post_mortem = evaluation.post_mortem AND asked.closed_at IS NULL)
UNION ALL
SELECT post_mortem, 'evaluation', 'D', concat_ws(E'\n', strengths, weaknesses, why_nobody) FROM consolidation
UNION ALL
SELECT post_mortem, 'evaluation', 'D', disagreement FROM consolidated_rating WHERE disagreement IS NOT NULL
UNION ALL
SELECT post_mortem, 'evaluation', 'D', wanted_improvement.text FROM wanted_improvement
UNION ALL
SELECT post_mortem, 'plan', 'D', concat_ws(E'\n', keep_reason, training_wish) FROM plan_draft
UNION ALL
SELECT post_mortem, 'plan', 'D', concat_ws(E'\n', section, plan_change.text, reason)
FROM plan_change JOIN plan_draft ON plan_draft.id = plan_change.draft
UNION ALL
SELECT post_mortem, 'plan', 'D', reasons FROM plan_review JOIN plan_draft ON plan_draft.id = plan_review.draft
UNION ALL
SELECT post_mortem, 'plan', 'D', concat_ws(E'\n', acknowledgement.reason, acknowledgement.training_wish)
FROM acknowledgement JOIN plan_version ON plan_version.id = acknowledgement.version WHERE post_mortem IS NOT NULL
UNION ALL
SELECT post_mortem, 'actions', 'D', reason FROM hardening
UNION ALL
SELECT post_mortem, 'actions', 'B', concat_ws(E'\n', title, what, criterion) FROM action
UNION ALL
SELECT post_mortem, 'actions', 'D', reason FROM action_grade JOIN action ON action.id = action_grade.action
UNION ALL
SELECT post_mortem, 'actions', 'D', reasons FROM action_decision JOIN action ON action.id = action_decision.action
UNION ALL
SELECT post_mortem, 'actions', 'D', reason FROM due_date_move JOIN action ON action.id = due_date_move.action
UNION ALL
SELECT post_mortem, 'actions', 'D', concat_ws(E'\n', what_was_done, evidence, evidence_link)
FROM implementation JOIN action ON action.id = implementation.action
UNION ALL
SELECT post_mortem, 'actions', 'D', concat_ws(E'\n', how_checked, reasons)
FROM verification JOIN action ON action.id = verification.action
UNION ALL
SELECT post_mortem, 'actions', 'D', reason FROM weak_answer
UNION ALL
SELECT post_mortem, 'effect', 'D', concat_ws(E'\n', value, findings)
FROM effectiveness_judgement JOIN action ON action.id = effectiveness_judgement.action
UNION ALL
SELECT post_mortem, 'training', 'D', reason FROM training
UNION ALL
SELECT post_mortem, 'training', 'D', concat_ws(E'\n', subject, goal, measure) FROM session
UNION ALL
SELECT post_mortem, 'training', 'D', concat_ws(E'\n', sitting.change, sitting_report.remarks, training_gap.reason)
FROM sitting JOIN session ON session.id = sitting.session
LEFT JOIN sitting_report ON sitting_report.sitting = sitting.id
LEFT JOIN training_gap ON training_gap.sitting = sitting.id
UNION ALL
SELECT post_mortem, 'bulletin', 'D', concat_ws(E'\n', title_en, text_en, title_fr, text_fr, none_reason) FROM bulletin_draft
UNION ALL
SELECT post_mortem, 'bulletin', 'D', reasons
FROM bulletin_review JOIN bulletin_draft ON bulletin_draft.id = bulletin_review.draft
UNION ALL
SELECT post_mortem, 'sign-off', 'B', statement FROM sign_off
UNION ALL
SELECT post_mortem, 'sign-off', 'D', reason FROM lesson_reason
UNION ALL
SELECT post_mortem, 'sign-off', 'D', reason FROM sent_back
UNION ALL
SELECT reference, 'course', 'D', concat_ws(E'\n', ended_reason, removed_reason) FROM post_mortem
WHERE coalesce(ended_reason, removed_reason) IS NOT NULL
UNION ALL
SELECT post_mortem, 'course', 'D', concat_ws(E'\n', title, reason) FROM ending_item
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM track_choice WHERE reason IS NOT NULL
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM incident_version
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM source_word
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM marking
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM due_move
UNION ALL
SELECT post_mortem, 'course', 'D', reason FROM change_of_hands WHERE reason IS NOT NULL;
COMMENT ON VIEW said IS 'not what its record does not show yet: accounts before their meeting, answers that others must not see';
COMMENT ON COLUMN said.weight IS 'A what the incident is called, C what else was reported of it, B what was learnt, D all else';

CREATE FUNCTION said_in(post_mortems text[]) RETURNS SETOF said LANGUAGE plpgsql STABLE
SET enable_seqscan = off AS
$$ BEGIN RETURN QUERY SELECT * FROM said WHERE said.post_mortem = ANY (post_mortems) AND said.text <> ''; END $$;
COMMENT ON FUNCTION said_in IS 'the view for a few post-mortems; planned once in a session';

-- What a post-mortem is found by. Written by triggers alone, once in each transaction, at its end.
CREATE TABLE search_document (
    post_mortem text     PRIMARY KEY REFERENCES post_mortem ON DELETE CASCADE,
    words       tsvector NOT NULL
);
COMMENT ON TABLE search_document IS 'written by triggers alone: see keep_search';

-- By the index, whatever the planner takes a look at each document for: it does not know how long these are.
CREATE FUNCTION search_found(sought tsquery, most integer, ranked boolean) RETURNS TABLE (post_mortem text, rank real)
LANGUAGE plpgsql STABLE ROWS 500
SET enable_seqscan = off AS
$$
BEGIN
    RETURN QUERY
    SELECT document.post_mortem, CASE WHEN ranked THEN search_rank(words, sought) END
    FROM search_document AS document WHERE words @@ sought LIMIT most;
END
$$;
COMMENT ON FUNCTION search_found IS 'no more than so many; all where that is null';

-- How often the words were said. All else counts a tenth of the title; what was reported and what was learnt count four
-- times that. How near they stand to each other means nothing, since the parts of a record lie side by side.
CREATE FUNCTION search_rank(words tsvector, sought tsquery) RETURNS real LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ts_rank('{0.1, 0.4, 0.4, 1.0}', words, replace(sought::text, ' & ', ' | ')::tsquery);

CREATE FUNCTION keep_search(changed text[]) RETURNS void LANGUAGE plpgsql AS
$$
BEGIN
    -- Two that change the same one follow each other, so that the second reads what the first has written.
    PERFORM FROM search_document WHERE post_mortem = ANY (changed) ORDER BY post_mortem FOR UPDATE;
    INSERT INTO search_document AS document (post_mortem, words)
    SELECT reference,
           setweight(search_words(concat_ws(E'\n', reference, string_agg(text, E'\n') FILTER (WHERE weight = 'A'))), 'A')
           || setweight(search_words(coalesce(string_agg(text, E'\n') FILTER (WHERE weight = 'C'), '')), 'C')
           || setweight(search_words(coalesce(string_agg(text, E'\n') FILTER (WHERE weight = 'B'), '')), 'B')
           || search_words(coalesce(string_agg(text, E'\n') FILTER (WHERE weight = 'D'), ''))
    FROM post_mortem LEFT JOIN said_in(changed) AS told ON told.post_mortem = reference
    WHERE reference = ANY (changed)
    GROUP BY reference
    ON CONFLICT (post_mortem) DO UPDATE SET words = excluded.words WHERE document.words <> excluded.words;
END
$$;

-- Called with the query that leads from a row to its post-mortems.
CREATE FUNCTION search_changed() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    which text;
    kept  text := coalesce(current_setting('hindsight.searched', true), '');
BEGIN
    IF TG_OP = 'DELETE' THEN
        EXECUTE TG_ARGV[0] USING OLD INTO which;
    ELSE
        EXECUTE TG_ARGV[0] USING NEW INTO which;
    END IF;
    IF which IS NOT NULL AND strpos(kept, which || ' ') = 0 THEN
        PERFORM keep_search(ARRAY[which]);
        PERFORM set_config('hindsight.searched', kept || which || ' ', true);
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    watched text[];
    own     text := 'SELECT ($1).post_mortem';
    found   text := 'SELECT post_mortem FROM %s WHERE id = ($1).%s';
BEGIN
    -- A table, what leads from its row to the post-mortem, and after which changes.
    FOREACH watched SLICE 1 IN ARRAY ARRAY[
        ['post_mortem', 'SELECT ($1).reference', 'INSERT OR UPDATE OF ended_reason, removed_reason'],
        ['incident', 'SELECT reference FROM post_mortem WHERE incident = ($1).id',
            'UPDATE OF title, summary, remarks, source, key, category, assets'],
        ['meeting', own, ''],
        ['waiver', format(found, 'meeting', 'meeting'), ''],
        ['second_look', own, ''],
        ['account', format(found, 'meeting', 'meeting'), ''],
        ['timeline_entry', own, ''],
        ['analysis', own, ''],
        ['why', format(found, 'analysis', 'analysis'), ''],
        ['cause', format(found, 'analysis', 'analysis'), ''],
        ['root_cause', format(found, 'analysis', 'analysis'), ''],
        ['analysis_review', format(found, 'analysis', 'analysis'), ''],
        ['lesson', format(found, 'analysis', 'analysis'), ''],
        ['evaluation', own, ''],
        ['evaluation_call', own, ''],
        ['rating', format(found, 'evaluation', 'evaluation'), ''],
        ['improvement', format(found, 'evaluation', 'evaluation'), ''],
        ['consolidation', own, ''],
        ['consolidated_rating', own, ''],
        ['wanted_improvement', own, ''],
        ['plan_draft', own, ''],
        ['plan_change', format(found, 'plan_draft', 'draft'), ''],
        ['plan_review', format(found, 'plan_draft', 'draft'), ''],
        ['acknowledgement', format(found, 'plan_version', 'version'), 'UPDATE OF reason, training_wish'],
        ['hardening', own, ''],
        ['action', own, 'INSERT OR UPDATE OF title, what, criterion'],
        ['action_grade', format(found, 'action', 'action'), ''],
        ['action_decision', format(found, 'action', 'action'), ''],
        ['due_date_move', format(found, 'action', 'action'), ''],
        ['implementation', format(found, 'action', 'action'), ''],
        ['verification', format(found, 'action', 'action'), ''],
        ['weak_answer', own, ''],
        ['effectiveness_judgement', format(found, 'action', 'action'), ''],
        ['training', own, ''],
        ['session', own, ''],
        ['sitting', format(found, 'session', 'session'), ''],
        ['sitting_report', 'SELECT post_mortem FROM sitting JOIN session ON session.id = session WHERE sitting.id = ($1).sitting', ''],
        ['training_gap', 'SELECT post_mortem FROM sitting JOIN session ON session.id = session WHERE sitting.id = ($1).sitting', ''],
        ['bulletin_draft', own, ''],
        ['bulletin_review', format(found, 'bulletin_draft', 'draft'), ''],
        ['sign_off', own, ''],
        ['lesson_reason', own, ''],
        ['sent_back', own, 'INSERT OR UPDATE OF reason'],
        ['ending_item', own, ''],
        ['track_choice', own, ''],
        ['incident_version', own, ''],
        ['source_word', own, 'UPDATE OF reason'],
        ['marking', own, ''],
        ['due_move', own, ''],
        ['change_of_hands', own, '']]
    LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER searched AFTER %s OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION search_changed(%L)',
            CASE watched[3] WHEN '' THEN 'INSERT OR UPDATE' ELSE watched[3] END, watched[1], watched[2]);
    END LOOP;
END $$;

-- What is there, some at a time.
CREATE FUNCTION keep_missing_search(most integer) RETURNS integer LANGUAGE plpgsql AS
$$
DECLARE
    missing text[] := ARRAY(
        SELECT reference FROM post_mortem
        WHERE NOT EXISTS (SELECT FROM search_document done WHERE done.post_mortem = reference)
        ORDER BY reference LIMIT most);
BEGIN
    PERFORM keep_search(missing);
    RETURN cardinality(missing);
END
$$;
COMMENT ON FUNCTION keep_missing_search IS 'for post-mortems that came without triggers, so many at most; returns how many';

DO $$ BEGIN WHILE keep_missing_search(200) > 0 LOOP END LOOP; END $$;

CREATE INDEX search_document_words ON search_document USING gin (words) WITH (gin_pending_list_limit = 512);
