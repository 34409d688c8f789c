-- files of papers; tag is a keyed mark of the content's hash, sealed holds the hash itself,
-- name is random and the file's own in the folder `files`
CREATE TABLE file (
    tag    BLOB    PRIMARY KEY,
    name   TEXT    NOT NULL UNIQUE,
    sealed BLOB    NOT NULL,
    size   INTEGER NOT NULL,
    -- 1: an action names it; 0: it was laid down for an action that has not come
    named  INTEGER NOT NULL DEFAULT 0,
    -- 1: it was whole on this disk
    here   INTEGER NOT NULL DEFAULT 0,
    -- the life of the office's stream in which the centre said that it has it whole
    there  TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX file_unnamed ON file (name) WHERE named = 0;
CREATE INDEX file_waiting ON file (size, tag) WHERE named = 1 AND here = 1;

-- pieces of files that are on their way down, each sealed
CREATE TABLE file_piece (
    tag    BLOB    NOT NULL,
    begins INTEGER NOT NULL,
    length INTEGER NOT NULL,
    sealed BLOB    NOT NULL,
    PRIMARY KEY (tag, begins)
) STRICT, WITHOUT ROWID;
