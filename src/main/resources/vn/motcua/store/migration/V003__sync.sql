-- 1: came from the centre, 2: the centre alone stands for it; what a copy of this desk wrote bears this desk's log too, and is not the desk's own end
ALTER TABLE action ADD COLUMN pulled INTEGER NOT NULL DEFAULT 0;

DROP INDEX action_desk;
CREATE INDEX action_desk ON action (log, seq) WHERE dossier IS NULL AND pulled = 0;

-- a number may stand for two dossiers where a copied desk gave it too; one desk itself never gives it twice
CREATE TABLE given_number_2 (
    number  TEXT    NOT NULL,
    log     TEXT    NOT NULL,
    day     TEXT    NOT NULL,
    lane    INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    dossier TEXT    NOT NULL,
    pulled  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (number, dossier)
) STRICT, WITHOUT ROWID;

INSERT INTO given_number_2 (number, log, day, lane, n, dossier) SELECT number, log, day, lane, n, dossier FROM given_number;
DROP TABLE given_number;
ALTER TABLE given_number_2 RENAME TO given_number;
CREATE UNIQUE INDEX given_number_own ON given_number (day, lane, n) WHERE pulled = 0;
CREATE INDEX given_number_lane ON given_number (lane, day, n);

-- the centre's last word on each log; word is NULL where the log came from the centre itself
CREATE TABLE acknowledged (
    log   TEXT PRIMARY KEY,
    seq   INTEGER NOT NULL,
    hash  BLOB    NOT NULL,
    epoch TEXT    NOT NULL,
    word  TEXT
) STRICT;

-- logs of which more than one line is known: forked, or of this desk and more of it came from the centre; since is the first such seq
CREATE TABLE branching (
    log   TEXT PRIMARY KEY,
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- the centre's last word on each end of such a log that was not written here
CREATE TABLE branch (
    hash  BLOB PRIMARY KEY,
    seq   INTEGER NOT NULL,
    epoch TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- where logs stood when a snapshot was taken: what came later hangs on them
CREATE TABLE log_end (
    hash BLOB PRIMARY KEY,
    log  TEXT    NOT NULL,
    seq  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- points of the office's stream that were reached, each kept in the transaction of what it brought
CREATE TABLE passed (
    position INTEGER PRIMARY KEY,
    epoch    TEXT NOT NULL,
    rolling  BLOB NOT NULL
) STRICT;

-- derived: whether the centre found against something; nobody could before
ALTER TABLE dossier ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
