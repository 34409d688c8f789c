-- the number of the last change in the directory; its row is taken last in every transaction that changes it
CREATE TABLE directory_head (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT   NOT NULL,
    head  BIGINT NOT NULL
);

-- listed: the number of the last change of what the directory says of a log
ALTER TABLE log ADD COLUMN registered_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE log ADD COLUMN listed BIGINT NOT NULL DEFAULT 0;
UPDATE log SET registered_at = coalesce(
    (SELECT enrolled_at FROM desk WHERE desk.office = log.office AND desk.id = log.desk), 0);
UPDATE log SET listed = (SELECT count(*) FROM log AS other WHERE other.id <= log.id);
INSERT INTO directory_head (one, epoch, head) SELECT 1, '', count(*) FROM log;
CREATE INDEX log_listed ON log (listed);

-- when a desk has to ask again, and the public key for what only it is to open
ALTER TABLE desk ADD COLUMN expires_at BIGINT;
ALTER TABLE desk ADD COLUMN sealing_key TEXT;
ALTER TABLE enrol_code ADD COLUMN desk_expires_at BIGINT;

-- what the centre says of a login of an office; role is NULL where it took it away
CREATE TABLE office_user (
    office     TEXT   NOT NULL REFERENCES office (id),
    login      TEXT   NOT NULL,
    role       TEXT,
    listed     BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office, login)
);
