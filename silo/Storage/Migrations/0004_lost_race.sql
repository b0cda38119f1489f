-- Refuses a batch of which not every turn met the turn number it started from. Its rows are locked, so a miss means that
-- a turn was committed of which the writer never heard, or that the two hot rows of a policy disagree. The server looks
-- itself, so that the commit needs no round trip of its own. CE001 is the engine's own error code.
CREATE FUNCTION refuse_lost_race(saved bigint, expected int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF saved <> expected THEN
        RAISE EXCEPTION '% of % turns met the turn number they expected', saved, expected USING ERRCODE = 'CE001';
    END IF;
END $$;
