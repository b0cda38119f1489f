-- $1 import, $2 values, $3 codes, $4 reasons in English, $5 reasons in Chinese. What a file holds and how it was taken,
-- on line 0, where no row stands; each told once, however often the import starts anew.
INSERT INTO import_reject (import_id, line, field, value, code, reason_en, reason_zh, noted)
SELECT $1, 0, '', note.*, true FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS note (value, code, en, zh)
WHERE NOT EXISTS (SELECT FROM import_reject WHERE import_id = $1 AND line = 0 AND import_reject.code = note.code)
