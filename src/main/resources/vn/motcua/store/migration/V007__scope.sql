-- what pages left out because it is not in this desk's scope: what follows hangs on it, and its dossier may come in later;
-- a row goes when its action comes
CREATE TABLE left_out (
    hash     BLOB    PRIMARY KEY,
    dossier  TEXT    NOT NULL,
    position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX left_out_dossier ON left_out (dossier);
CREATE INDEX left_out_position ON left_out (position);
