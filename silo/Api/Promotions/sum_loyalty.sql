-- $1 dealer, $2 phone hash or null for all, $3 first days of rates, $4 points per yuan, $5 points per visit, $6 days on
-- which points count more than once, $7 their lines, $8 their tiers (null: all), $9 how often, $10 limit. The points of
-- customers, most left first, each with the sums over all; a customer is a phone. Renewals count whole points each;
-- visits belong to whom the car's newest term belongs to.
WITH rate AS (
    SELECT since, coalesce(lead(since) OVER (ORDER BY since), 'infinity') AS until, per_yuan, per_visit
    FROM unnest($3::date[], $4::numeric[], $5::numeric[]) AS rate (since, per_yuan, per_visit)
), boost AS (
    SELECT * FROM unnest($6::date[], $7::text[], $8::text[], $9::numeric[]) AS boost (day, line, tier, multiplier)
), fact AS (
    SELECT policy.phone_hash, ended.ended_on AS day, policy.line, policy.tier, ended.premium AS yuan, 0 AS visits
    FROM term_end AS ended
    JOIN policy ON policy.id = ended.policy_id
    WHERE ended.dealer_id = $1 AND ended.phase = 'won' AND ended.premium IS NOT NULL
      AND ($2::bytea IS NULL OR policy.phone_hash = $2)
    UNION ALL
    SELECT owner.phone_hash, visit.visited_on, NULL, owner.tier, 0, 1
    FROM service_visit AS visit
    CROSS JOIN LATERAL (
        SELECT policy.phone_hash, policy.tier
        FROM policy
        WHERE policy.dealer_id = visit.dealer_id AND (policy.vin = visit.vin OR policy.plate = visit.plate)
        ORDER BY policy.expiry_date DESC, policy.id DESC
        LIMIT 1
    ) AS owner
    WHERE visit.dealer_id = $1 AND ($2::bytea IS NULL OR owner.phone_hash = $2)
), moved AS (
    SELECT fact.phone_hash, 0 AS redeemed,
           floor((fact.yuan * rate.per_yuan + fact.visits * rate.per_visit) * coalesce((
               SELECT max(boost.multiplier)
               FROM boost
               WHERE boost.day = fact.day AND (boost.line IS NULL OR boost.line = fact.line)
                 AND (boost.tier IS NULL OR boost.tier = coalesce(fact.tier, 'C'))), 1)) AS earned
    FROM fact
    JOIN rate ON fact.day >= rate.since AND fact.day < rate.until
    UNION ALL
    SELECT policy.phone_hash, entry.points, 0
    FROM loyalty_entry AS entry
    JOIN policy ON policy.id = entry.policy_id
    WHERE entry.dealer_id = $1 AND ($2::bytea IS NULL OR policy.phone_hash = $2)
), member AS (
    SELECT phone_hash, sum(earned) AS earned, sum(redeemed) AS redeemed
    FROM moved
    GROUP BY phone_hash
    HAVING sum(earned) > 0 OR sum(redeemed) > 0
)
SELECT last.id, last.owner, last.phone, member.earned, member.redeemed, count(*) OVER (), sum(member.earned) OVER (),
       sum(member.redeemed) OVER ()
FROM member
CROSS JOIN LATERAL (
    SELECT policy.id, policy.owner, policy.phone
    FROM policy
    WHERE policy.phone_hash = member.phone_hash AND policy.dealer_id = $1
    ORDER BY policy.expiry_date DESC, policy.id DESC
    LIMIT 1
) AS last
ORDER BY member.earned - member.redeemed DESC, last.id
LIMIT $10
