-- $1 import, $2 lines, $3 fields, $4 values, $5 codes, $6 reasons in English, $7 reasons in Chinese, $8 whether the
-- row was taken all the same.
INSERT INTO import_reject (import_id, line, field, value, code, reason_en, reason_zh, noted)
SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[])
