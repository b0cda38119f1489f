-- $1 dealer, $2 campaign, $3 line of its cases, $4 first and $5 last day on which the last maintenance of a car, or for
-- first-maintenance its sale, lies when the car becomes a case now. The cars, each once, with what is known of their
-- owners: by their newest term of insurance here, otherwise by another row or their sale. Left out is a car that has an
-- open case of this line, one that this campaign has had since that day, and one that is gone. Two VINs that differ are
-- two cars, whatever the plate says. Locks nothing.
WITH car AS MATERIALIZED (
    SELECT vin, plate, NULL::date AS sold_on
    FROM service_visit
    WHERE $3 = 'win-back' AND dealer_id = $1 AND visited_on BETWEEN $4 AND $5
      AND type IN ('maintenance', 'first-maintenance')
    UNION
    SELECT vin, plate, NULL
    FROM policy
    WHERE $3 = 'win-back' AND dealer_id = $1 AND last_maintenance BETWEEN $4 AND $5
    UNION
    SELECT vin, plate, sold_on
    FROM new_car_sale
    WHERE $3 = 'first-maintenance' AND dealer_id = $1 AND sold_on BETWEEN $4 AND $5
), named AS MATERIALIZED (
    SELECT DISTINCT ON (coalesce(owner.id::text, car.vin, sale.vin, car.plate))
           coalesce(owner.vin, car.vin, sale.vin) AS vin, coalesce(owner.plate, car.plate, sale.plate) AS plate,
           car.sold_on,
           coalesce(owner.phone, sale.phone) AS phone, owner.phone_hash, owner.second_phone,
           coalesce(owner.owner, sale.owner) AS owner, coalesce(owner.model, sale.model) AS model,
           owner.first_registered, owner.tier, owner.loan, owner.agent, owner.consent_sms, owner.consent_call,
           owner.id AS owner_id
    FROM car
    LEFT JOIN LATERAL (
        SELECT policy.*
        FROM policy
        WHERE policy.dealer_id = $1
          AND (policy.vin = car.vin
               OR (policy.plate = car.plate AND (policy.vin IS NULL OR car.vin IS NULL OR policy.vin = car.vin)))
        ORDER BY policy.line IN ('commercial', 'compulsory') DESC, policy.expiry_date DESC, policy.id DESC
        LIMIT 1
    ) AS owner ON true
    LEFT JOIN LATERAL (
        SELECT sold.*
        FROM new_car_sale AS sold
        WHERE sold.dealer_id = $1
          AND (sold.vin = car.vin
               OR (sold.plate = car.plate AND (sold.vin IS NULL OR car.vin IS NULL OR sold.vin = car.vin)))
        ORDER BY sold.sold_on DESC, sold.id DESC
        LIMIT 1
    ) AS sale ON true
    ORDER BY coalesce(owner.id::text, car.vin, sale.vin, car.plate), car.sold_on DESC
), due AS (
    SELECT named.*, coalesce(named.sold_on, last.day) AS since
    FROM named
    CROSS JOIN LATERAL (
        SELECT greatest(
            (SELECT max(visit.visited_on) FROM service_visit AS visit
             WHERE visit.dealer_id = $1 AND visit.type IN ('maintenance', 'first-maintenance')
               AND (visit.vin = named.vin
                    OR (visit.plate = named.plate
                        AND (visit.vin IS NULL OR named.vin IS NULL OR visit.vin = named.vin)))),
            (SELECT max(term.last_maintenance) FROM policy AS term
             WHERE term.dealer_id = $1
               AND (term.vin = named.vin
                    OR (term.plate = named.plate
                        AND (term.vin IS NULL OR named.vin IS NULL OR term.vin = named.vin))))) AS day
    ) AS last
    WHERE CASE WHEN named.sold_on IS NULL THEN last.day BETWEEN $4 AND $5
               ELSE last.day IS NULL OR last.day < named.sold_on END
)
SELECT vin, plate, since, phone, phone_hash, second_phone, owner, model, first_registered, tier, loan, agent,
       consent_sms, consent_call,
       (SELECT lost.reason
        FROM policy AS term JOIN term_end AS lost ON lost.policy_id = term.id
        WHERE term.dealer_id = $1 AND lost.phase = 'lost'
          AND (term.vin = due.vin
               OR (term.plate = due.plate AND (term.vin IS NULL OR due.vin IS NULL OR term.vin = due.vin)))
        ORDER BY lost.ended_on DESC, term.id DESC
        LIMIT 1)
FROM due
WHERE NOT EXISTS (
          SELECT FROM policy AS term JOIN service_case AS known ON known.policy_id = term.id
          WHERE term.dealer_id = $1 AND known.line = $3
            AND (term.vin = due.vin
                 OR (term.plate = due.plate AND (term.vin IS NULL OR due.vin IS NULL OR term.vin = due.vin)))
            AND (known.ended_on IS NULL OR (known.campaign_id = $2 AND known.since >= due.since)
                 OR known.reason IN ('sold', 'scrapped', 'transferred')))
  AND NOT EXISTS (
          SELECT FROM term_end AS gone
          WHERE gone.policy_id = due.owner_id AND gone.phase = 'withdrawn'
            AND gone.reason IN ('sold', 'scrapped', 'transferred', 'invalid'))
ORDER BY since, coalesce(vin, plate)
