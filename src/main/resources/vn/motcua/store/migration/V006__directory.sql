-- pages of the centre's directory as it signed them; only those that something below is said in
CREATE TABLE directory_page (
    id        INTEGER PRIMARY KEY,
    said      TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- derived: in which page it is said what holds of a log or a login
CREATE TABLE directory_log (
    log    TEXT PRIMARY KEY,
    office TEXT    NOT NULL,
    page   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_user (
    login TEXT PRIMARY KEY,
    page  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- how far the directory was read
CREATE TABLE directory_held (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    epoch  TEXT    NOT NULL,
    number INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

-- the pair for what only this desk is to open; the secret half is sealed
CREATE TABLE desk_key (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    open        TEXT NOT NULL,
    seed_sealed BLOB NOT NULL
) STRICT;
