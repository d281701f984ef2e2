-- What a risk run found: targets by grain, many to a part in the order of their keys, and for each
-- trader all that is known about him, so that one target is explained without the rest of the run.
-- Runs from before have neither and are made again when somebody asks.
CREATE TABLE risk_target_part (
    run_no INTEGER NOT NULL REFERENCES risk_run (run_no),
    grain TEXT NOT NULL CHECK (grain IN ('GD', 'TRADER')),
    first_key TEXT NOT NULL,
    targets BLOB NOT NULL,
    PRIMARY KEY (run_no, grain, first_key)
) STRICT;
CREATE TABLE risk_dossier (
    run_no INTEGER NOT NULL REFERENCES risk_run (run_no),
    trader_id TEXT NOT NULL,
    dossier BLOB NOT NULL,
    PRIMARY KEY (run_no, trader_id)
) STRICT;
