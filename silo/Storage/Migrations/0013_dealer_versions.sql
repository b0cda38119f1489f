-- The one name of this database's history; renewed by whoever sees that its totals went back.
CREATE TABLE database_history (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id       uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO database_history DEFAULT VALUES;

-- What an event id means holds for one history only. A database of its own has its own row; one made from a template or
-- restored beside the old one has another oid; a dump put back into the same database writes the row anew, so that its
-- xmin is another; another server has another system identifier; recovery to a point in time and a failover, which may
-- both lose what was committed, begin a new timeline. A restart changes none of these. sha256, as md5 may be forbidden.
CREATE VIEW database_epoch AS
SELECT history.id,
       left(encode(sha256(convert_to(concat_ws('/', history.id, history.xmin,
           (SELECT system_identifier FROM pg_control_system()),
           left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
           (SELECT oid FROM pg_database WHERE datname = current_database())), 'UTF8')), 'hex'), 16) AS epoch
FROM database_history AS history;

-- The last fold that changed anything of a dealer. Read whole by whoever looks for news; no index, so that updates stay
-- on their page.
CREATE TABLE dealer_version (
    dealer_id int PRIMARY KEY,
    version   bigint NOT NULL
) WITH (fillfactor = 50);
INSERT INTO dealer_version (dealer_id, version)
SELECT dealer_id, max(version)
FROM (SELECT dealer_id, version FROM dealer_total UNION ALL SELECT dealer_id, version FROM touch_day) AS known
GROUP BY dealer_id;

-- Totals are read by dealer now, and nothing looks for them by version any more.
DROP INDEX dealer_total_version;
DROP INDEX touch_day_version;
CREATE INDEX touch_day_dealer ON touch_day (dealer_id);
