-- A stage may be run again, as the meeting is where severity is high: pass 2.
ALTER TABLE stage ADD COLUMN pass integer NOT NULL DEFAULT 1 CHECK (pass > 0);
ALTER TABLE stage DROP CONSTRAINT stage_pkey;
ALTER TABLE stage ADD PRIMARY KEY (post_mortem, stage, pass);
