-- Texts that nobody has judged within a working day, by dealer; the row without a dealer counts each text once. A text
-- of nobody's phone is in that one only, for those who may see all. $1 dealer ids of the caller or null for all. Reads
-- the texts that wait and the policies of their phones; locks nothing.
SELECT concerned.dealer_id, count(DISTINCT text.id)
FROM customer_text AS text
LEFT JOIN LATERAL (
    SELECT DISTINCT text_policy.dealer_id
    FROM text_policy
    WHERE text_policy.text_id = text.id AND ($1::int[] IS NULL OR text_policy.dealer_id = ANY ($1::int[]))
) AS concerned ON true
WHERE text.judged_at IS NULL AND text.reminded_at IS NOT NULL
  AND ($1::int[] IS NULL OR concerned.dealer_id IS NOT NULL)
GROUP BY GROUPING SETS ((concerned.dealer_id), ())
HAVING grouping(concerned.dealer_id) = 1 OR concerned.dealer_id IS NOT NULL
