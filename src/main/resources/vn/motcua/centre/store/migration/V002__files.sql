-- derived: which files an office's own stream names; only those may its desks send, ask for and read
CREATE TABLE file_named (
    office TEXT  NOT NULL,
    sha256 BYTEA NOT NULL,
    PRIMARY KEY (office, sha256)
);
