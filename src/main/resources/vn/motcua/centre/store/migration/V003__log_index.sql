-- a header's hash says its log and seq too, so that one index keeps an action from standing twice and finds a log's places;
-- it grows at the end of each log, where an index by the hash alone touched a page anywhere for every action
DROP INDEX action_hash;
DROP INDEX action_log;
CREATE UNIQUE INDEX action_log ON action (office, log, seq, hash);
