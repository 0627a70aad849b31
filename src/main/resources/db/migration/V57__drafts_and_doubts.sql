-- Whoever gets a task is offered what its former holders have typed, and decides once.
ALTER TABLE form_draft ADD COLUMN decided_at timestamptz;
COMMENT ON COLUMN form_draft.decided_at IS 'up to when its writer has decided on the drafts of former holders';

-- What was asked about an answer ends with its task, however that ends, as drafts do.
DELETE FROM doubted_answer WHERE NOT EXISTS (SELECT FROM act_ru_task WHERE id_ = task);
ALTER TABLE doubted_answer
    ALTER COLUMN task TYPE varchar(64),
    ADD FOREIGN KEY (task) REFERENCES act_ru_task (id_) ON DELETE CASCADE;
