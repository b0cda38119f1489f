-- A dealer's cases by calendar month and line: those that began, those in which a call was made, those whose car came
-- back. $1 dealer id, $2 first day, $3 last day. Reads the dealer's cases and their touches by their keys; locks
-- nothing.
WITH own AS MATERIALIZED (
    SELECT policy_id, line, born_on, ended_on, phase
    FROM service_case
    WHERE dealer_id = $1 AND born_on <= $3 AND (ended_on IS NULL OR ended_on >= $2)
), happened AS (
    SELECT line, born_on AS day, 1 AS begun, 0 AS called, 0 AS returned FROM own WHERE born_on >= $2
    UNION ALL
    SELECT line, ended_on, 0, 0, 1 FROM own WHERE phase = 'won' AND ended_on BETWEEN $2 AND $3
    UNION ALL
    SELECT line, month.begin, 0, 1, 0
    FROM own
    CROSS JOIN LATERAL (
        SELECT DISTINCT date_trunc('month', touch.due_on)::date AS begin
        FROM touch
        WHERE touch.policy_id = own.policy_id AND touch.channel = 'call' AND touch.status IN ('sent', 'delivered')
          AND touch.due_on BETWEEN $2 AND $3
    ) AS month
)
SELECT date_trunc('month', day)::date AS month, line, sum(begun), sum(called), sum(returned)
FROM happened
GROUP BY 1, line
ORDER BY 1, line
