-- A text in both languages is known by its type. Until now it was JSON that began with "told".
WITH held AS (
    UPDATE act_ru_variable variable
    SET type_ = 'spin://application/json', text2_ = 'io.hindsight.text.LocalizedText'
    FROM act_ge_bytearray stored
    WHERE variable.type_ = 'json' AND stored.id_ = variable.bytearray_id_
      AND substring(stored.bytes_ FROM 1 FOR 8) = convert_to('{"told":', 'UTF8')
    RETURNING stored.id_)
UPDATE act_ge_bytearray stored
SET bytes_ = convert_to('{"texts":', 'UTF8') || substring(stored.bytes_ FROM 9)
FROM held
WHERE stored.id_ = held.id_;
