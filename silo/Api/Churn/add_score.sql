-- $1 dealer, $2 code of the insurer, $3 role, $4 to $7 marks, $8 note or null, $9 who, $10 instant.
INSERT INTO insurer_score (dealer_id, insurer, role, steering, service, remote_issuing, support, note, scored_by,
                           scored_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
