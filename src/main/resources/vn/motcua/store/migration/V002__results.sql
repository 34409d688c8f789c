-- what the desk remembers for itself: who may sign, how printers are set; never sent
CREATE TABLE note (
    name   TEXT PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT;

-- derived: the numbers of the attestation books that this desk owns
CREATE TABLE book_number (
    book    TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    dossier TEXT    NOT NULL,
    PRIMARY KEY (book, year, n)
) STRICT, WITHOUT ROWID;

-- derived: whether somebody's identity is still to be looked up
ALTER TABLE dossier ADD COLUMN unchecked INTEGER NOT NULL DEFAULT 0;
