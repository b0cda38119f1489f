-- What Orleans keeps in this database: who belongs to the cluster, and the private memory of grains. Its
-- providers ask for the statements by key, once at their start; the names of parameters and columns are
-- theirs, the rest is ours.
CREATE SCHEMA orleans;

CREATE TABLE orleans.OrleansQuery (
    QueryKey  varchar(64) PRIMARY KEY,
    QueryText text NOT NULL
);

-- One row for each cluster. Its version moves with every change of membership, so that of two silos which
-- change it from the same state one loses and looks again.
CREATE TABLE orleans.OrleansMembershipVersionTable (
    DeploymentId text PRIMARY KEY,
    Timestamp    timestamptz NOT NULL DEFAULT now(),
    Version      int NOT NULL DEFAULT 0
);

CREATE TABLE orleans.OrleansMembershipTable (
    DeploymentId text NOT NULL REFERENCES orleans.OrleansMembershipVersionTable ON DELETE CASCADE,
    Address      text NOT NULL,
    Port         int NOT NULL,
    Generation   int NOT NULL,
    SiloName     text NOT NULL,
    HostName     text NOT NULL,
    Status       int NOT NULL,
    ProxyPort    int,
    SuspectTimes text,
    StartTime    timestamptz NOT NULL,
    IAmAliveTime timestamptz NOT NULL,
    PRIMARY KEY (DeploymentId, Address, Port, Generation)
);

-- The key is all that names a state, so that no two activations can both create it. An extension that is not
-- there is empty here: it takes part in the key. A state that was cleared leaves its row and its version: an
-- activation that still holds an old version cannot mistake a new life for its own.
CREATE TABLE orleans.OrleansStorage (
    GrainIdHash            int NOT NULL,
    GrainIdN0              bigint NOT NULL,
    GrainIdN1              bigint NOT NULL,
    GrainTypeHash          int NOT NULL,
    GrainTypeString        text NOT NULL,
    GrainIdExtensionString text NOT NULL,
    ServiceId              text NOT NULL,
    PayloadBinary          bytea,
    ModifiedOn             timestamptz NOT NULL,
    Version                int NOT NULL,
    PRIMARY KEY (
        GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId)
);

INSERT INTO orleans.OrleansQuery (QueryKey, QueryText) VALUES

-- Silo status 3 is active and 6 is dead.
('GatewaysQueryKey', $query$
SELECT Address, ProxyPort, Generation
FROM OrleansMembershipTable
WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0
$query$),

-- One row at least, for the version, where there is no silo at all.
('MembershipReadAllKey', $query$
SELECT cluster.Version, silo.Address, silo.Port, silo.Generation, silo.SiloName, silo.HostName, silo.Status,
    silo.ProxyPort, silo.SuspectTimes, silo.StartTime, silo.IAmAliveTime
FROM OrleansMembershipVersionTable AS cluster
LEFT JOIN OrleansMembershipTable AS silo USING (DeploymentId)
WHERE cluster.DeploymentId = @DeploymentId
$query$),

('MembershipReadRowKey', $query$
SELECT cluster.Version, silo.Address, silo.Port, silo.Generation, silo.SiloName, silo.HostName, silo.Status,
    silo.ProxyPort, silo.SuspectTimes, silo.StartTime, silo.IAmAliveTime
FROM OrleansMembershipVersionTable AS cluster
LEFT JOIN OrleansMembershipTable AS silo ON silo.DeploymentId = cluster.DeploymentId
    AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation
WHERE cluster.DeploymentId = @DeploymentId
$query$),

('InsertMembershipVersionKey', $query$
WITH founded AS (
    INSERT INTO OrleansMembershipVersionTable (DeploymentId) VALUES (@DeploymentId)
    ON CONFLICT DO NOTHING
    RETURNING DeploymentId
)
SELECT count(*)::int FROM founded
$query$),

-- The row of the version is locked first; whoever waits for it looks at its version again, and finds another.
('InsertMembershipKey', $query$
WITH moved AS (
    UPDATE OrleansMembershipVersionTable AS cluster
    SET Version = cluster.Version + 1, Timestamp = now()
    WHERE cluster.DeploymentId = @DeploymentId AND cluster.Version = @Version
        AND NOT EXISTS (
            SELECT FROM OrleansMembershipTable AS silo
            WHERE silo.DeploymentId = @DeploymentId
                AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation)
    RETURNING cluster.DeploymentId
), joined AS (
    INSERT INTO OrleansMembershipTable (
        DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort,
        StartTime, IAmAliveTime)
    SELECT moved.DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
        @StartTime, @IAmAliveTime
    FROM moved
    RETURNING DeploymentId
)
SELECT count(*)::int FROM joined
$query$),

-- A silo that writes about another one must not turn back the other's sign of life.
('UpdateMembershipKey', $query$
WITH moved AS (
    UPDATE OrleansMembershipVersionTable AS cluster
    SET Version = cluster.Version + 1, Timestamp = now()
    WHERE cluster.DeploymentId = @DeploymentId AND cluster.Version = @Version
        AND EXISTS (
            SELECT FROM OrleansMembershipTable AS silo
            WHERE silo.DeploymentId = @DeploymentId
                AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation)
    RETURNING cluster.DeploymentId
), changed AS (
    UPDATE OrleansMembershipTable AS silo
    SET Status = @Status, SuspectTimes = @SuspectTimes,
        IAmAliveTime = greatest(silo.IAmAliveTime, @IAmAliveTime)
    FROM moved
    WHERE silo.DeploymentId = moved.DeploymentId
        AND silo.Address = @Address AND silo.Port = @Port AND silo.Generation = @Generation
    RETURNING silo.DeploymentId
)
SELECT count(*)::int FROM changed
$query$),

-- A sign of life is not a change of membership: the version stays.
('UpdateIAmAlivetimeKey', $query$
UPDATE OrleansMembershipTable
SET IAmAliveTime = greatest(IAmAliveTime, @IAmAliveTime)
WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
$query$),

('DeleteMembershipTableEntriesKey', $query$
DELETE FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId
$query$),

-- Asked for by the provider, and not used where the next one is there.
('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM OrleansMembershipTable
WHERE DeploymentId = @DeploymentId
    AND Status = 6 AND StartTime < @IAmAliveTime AND IAmAliveTime < @IAmAliveTime
$query$),

-- One silo that has long been dead, when nobody has written about it since.
('CleanupDefunctSiloEntryKey', $query$
DELETE FROM OrleansMembershipTable
WHERE DeploymentId = @DeploymentId AND Address = @Address AND Port = @Port AND Generation = @Generation
    AND Status = 6 AND StartTime = @StartTime AND IAmAliveTime = @IAmAliveTime
    AND SuspectTimes IS NOT DISTINCT FROM @SuspectTimes
$query$),

('ReadFromStorageKey', $query$
SELECT PayloadBinary, Version
FROM OrleansStorage
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
    AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1 AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') AND ServiceId = @ServiceId
$query$),

-- No row comes back where another activation was faster.
('WriteToStorageKey', $query$
WITH changed AS (
    UPDATE OrleansStorage
    SET PayloadBinary = @PayloadBinary, ModifiedOn = now(), Version = Version + 1
    WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
        AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1 AND GrainTypeString = @GrainTypeString
        AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') AND ServiceId = @ServiceId
        AND Version = @GrainStateVersion
    RETURNING Version
), made AS (
    INSERT INTO OrleansStorage (
        GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId,
        PayloadBinary, ModifiedOn, Version)
    SELECT @GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString,
        coalesce(@GrainIdExtensionString, ''), @ServiceId, @PayloadBinary, now(), 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING Version
)
SELECT Version AS NewGrainStateVersion FROM changed
UNION ALL
SELECT Version FROM made
$query$),

('ClearStorageKey', $query$
UPDATE OrleansStorage
SET PayloadBinary = NULL, ModifiedOn = now(), Version = Version + 1
WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
    AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1 AND GrainTypeString = @GrainTypeString
    AND GrainIdExtensionString = coalesce(@GrainIdExtensionString, '') AND ServiceId = @ServiceId
    AND Version = @GrainStateVersion
RETURNING Version AS NewGrainStateVersion
$query$);
