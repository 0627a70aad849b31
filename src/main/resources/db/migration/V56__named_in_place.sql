-- Who is named in place of somebody who has left, also for what is yet to come.
ALTER TABLE change_of_hands ALTER COLUMN task DROP NOT NULL;
COMMENT ON COLUMN change_of_hands.task IS 'in the engine; null where it has not come yet';

CREATE VIEW running_matter AS
SELECT definition.key_ AS process, instance.business_key_ AS post_mortem, matter.name_ AS matter, matter.long_ AS number
FROM act_ru_execution instance
JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_
JOIN act_ru_variable matter ON matter.proc_inst_id_ = instance.id_ AND matter.type_ = 'long';
COMMENT ON VIEW running_matter IS 'what running processes are about, such as an action''s id, by the name of the variable that says so';

CREATE VIEW asked_replacement AS
SELECT instance.business_key_ AS post_mortem, leaver.text_ AS person
FROM act_ru_execution instance
JOIN act_re_procdef definition ON definition.id_ = instance.proc_def_id_ AND definition.key_ = 'replacement'
JOIN act_ru_variable leaver ON leaver.proc_inst_id_ = instance.id_ AND leaver.name_ = 'leaver';
COMMENT ON VIEW asked_replacement IS 'people who have left, for whom it is asked who takes over what they were named for';
