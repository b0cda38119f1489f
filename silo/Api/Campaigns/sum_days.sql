-- Touches of a campaign by day and channel. $1 campaign id, $2 dealer ids or null for all, $3 first day or
-- null, $4 last day or null. Locks nothing.
SELECT day, channel,
       coalesce(sum(amount) FILTER (WHERE metric = 'sent'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'delivered'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'failed'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'suppressed'), 0)::bigint
FROM touch_day
WHERE campaign_id = $1
  AND ($2::int[] IS NULL OR dealer_id = ANY ($2::int[]))
  AND ($3::date IS NULL OR day >= $3::date)
  AND ($4::date IS NULL OR day <= $4::date)
GROUP BY day, channel
ORDER BY day, channel
