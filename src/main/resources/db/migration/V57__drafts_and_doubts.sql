-- Whoever gets a task is offered what its former holders have typed, and decides once.
ALTER TABLE form_draft ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN form_draft.decided_at IS 'up to when its writer has decided on the drafts of former holders';
