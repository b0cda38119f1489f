-- Makes the partition of one month of a partitioned table when it is missing. Only names of ours reach the format.
-- Another silo may make it at the same moment; then there is nothing left to do.
CREATE FUNCTION ensure_partition(parent text, month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    child text := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
BEGIN
    IF to_regclass(child) IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                       child, parent, month, (month + interval '1 month')::date);
    END IF;
EXCEPTION
    WHEN duplicate_table THEN NULL;
END $$;
