-- how much of its office's stream a desk is given whole: OWN, OPEN or OFFICE
ALTER TABLE desk ADD COLUMN scope TEXT NOT NULL DEFAULT 'OFFICE';
ALTER TABLE enrol_code ADD COLUMN scope TEXT NOT NULL DEFAULT 'OFFICE';

-- the logs that a desk named when it enrolled: what it wrote before it was restored is its own too
CREATE TABLE desk_log (
    office TEXT NOT NULL,
    log    TEXT NOT NULL,
    desk   TEXT NOT NULL,
    PRIMARY KEY (office, log, desk)
);

-- where a dossier begins in its office's stream: a snapshot goes by it, so that each of its pieces holds whole dossiers
ALTER TABLE dossier ADD COLUMN first_position BIGINT NOT NULL DEFAULT 0;
UPDATE dossier SET first_position = (
    SELECT min(position) FROM action WHERE action.office = dossier.office AND action.dossier = dossier.id
);
CREATE INDEX dossier_first ON dossier (office, first_position);

-- derived: which dossier was handed over from where to where; waiting: one of the two has something to hear
CREATE TABLE hand_over (
    office    TEXT    NOT NULL,
    source    BYTEA   NOT NULL,
    dossier   TEXT    NOT NULL,
    to_office TEXT    NOT NULL,
    waiting   INTEGER NOT NULL,
    PRIMARY KEY (office, source)
);

CREATE INDEX hand_over_to ON hand_over (to_office, dossier);
CREATE INDEX hand_over_waiting ON hand_over (office) WHERE waiting = 1;
CREATE INDEX hand_over_waiting_to ON hand_over (to_office) WHERE waiting = 1;

-- the office that handed the file in, and at which it lies; none where a desk of this office sends it
ALTER TABLE file_named ADD COLUMN lender TEXT;
