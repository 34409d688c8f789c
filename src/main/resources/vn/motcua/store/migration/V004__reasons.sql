-- why a paper is printed again is what a clerk typed and may name somebody: sealed(reason) from here on, nothing where there is none;
-- a paper that came out has it in its action
ALTER TABLE print_job ADD COLUMN reason_sealed BLOB;
UPDATE print_job SET reason = '' WHERE state = 'CAME_OUT';
