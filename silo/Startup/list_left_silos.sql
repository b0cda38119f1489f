-- Lists the silos of cluster $1 on this machine's own address that are not known to be dead, except port $2,
-- with the last sign of life of each. Locks nothing.
SELECT Port, Generation, IAmAliveTime
FROM orleans.OrleansMembershipTable
WHERE DeploymentId = $1 AND Address = '127.0.0.1' AND Port <> $2 AND Status <> 6
ORDER BY Port, Generation
