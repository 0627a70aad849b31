-- Tasklist's lists are sorted by due date: a page is read without sorting all that is open.
CREATE INDEX act_ru_task_due_date ON act_ru_task (due_date_);

-- One variable of a name for a task, as the engine keeps them: what a count does not need is not joined.
DROP INDEX act_idx_variable_task_name_type;
CREATE UNIQUE INDEX act_idx_variable_task_name_type ON act_ru_variable (task_id_, name_, type_);
