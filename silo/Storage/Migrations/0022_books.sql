-- What an imported file is about: policies, service-visits and others. Null while a preview is to find out.
ALTER TABLE import_job ADD COLUMN book text;
UPDATE import_job SET book = 'policies';

-- A car that came to a workshop. Its key is the workshop's number of the order, or else car, day and type.
CREATE TABLE service_visit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id   int NOT NULL REFERENCES dealer (id),
    order_no    text,
    plate       text,
    vin         text,
    visited_on  date NOT NULL,
    type        text NOT NULL CHECK (type IN ('maintenance', 'first-maintenance', 'repair', 'accident', 'other')),
    mileage     int CHECK (mileage > 0),
    amount      numeric(18, 2),
    steered_by  text,
    import_id   bigint NOT NULL,
    import_line int NOT NULL,
    created_at  timestamptz NOT NULL,
    CHECK (plate IS NOT NULL OR vin IS NOT NULL)
);
CREATE UNIQUE INDEX service_visit_order ON service_visit (dealer_id, order_no) WHERE order_no IS NOT NULL;
-- The last maintenance of a car at a dealer, and the visit of a car on a day.
CREATE INDEX service_visit_vin ON service_visit (dealer_id, vin, visited_on);
CREATE INDEX service_visit_plate ON service_visit (dealer_id, plate, visited_on);
CREATE INDEX service_visit_day ON service_visit (dealer_id, visited_on);

-- A new car that a dealer sold, and whether its first term was insured there; a car is new once.
CREATE TABLE new_car_sale (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id   int NOT NULL REFERENCES dealer (id),
    plate       text,
    vin         text,
    sold_on     date NOT NULL,
    model       text,
    insured     boolean,
    insurer     text,
    premium     numeric(12, 2),
    owner       text,
    phone       text,
    import_id   bigint NOT NULL,
    import_line int NOT NULL,
    created_at  timestamptz NOT NULL,
    CHECK (plate IS NOT NULL OR vin IS NOT NULL)
);
CREATE INDEX new_car_sale_vin ON new_car_sale (dealer_id, vin);
CREATE INDEX new_car_sale_plate ON new_car_sale (dealer_id, plate);
CREATE INDEX new_car_sale_day ON new_car_sale (dealer_id, sold_on);

-- Who calls a dealer's customers. days_off: of each week, Monday is 1.
CREATE TABLE dealer_agent (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id    int NOT NULL REFERENCES dealer (id),
    name         text NOT NULL,
    works_since  date,
    left_on      date,
    role         text NOT NULL CHECK (role IN ('renewal', 'win-back')),
    talk_minutes int,
    days_off     smallint[] NOT NULL,
    import_id    bigint NOT NULL,
    import_line  int NOT NULL,
    created_at   timestamptz NOT NULL,
    UNIQUE (dealer_id, name)
);

-- An insurer with which a dealer works together. Rates in percent, levels of service in hours.
CREATE TABLE insurer_partner (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    dealer_id         int NOT NULL REFERENCES dealer (id),
    insurer           text NOT NULL,
    kind              text CHECK (kind IN ('mainstream', 'auxiliary')),
    active_from       date,
    active_to         date,
    commission        numeric(5, 2),
    no_contact_days   int,
    issue_hours       numeric(8, 2),
    delivery_hours    numeric(8, 2),
    endorsement_hours numeric(8, 2),
    error_rate        numeric(5, 2),
    import_id         bigint NOT NULL,
    import_line       int NOT NULL,
    created_at        timestamptz NOT NULL,
    UNIQUE (dealer_id, insurer)
);
