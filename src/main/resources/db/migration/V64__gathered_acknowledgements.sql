-- A team has one question open at most, which gathers all versions that it has not answered to. What earlier releases
-- have asked, each version by itself, goes on as it is; they replaced it by a later version, which none does any more.
ALTER TABLE acknowledgement ADD COLUMN gathered boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN acknowledgement.gathered IS 'whether the team''s one question asks for it, and not a question of its own';
COMMENT ON COLUMN acknowledgement.outcome IS 'replaced only in what earlier releases have left; null as long as the team is asked';
CREATE INDEX acknowledgement_open ON acknowledgement (team, version) WHERE outcome IS NULL;
