-- what is handed over is looked for by the dossiers that a push touched, and all of it in an order that stays
DROP INDEX hand_over_waiting;
DROP INDEX hand_over_waiting_to;
CREATE INDEX hand_over_waiting ON hand_over (office, source) WHERE waiting = 1;
CREATE INDEX hand_over_waiting_dossier ON hand_over (dossier) WHERE waiting = 1;
