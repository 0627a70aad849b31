-- A plain Markdown file is taken by its headings; what it leaves open is assumed, and said.
ALTER TABLE plan_import ADD COLUMN assumed text;
COMMENT ON COLUMN plan_import.assumed IS 'what was taken for what the file left open; null for a file with front matter';
