-- Who invites, and what for: a cancellation names both as the invitation did.
ALTER TABLE appointment
    ADD COLUMN organizer text NOT NULL,
    ADD COLUMN agenda    text;
