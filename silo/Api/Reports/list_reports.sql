-- Reports, newest first. $1 dealer ids of the caller or null for all, $2 the key whose own reports alone it may see,
-- or null, $3 id to end before or null, $4 limit, $5 the one id wanted or null for all. A report of all dealers is
-- seen only by callers of all; one whose time is over by nobody. Locks nothing.
SELECT report.id, report.kind, report.format, report.language, dealer.code, dealer.state ->> 'name', report.first_day,
       report.last_day, report.state, report.rows_done, report.rows_of, report.file_name, report.bytes,
       report.error_en, report.error_zh, report.created_by, report.created_at, report.finished_at, report.expires_at
FROM report_job AS report
LEFT JOIN dealer ON dealer.id = report.dealer_id
WHERE ($1::int[] IS NULL OR (report.dealers IS NOT NULL AND report.dealers <@ $1::int[]))
  AND ($2::int IS NULL OR report.key_id = $2::int)
  AND ($3::bigint IS NULL OR report.id < $3::bigint)
  AND ($5::bigint IS NULL OR report.id = $5::bigint)
  AND report.expires_at > now()
ORDER BY report.id DESC
LIMIT $4
