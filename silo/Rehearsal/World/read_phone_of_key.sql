-- $1 dealer code, $2 term. Whose phone a content key was sent to.
SELECT policy.phone FROM policy JOIN dealer ON dealer.id = policy.dealer_id WHERE dealer.code = $1 AND policy.term = $2
