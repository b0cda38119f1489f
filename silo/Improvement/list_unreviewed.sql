-- $1 instant, $2 limit. Dealers whose week has begun without a review: none yet, or that of a week before. A dealer
-- that rests is not looked at. Locks nothing.
SELECT dealer.id, dealer.zone
FROM dealer
LEFT JOIN dealer_review AS review ON review.dealer_id = dealer.id
WHERE dealer.phase = 'active'
  AND (review.week IS NULL OR review.week < date_trunc('week', $1::timestamptz AT TIME ZONE dealer.zone)::date)
ORDER BY dealer.id
LIMIT $2
