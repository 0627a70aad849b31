-- Incidents as they were understood, each beside the bytes that came in.
CREATE TABLE incident (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source              text        NOT NULL,
    key                 text        NOT NULL,
    title               text        NOT NULL,
    summary             text        NOT NULL,
    category            text,
    severity            text        NOT NULL CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    tlp                 text        NOT NULL CHECK (tlp IN ('clear', 'green', 'amber', 'amber+strict', 'red')),
    personal_data       boolean     NOT NULL,
    remarks             text[]      NOT NULL DEFAULT '{}',
    occurred_at         timestamptz,
    occurred_precision  text        CHECK (occurred_precision IN ('year', 'month', 'day', 'time')),
    detected_at         timestamptz,
    detected_precision  text        CHECK (detected_precision IN ('year', 'month', 'day', 'time')),
    contained_at        timestamptz,
    contained_precision text        CHECK (contained_precision IN ('year', 'month', 'day', 'time')),
    recovered_at        timestamptz,
    recovered_precision text        CHECK (recovered_precision IN ('year', 'month', 'day', 'time')),
    closed_at           timestamptz,
    closed_precision    text        CHECK (closed_precision IN ('year', 'month', 'day', 'time')),
    original_format     text        NOT NULL CHECK (original_format IN ('native', 'veris', 'form')),
    original            bytea       NOT NULL,
    received_at         timestamptz NOT NULL DEFAULT now(),
    UNIQUE (source, key)
);

-- How long phases took, where a source tells durations instead of times.
CREATE TABLE incident_duration (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident bigint NOT NULL REFERENCES incident,
    phase    text   NOT NULL,
    value    text,
    unit     text   NOT NULL
);
CREATE INDEX incident_duration_incident ON incident_duration (incident);
