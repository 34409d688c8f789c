-- what was written here, so that what waits is counted without a look at any action itself
CREATE INDEX action_waiting ON action (log, seq, dossier) WHERE pulled = 0;
