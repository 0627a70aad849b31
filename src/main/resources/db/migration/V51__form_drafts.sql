-- What somebody has typed into the form of an open task and not sent yet. It ends with its task, however that ends.
CREATE TABLE form_draft (
    task       varchar(64) NOT NULL REFERENCES act_ru_task (id_) ON DELETE CASCADE,
    person     text        NOT NULL,
    answers    text        NOT NULL,
    revision   int         NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (task, person)
);
COMMENT ON COLUMN form_draft.answers IS 'JSON: what differs from the form as it was opened, by the field’s key';
COMMENT ON COLUMN form_draft.revision IS 'counts, so that of two windows the second notices the first';
