-- $1 policy ids. Where the totals of a policy are kept; none of these columns ever changes.
SELECT policy_id, dealer_id, campaign_id, month FROM policy_state WHERE policy_id = ANY ($1)
