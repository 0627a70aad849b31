-- In which language all is said to somebody: in mails, on pages and in Tasklist.
CREATE VIEW reader_language AS
SELECT person, language FROM preference WHERE language IS NOT NULL;
COMMENT ON VIEW reader_language IS 'the language that somebody has chosen; no row for whose browser decides';
