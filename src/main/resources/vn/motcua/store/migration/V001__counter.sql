CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE user_account (
    login       TEXT PRIMARY KEY,
    role        TEXT    NOT NULL,
    name_sealed BLOB    NOT NULL,
    wrap        BLOB    NOT NULL,
    failures    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE log (
    id          TEXT PRIMARY KEY,
    office      TEXT    NOT NULL,
    public_key  TEXT    NOT NULL,
    seed_sealed BLOB,
    lane        INTEGER NOT NULL,
    spare       INTEGER NOT NULL,
    own         INTEGER NOT NULL
) STRICT;

-- no row is ever deleted, so positions need no counter of their own; header and body are written once and never made anew; body is sealed(salt || body)
CREATE TABLE action (
    position    INTEGER PRIMARY KEY,
    hash        BLOB    NOT NULL UNIQUE,
    log         TEXT    NOT NULL,
    seq         INTEGER NOT NULL,
    dossier     TEXT,
    header      BLOB    NOT NULL,
    body_sealed BLOB,
    signature   BLOB
) STRICT;

CREATE INDEX action_log ON action (log, seq);
-- what the desk itself said, read when the folder is opened
CREATE INDEX action_desk ON action (log, seq) WHERE dossier IS NULL;
CREATE INDEX action_dossier ON action (dossier) WHERE dossier IS NOT NULL;

-- derived from here on: may be thrown away and rebuilt
CREATE TABLE given_number (
    number  TEXT PRIMARY KEY,
    log     TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    lane    INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    dossier TEXT    NOT NULL,
    UNIQUE (day, lane, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
    id          TEXT PRIMARY KEY,
    number      TEXT    NOT NULL,
    procedure   TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    due_at      INTEGER,
    disputed    INTEGER NOT NULL,
    words_sealed BLOB   NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX dossier_received ON dossier (received_at);

-- not actions: never sent
CREATE TABLE draft (
    visit      TEXT PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
) STRICT;

CREATE TABLE print_job (
    id         TEXT PRIMARY KEY,
    dossier    TEXT    NOT NULL,
    paper      TEXT    NOT NULL,
    time       INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    made_at    INTEGER NOT NULL,
    pdf_sealed BLOB    NOT NULL
) STRICT;

CREATE INDEX print_job_dossier ON print_job (dossier);
