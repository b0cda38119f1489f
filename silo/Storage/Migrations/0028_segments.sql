-- How the car's term before ended at the dealer; no row for a car that was never here. $1 dealer, $2 line, $3 VIN,
-- $4 plate, $5 last covered day of the term after it. One statement may call it for each of its rows: the planner puts
-- it in their place.
CREATE FUNCTION term_before(int, text, text, text, date) RETURNS TABLE (phase text, reason text, expiry date)
LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT earlier_end.phase, earlier_end.reason, earlier.expiry_date
    FROM policy AS earlier
    JOIN term_end AS earlier_end ON earlier_end.policy_id = earlier.id
    WHERE earlier.dealer_id = $1 AND earlier.line = $2 AND earlier.expiry_date < $5
      AND (earlier.vin = $3 OR earlier.plate = $4)
    ORDER BY earlier.expiry_date DESC
    LIMIT 1
$$;

-- What a term is to its car: a renewal when the one before was won here, or when the car was more than a year old at
-- its begin; of no cohort when nobody knows the car's age and it was never here before. $1 how the term before ended,
-- $2 first registration, $3 last covered day.
CREATE FUNCTION term_cohort(text, date, date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN $1 = 'won' THEN 'renewal'
        WHEN $1 = 'lost' THEN 'gap'
        WHEN $2 IS NULL THEN 'unknown'
        WHEN $3 < $2 + interval '15 months' THEN 'new'
        ELSE 'renewal'
    END
$$;

-- The first condition of a segment that a term does not meet; null when it belongs to it, or no segment is asked for.
-- The term before is looked up only where a condition is about it.
CREATE FUNCTION segment_gap(term policy, segment jsonb) RETURNS TABLE (gap text)
LANGUAGE sql STABLE ROWS 1 AS $$
    SELECT CASE
        WHEN segment -> 'tiers' <> '[]' AND NOT segment -> 'tiers' ? coalesce(term.tier, 'C') THEN 'tier'
        WHEN segment -> 'cohorts' <> '[]' AND NOT segment -> 'cohorts' ?
             term_cohort(before.phase, term.first_registered, term.expiry_date) THEN 'cohort'
        WHEN segment -> 'insurers' <> '[]' AND NOT segment -> 'insurers' ? coalesce(term.insurer, '') THEN 'insurer'
        WHEN segment -> 'agents' <> '[]' AND NOT segment -> 'agents' ? coalesce(term.agent, '') THEN 'agent'
        WHEN segment ->> 'carYearsFrom' IS NOT NULL AND (
             extract(year FROM age(term.expiry_date, term.first_registered)) >= (segment ->> 'carYearsFrom')::int)
             IS NOT TRUE THEN 'car-age'
        WHEN segment ->> 'carYearsTo' IS NOT NULL AND (
             extract(year FROM age(term.expiry_date, term.first_registered)) <= (segment ->> 'carYearsTo')::int)
             IS NOT TRUE THEN 'car-age'
        WHEN segment -> 'lostReasons' <> '[]' AND (
             before.phase = 'lost' AND segment -> 'lostReasons' ? before.reason) IS NOT TRUE THEN 'lost-reason'
        WHEN segment ->> 'lostWithinYears' IS NOT NULL AND (
             before.phase = 'lost' AND before.expiry
                 >= term.expiry_date - make_interval(years => (segment ->> 'lostWithinYears')::int))
             IS NOT TRUE THEN 'lost-before'
        WHEN segment ->> 'premiumFrom' IS NOT NULL
             AND (term.premium >= (segment ->> 'premiumFrom')::numeric) IS NOT TRUE THEN 'premium'
        WHEN segment ->> 'premiumTo' IS NOT NULL
             AND (term.premium <= (segment ->> 'premiumTo')::numeric) IS NOT TRUE THEN 'premium'
        WHEN segment ->> 'loan' IS NOT NULL AND (term.loan = (segment ->> 'loan')::boolean) IS NOT TRUE THEN 'loan'
    END
    FROM (SELECT) AS one
    LEFT JOIN LATERAL (
        SELECT *
        FROM term_before(term.dealer_id, term.line, term.vin, term.plate, term.expiry_date)
        WHERE segment -> 'cohorts' <> '[]' OR segment -> 'lostReasons' <> '[]'
              OR segment ->> 'lostWithinYears' IS NOT NULL
    ) AS before ON true
$$;

-- Whether the term's campaign held its customer out, and the ends of one campaign by month.
ALTER TABLE term_end ADD COLUMN held_out boolean NOT NULL DEFAULT false;
CREATE INDEX term_end_campaign ON term_end (campaign_id, month);

-- Points that customers redeemed; rows are only ever added. The customer is who the term belongs to: the phone of its
-- policy. What customers earned is counted from the ends of terms and the visits to the workshop.
CREATE TABLE loyalty_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id int NOT NULL REFERENCES dealer (id),
    policy_id bigint NOT NULL,
    points    bigint NOT NULL CHECK (points > 0),
    reason    text NOT NULL,
    at        timestamptz NOT NULL,
    by        text NOT NULL
);
CREATE INDEX loyalty_entry_dealer ON loyalty_entry (dealer_id, policy_id);
