-- which files the drafts chose: they are kept from being swept until the draft goes
CREATE TABLE draft_file (
    visit TEXT NOT NULL REFERENCES draft (visit) ON DELETE CASCADE,
    tag   BLOB NOT NULL,
    PRIMARY KEY (visit, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_file_tag ON draft_file (tag);
