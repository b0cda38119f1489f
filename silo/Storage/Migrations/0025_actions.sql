-- What dealers are behind with, and what somebody does about it. value, wanted: as they were when it was found; null for
-- what a person found. last_*: as the last weekly review found it that found it lagging. All days are local to the
-- dealer. Closing is for good and needs a result.
CREATE TABLE action_item (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id   int NOT NULL REFERENCES dealer (id),
    measure     text NOT NULL,
    found_on    date NOT NULL,
    value       numeric,
    wanted      numeric,
    last_on     date,
    last_value  numeric,
    last_wanted numeric,
    owner       text,
    due_on      date,
    todo        text,
    closed_on   date,
    closed_by   text,
    result      text,
    CHECK ((closed_on IS NULL) = (result IS NULL) AND (closed_on IS NULL) = (closed_by IS NULL)),
    CHECK ((value IS NULL) = (wanted IS NULL))
);
-- A measure that lags again while its item is open adds no second one.
CREATE UNIQUE INDEX action_item_open ON action_item (dealer_id, measure)
    WHERE closed_on IS NULL AND measure <> 'other';
CREATE INDEX action_item_dealer ON action_item (dealer_id, id);

-- What somebody said about an item, only ever added to; null for what he left as it was. at: the business instant.
CREATE TABLE action_change (
    action_id bigint NOT NULL REFERENCES action_item (id),
    at        timestamptz NOT NULL,
    by        text NOT NULL,
    owner     text,
    due_on    date,
    todo      text,
    result    text
);
CREATE INDEX action_change_action ON action_change (action_id, at);

-- The Monday of the last week that began with a review of what lags.
CREATE TABLE dealer_review (
    dealer_id int PRIMARY KEY REFERENCES dealer (id),
    week      date NOT NULL
);

-- The last day of each report that a dealer has made by itself: each day's is made once, and none of a day before it.
CREATE TABLE report_made (
    dealer_id int NOT NULL REFERENCES dealer (id),
    kind      text NOT NULL,
    day       date NOT NULL,
    PRIMARY KEY (dealer_id, kind)
);
