-- What is told of a row that was taken nevertheless stands beside what rejects rows; and it is counted.
ALTER TABLE import_reject ADD COLUMN noted boolean NOT NULL DEFAULT false;
UPDATE import_reject SET noted = true WHERE line = 0;
ALTER TABLE import_job ADD COLUMN noted bigint NOT NULL DEFAULT 0;
