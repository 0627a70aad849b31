-- Titles without control characters and marks of direction, as new ones come in; the original stays as it was sent.
UPDATE incident SET title = coalesce(nullif(btrim(regexp_replace(
    regexp_replace(title, '[\s\u0085\u2028\u2029]+', ' ', 'g'),
    '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]', '', 'g')), ''), '?')
WHERE title ~ '[\u0001-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]';
