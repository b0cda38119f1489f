-- $1 dealer, $2 first month of expiry of a year, $3 first month after what is counted of it. What its shares are
-- counted from: terms and terms reached; of tier A those won and those decided; premium won, and that of the same
-- months a year before. Reads the dealer's rows by their indexes and locks nothing.
SELECT
    (SELECT coalesce(sum(amount), 0) FROM dealer_total
     WHERE dealer_id = $1 AND month >= $2 AND month < $3 AND metric = 'terms'),
    (SELECT coalesce(sum(amount), 0) FROM dealer_total
     WHERE dealer_id = $1 AND month >= $2 AND month < $3 AND metric = 'reached'),
    coalesce(sum(1) FILTER (WHERE month >= $2 AND tier = 'A' AND phase = 'won'), 0)::numeric,
    coalesce(sum(1) FILTER (WHERE month >= $2 AND tier = 'A' AND phase <> 'withdrawn'), 0)::numeric,
    coalesce(sum(premium) FILTER (WHERE month >= $2), 0),
    coalesce(sum(premium) FILTER (WHERE month < $3 - interval '1 year'), 0)
FROM term_end
WHERE dealer_id = $1 AND month >= $2::date - interval '1 year' AND month < $3
