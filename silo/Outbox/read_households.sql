-- $1 policy ids, $2 steps, $3 local days of messages that may be sent. For each: how many texts its phone may still get
-- that day, over all terms and dealers of the group; the terms that the same text tells of, which are those of the
-- customer at this dealer that run the same playbook and expire on the same day, and the other line of the same car up
-- to a week apart; whether it has been told already; the other cars to be named. Source of the caps: D-7.
SELECT asked.policy_id, asked.step, coalesce(spare.texts, 32767)::int, kin.ids, kin.is_told, kin.vehicles
FROM unnest($1::bigint[], $2::smallint[], $3::date[]) AS asked (policy_id, step, day)
JOIN policy AS own ON own.id = asked.policy_id
JOIN policy_state AS own_state ON own_state.policy_id = own.id
CROSS JOIN LATERAL (
    SELECT min(cap.most
               - (SELECT count(*)
                  FROM policy AS other JOIN touch ON touch.policy_id = other.id
                  WHERE other.phone_hash = own.phone_hash AND touch.channel = 'sms'
                    AND touch.status IN ('sent', 'delivered')
                    AND touch.due_on > asked.day - cap.days AND touch.due_on <= asked.day)
               - (SELECT count(*)
                  FROM policy AS other JOIN outbox ON outbox.policy_id = other.id
                  WHERE other.phone_hash = own.phone_hash AND outbox.channel = 'sms' AND outbox.attempt <> 'none'
                    AND outbox.due_on > asked.day - cap.days AND outbox.due_on <= asked.day)) AS texts
    FROM contact_cap AS cap
    WHERE cap.channel = 'sms'
) AS spare
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(other.id), '{}') AS ids,
           coalesce(array_agg(DISTINCT coalesce(other.plate, other.vin))
                    FILTER (WHERE coalesce(other.plate, other.vin) <> coalesce(own.plate, own.vin)
                              AND (other.vin <> own.vin) IS NOT FALSE), '{}') AS vehicles,
           coalesce(bool_or(
               EXISTS (SELECT FROM touch
                       WHERE touch.policy_id = other.id AND touch.step = asked.step
                         AND touch.due_on = asked.day + (other.expiry_date - own.expiry_date)
                         AND touch.status IN ('sent', 'delivered'))
               OR EXISTS (SELECT FROM outbox
                          WHERE outbox.policy_id = other.id AND outbox.step = asked.step AND attempt <> 'none')),
               false) AS is_told
    FROM policy AS other
    JOIN policy_state AS state ON state.policy_id = other.id
    WHERE other.phone_hash = own.phone_hash AND other.dealer_id = own.dealer_id AND other.id <> own.id
      AND state.playbook_id = own_state.playbook_id
      AND state.phase IN ('scheduled', 'contacting', 'quoted', 'committed')
      AND (other.expiry_date = own.expiry_date
           OR ((other.plate = own.plate OR other.vin = own.vin)
               AND other.expiry_date BETWEEN own.expiry_date - 7 AND own.expiry_date + 7))
) AS kin
