-- $1 text. Whose it is and what has been said of it; locks nothing.
SELECT phone_hash, judgement FROM customer_text WHERE id = $1
