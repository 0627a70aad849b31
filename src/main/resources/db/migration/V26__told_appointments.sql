-- What somebody was told of a meeting or session: a later notice replaces the earlier ones.
CREATE INDEX notice_of_appointment ON notice (recipient, (content ->> 'uid'))
    WHERE kind IN ('invitation', 'cancellation');
