-- The folded totals of all campaigns, for a person who watches.
SELECT coalesce(sum(amount) FILTER (WHERE metric = 'terms'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric IN ('won', 'lost', 'withdrawn')), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'sent'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'won'), 0)::bigint,
       coalesce(sum(amount) FILTER (WHERE metric = 'lost'), 0)::bigint
FROM dealer_total
