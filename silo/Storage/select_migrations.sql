-- Lists what was applied, oldest first. Locks nothing: the migrator's advisory lock keeps the list still.
SELECT version, name, sha256
FROM schema_migration
ORDER BY version;
