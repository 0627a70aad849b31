-- One row for each pass and, within it, each attempt: a new date is a new attempt, and the one before stays as it was.
ALTER TABLE meeting DROP CONSTRAINT meeting_pkey;
ALTER TABLE meeting
    ADD COLUMN id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN pass            integer NOT NULL DEFAULT 1 CHECK (pass > 0),
    ADD COLUMN attempt         integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
    ADD COLUMN zone            text,
    ADD COLUMN facilitator     text,
    ADD COLUMN open_questions  text,
    ADD COLUMN new_date_reason text,
    ADD COLUMN new_date_by     text,
    ADD COLUMN new_date_at     timestamptz,
    ADD UNIQUE (post_mortem, pass, attempt);
COMMENT ON COLUMN meeting.pass IS '2 for the second look, some weeks later';
COMMENT ON COLUMN meeting.new_date_reason IS 'why it was not enough and a new date was asked for, which is the next attempt';

CREATE TABLE participant (
    meeting  bigint  NOT NULL REFERENCES meeting,
    person   text    NOT NULL,
    position integer NOT NULL,
    groups   text[]  NOT NULL,
    required boolean NOT NULL,
    attended boolean,
    PRIMARY KEY (meeting, person)
);
COMMENT ON COLUMN participant.groups IS 'because of which the person was invited; none when invited by name';
COMMENT ON COLUMN participant.required IS 'whether one of these groups must be heard';
COMMENT ON COLUMN participant.attended IS 'null until the meeting was held';

CREATE TABLE account (
    meeting        bigint      NOT NULL REFERENCES meeting,
    person         text        NOT NULL,
    went_well      text,
    got_in_the_way text,
    surprised      text,
    written_at     timestamptz NOT NULL,
    PRIMARY KEY (meeting, person)
);

-- A role that was not heard: waived by somebody with a reason, or passed over when the time limit for that had lapsed.
CREATE TABLE waiver (
    meeting   bigint      NOT NULL REFERENCES meeting,
    role      text        NOT NULL,
    reason    text,
    waived_by text,
    waived_at timestamptz NOT NULL,
    PRIMARY KEY (meeting, role),
    CHECK ((reason IS NULL) = (waived_by IS NULL))
);

ALTER TABLE timeline_entry ADD COLUMN meeting bigint REFERENCES meeting;
