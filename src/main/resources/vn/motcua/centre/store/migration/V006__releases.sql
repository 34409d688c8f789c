-- what was published: the release as it is carried
CREATE TABLE catalogue_release (
    layer        TEXT    NOT NULL,
    number       INTEGER NOT NULL,
    hash         TEXT    NOT NULL UNIQUE,
    effective    TEXT    NOT NULL,
    published_at BIGINT  NOT NULL,
    bytes        BYTEA   NOT NULL,
    PRIMARY KEY (layer, number)
);

-- whom the centre believes: the root, and the newest list of keys that the root signed
CREATE TABLE catalogue_trust (
    one  INTEGER PRIMARY KEY,
    root TEXT    NOT NULL,
    keys TEXT    NOT NULL
);

-- the province and the ward of an office; the nation's layer is everybody's
CREATE TABLE office_layer (
    office TEXT NOT NULL,
    layer  TEXT NOT NULL,
    PRIMARY KEY (office, layer)
);
