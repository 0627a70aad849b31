-- Notices wait as external tasks, and no SQL of ours asks for jobs.
DROP VIEW waiting_job;
