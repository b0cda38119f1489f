-- What roles gave a dealer's insurers, the newest first. $1 dealer id, $2 limit. Walks the index insurer_score_dealer
-- backward; locks nothing.
SELECT insurer, role, steering, service, remote_issuing, support, note, scored_by, scored_at
FROM insurer_score
WHERE dealer_id = $1
ORDER BY id DESC
LIMIT $2
