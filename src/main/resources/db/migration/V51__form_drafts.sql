-- What somebody has typed into a form and not sent yet. That of a task ends with its task, however that ends.
CREATE TABLE form_draft (
    form       text        NOT NULL,
    task       varchar(64) REFERENCES act_ru_task (id_) ON DELETE CASCADE,
    person     text        NOT NULL,
    answers    text        NOT NULL,
    revision   int         NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (form, person)
);
CREATE INDEX form_draft_task ON form_draft (task);
COMMENT ON COLUMN form_draft.form IS 'the id of its task, or “start:” and the key of the process that it starts';
COMMENT ON COLUMN form_draft.answers IS 'JSON: what differs from the form as it was opened, by the field’s key';
COMMENT ON COLUMN form_draft.revision IS 'counts, so that of two windows the second notices the first';
