-- which files an office's desks have brought whole: what lies in the folder is held against this
CREATE TABLE file_kept (
    office TEXT  NOT NULL,
    sha256 BYTEA NOT NULL,
    PRIMARY KEY (office, sha256)
);
