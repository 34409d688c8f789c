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
