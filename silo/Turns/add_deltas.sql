-- $1 dealers, $2 campaigns, $3 months of expiry, $4 local days, $5 channels ('' for the term), $6 metrics, $7 amounts;
-- already summed for the batch.
INSERT INTO metric_delta (dealer_id, campaign_id, month, day, channel, metric, amount)
SELECT * FROM unnest($1::int[], $2::bigint[], $3::date[], $4::date[], $5::text[], $6::text[], $7::numeric[])
