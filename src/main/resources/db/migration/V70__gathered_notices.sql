-- What waits for the next letter to its reader, which the sweep writes; what is delivered alone has a process at once.
CREATE INDEX notice_waiting ON notice (recipient) WHERE process IS NULL AND sent_at IS NULL AND dropped_at IS NULL;
CREATE VIEW waiting_notice AS
SELECT id, recipient, kind, reason, post_mortem, task, content, created_at
FROM notice WHERE process IS NULL AND sent_at IS NULL AND dropped_at IS NULL;

-- When somebody was told: what is late with others is one list a day.
CREATE OR REPLACE VIEW told_reason AS
SELECT reason, recipient AS person, created_at FROM notice WHERE NOT freed;

-- The lists of what is late with others are letters that gather notices like all others.
UPDATE notice AS letter SET kind = 'gathered', content = jsonb_build_object('parts', coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', part.id, 'recipient', part.recipient, 'kind', 'escalation',
        'reason', part.reason, 'postMortem', part.post_mortem, 'task', part.task, 'content', part.content::text))
    FROM notice AS part
    WHERE part.id IN (SELECT (late ->> 'notice')::uuid FROM jsonb_array_elements(letter.content -> 'late') AS late)),
    '[]'))
WHERE kind = 'escalations';
