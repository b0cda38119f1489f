-- What each agent did: won and lost of the terms that expire in some months, and calls made to the agent's customers
-- in these months. $1 dealer ids or null for all, $2 first day, $3 last day; whole months. Without an agent: what is
-- nobody's. Reads the touches of the months' partitions; one moment; locks nothing.
WITH ended AS (
    SELECT dealer_id, coalesce(btrim(agent), '') AS agent, count(*) FILTER (WHERE phase = 'won') AS won,
           count(*) FILTER (WHERE phase = 'lost') AS lost,
           coalesce(sum(premium) FILTER (WHERE phase = 'won'), 0) AS premium
    FROM term_end
    WHERE month BETWEEN $2 AND $3 AND ($1::int[] IS NULL OR dealer_id = ANY ($1::int[]))
    GROUP BY dealer_id, coalesce(btrim(agent), '')
), called AS (
    SELECT policy.dealer_id, coalesce(btrim(policy.agent), '') AS agent, count(*) AS calls
    FROM touch
    JOIN policy ON policy.id = touch.policy_id
    WHERE touch.due_on BETWEEN $2 AND $3 AND touch.channel = 'call' AND touch.status IN ('sent', 'delivered')
      AND ($1::int[] IS NULL OR policy.dealer_id = ANY ($1::int[]))
    GROUP BY policy.dealer_id, coalesce(btrim(policy.agent), '')
)
SELECT count(*) OVER (), dealer.code, dealer.state ->> 'name', nullif(agent, ''), coalesce(won, 0), coalesce(lost, 0),
       round(won::numeric / nullif(won + lost, 0), 4), coalesce(premium, 0), coalesce(calls, 0)
FROM ended
FULL JOIN called USING (dealer_id, agent)
JOIN dealer ON dealer.id = dealer_id
ORDER BY dealer.code, coalesce(won, 0) DESC, agent
