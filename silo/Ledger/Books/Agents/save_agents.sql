-- $1 ids, null for new agents, $2 dealers, $3 names, $4 first days, $5 last days, $6 roles, $7 minutes, $8 days off as
-- text, $9 lines of the file, $10 the import, $11 instant. Behind the lock.
WITH fact AS MATERIALIZED (
    SELECT id, dealer_id, name, works_since, left_on, role, talk_minutes,
           string_to_array(days_off, ',')::smallint[] AS days_off, import_line
    FROM unnest($1::bigint[], $2::int[], $3::text[], $4::date[], $5::date[], $6::text[], $7::int[], $8::text[],
                $9::int[])
         AS fact (id, dealer_id, name, works_since, left_on, role, talk_minutes, days_off, import_line)
), changed AS (
    UPDATE dealer_agent
    SET works_since = fact.works_since, left_on = fact.left_on, role = fact.role, talk_minutes = fact.talk_minutes,
        days_off = fact.days_off, import_line = fact.import_line, import_id = $10
    FROM fact
    WHERE dealer_agent.id = fact.id
)
INSERT INTO dealer_agent (dealer_id, name, works_since, left_on, role, talk_minutes, days_off, import_line, import_id,
                          created_at)
SELECT dealer_id, name, works_since, left_on, role, talk_minutes, days_off, import_line, $10, $11
FROM fact
WHERE id IS NULL
