-- Times are milliseconds since 1970, UTC. Hashes are names of blobs.

-- Every request to animate, and what came of it. Rows are never removed.
CREATE TABLE version (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    parent TEXT REFERENCES version (id),
    client TEXT NOT NULL,
    prompt TEXT NOT NULL,
    seed INTEGER NOT NULL,
    settings TEXT NOT NULL,
    drawing TEXT NOT NULL,
    created INTEGER NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'running', 'finished', 'failed', 'cancelled')),
    preview TEXT,
    animation TEXT,
    report TEXT,
    kept INTEGER NOT NULL DEFAULT 0,
    code TEXT,
    message TEXT,
    ended INTEGER,
    UNIQUE (document, number),
    CHECK (state <> 'finished' OR (animation IS NOT NULL AND report IS NOT NULL)),
    CHECK (state NOT IN ('failed', 'cancelled') OR code IS NOT NULL),
    CHECK ((state IN ('waiting', 'running')) = (ended IS NULL))
) STRICT;

CREATE INDEX version_by_age ON version (created DESC, id);
CREATE INDEX version_unfinished ON version (state) WHERE state IN ('waiting', 'running');

-- How the making of a version goes; the row is removed when it is over. attempt fences: what an older attempt reports
-- changes nothing. losses counts workers that were lost in a row without a newer checkpoint.
CREATE TABLE job (
    id TEXT PRIMARY KEY REFERENCES version (id),
    place INTEGER NOT NULL UNIQUE,
    attempt INTEGER NOT NULL DEFAULT 0,
    losses INTEGER NOT NULL DEFAULT 0,
    memory_losses INTEGER NOT NULL DEFAULT 0,
    step INTEGER NOT NULL DEFAULT 0,
    keep INTEGER NOT NULL DEFAULT 0,
    ticket TEXT,
    worker TEXT
) STRICT;

-- What happened to a job, for clients that were away.
CREATE TABLE event (
    job TEXT NOT NULL REFERENCES version (id),
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (job, seq)
) STRICT, WITHOUT ROWID;

-- What was done to the versions of a document, to be undone.
CREATE TABLE change (
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    version TEXT NOT NULL REFERENCES version (id),
    kind TEXT NOT NULL CHECK (kind IN ('rename', 'delete', 'undelete')),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE VIEW wanted_blob (hash) AS
    SELECT drawing FROM version
    UNION SELECT preview FROM version WHERE preview IS NOT NULL
    UNION SELECT animation FROM version WHERE animation IS NOT NULL;
