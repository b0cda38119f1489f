-- $1 report, $2 number of the part, $3 bytes. In the transaction that ends the report, whose row it holds.
INSERT INTO report_part (report_id, no, bytes) VALUES ($1, $2, $3)
