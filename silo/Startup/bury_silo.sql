-- Declares silo $2 (port) of generation $3 in cluster $1 dead, unless it has given a sign of life since $4.
-- Locks the cluster's version first, as Orleans does, and moves it, so that others see the change.
WITH moved AS (
    UPDATE orleans.OrleansMembershipVersionTable AS cluster
    SET Version = cluster.Version + 1, Timestamp = now()
    WHERE cluster.DeploymentId = $1
    RETURNING cluster.DeploymentId
)
UPDATE orleans.OrleansMembershipTable AS silo
SET Status = 6
FROM moved
WHERE silo.DeploymentId = moved.DeploymentId AND silo.Address = '127.0.0.1'
    AND silo.Port = $2 AND silo.Generation = $3 AND silo.IAmAliveTime <= $4
