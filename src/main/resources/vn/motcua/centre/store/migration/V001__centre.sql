-- one text for SQLite and PostgreSQL: BIGINT, TEXT, BYTEA and nothing that only one of them knows
CREATE TABLE centre (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    seed         BYTEA NOT NULL,
    sealing_seed BYTEA NOT NULL,
    token_secret BYTEA NOT NULL,
    look_up      TEXT  NOT NULL
);

CREATE TABLE office (
    id   TEXT PRIMARY KEY,
    name TEXT  NOT NULL,
    seed BYTEA NOT NULL
);

-- where each office's stream ends; its row is what writers of one office wait for
CREATE TABLE office_head (
    office  TEXT PRIMARY KEY REFERENCES office (id),
    epoch   TEXT   NOT NULL,
    head    BIGINT NOT NULL,
    rolling BYTEA  NOT NULL
);

CREATE TABLE desk (
    office      TEXT   NOT NULL REFERENCES office (id),
    id          TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    program     TEXT   NOT NULL,
    enrolled_at BIGINT NOT NULL,
    revoked_at  BIGINT,
    seen_at     BIGINT NOT NULL,
    PRIMARY KEY (office, id)
);

CREATE TABLE log (
    office     TEXT    NOT NULL REFERENCES office (id),
    id         TEXT    NOT NULL,
    public_key TEXT    NOT NULL,
    desk       TEXT    NOT NULL,
    lane       INTEGER NOT NULL,
    spare      INTEGER NOT NULL,
    forked     INTEGER NOT NULL DEFAULT 0,
    successor  TEXT,
    PRIMARY KEY (office, id)
);

CREATE UNIQUE INDEX log_id ON log (id);

CREATE TABLE enrol_code (
    secret_hash TEXT PRIMARY KEY,
    office      TEXT   NOT NULL REFERENCES office (id),
    expires_at  BIGINT NOT NULL,
    used_by     TEXT
);

-- header and body are written once and never made anew; body is salt and body together
CREATE TABLE action (
    office     TEXT   NOT NULL,
    position   BIGINT NOT NULL,
    hash       BYTEA  NOT NULL,
    log        TEXT   NOT NULL,
    seq        BIGINT NOT NULL,
    dossier    TEXT,
    header     BYTEA  NOT NULL,
    body       BYTEA,
    signature  BYTEA,
    rolling    BYTEA  NOT NULL,
    arrived_at BIGINT NOT NULL,
    PRIMARY KEY (office, position)
);

CREATE UNIQUE INDEX action_hash ON action (office, hash);
CREATE INDEX action_log ON action (office, log, seq);
CREATE INDEX action_dossier ON action (office, dossier) WHERE dossier IS NOT NULL;

-- derived: what a snapshot picks
CREATE TABLE dossier (
    office     TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    closed     INTEGER NOT NULL,
    touched_at BIGINT  NOT NULL,
    PRIMARY KEY (office, id)
);

-- derived: which dossiers a number stands for; two only where a copy gave it too
CREATE TABLE given_number (
    office  TEXT NOT NULL,
    number  TEXT NOT NULL,
    dossier TEXT NOT NULL,
    log     TEXT NOT NULL,
    PRIMARY KEY (office, number, dossier)
);

CREATE INDEX given_number_number ON given_number (number);

CREATE TABLE alarm (
    id      TEXT PRIMARY KEY,
    office  TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    kind    TEXT   NOT NULL,
    log     TEXT   NOT NULL,
    detail  TEXT   NOT NULL
);
