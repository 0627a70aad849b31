-- Actions are found as post-mortems are: by words of their title, or of what was reported of their incident.
DROP VIEW titled_action;
DROP INDEX action_words;
CREATE INDEX action_words ON action USING gin (search_words(title));
CREATE VIEW titled_action AS SELECT id AS action, search_words(title) AS words FROM action;

DROP VIEW reviewed_words;
DROP INDEX incident_words;
CREATE INDEX incident_words ON incident USING gin (search_words(title || ' ' || summary));
CREATE VIEW reviewed_words AS
SELECT post_mortem.reference AS post_mortem, search_words(incident.title || ' ' || incident.summary) AS words
FROM incident JOIN post_mortem ON post_mortem.incident = incident.id;
