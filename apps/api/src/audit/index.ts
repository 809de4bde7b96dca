export {
  type Checkpoint,
  type CheckpointSigner,
  checkpointNote,
  checkpointSigner,
  readCheckpointNote,
  verifierKey,
} from "./checkpoint-note.ts";
export { entriesOfChain, ledgerHeads } from "./ledger.sql.ts";
export { type LedgerDesk, ledgerDesk } from "./ledger-desk.ts";
export { FIRST_HASH, type LedgerEntry, ledgerLine } from "./ledger-line.ts";
export { QuestionLog } from "./question-log.ts";
export { type Effect, type EffectDetails, type Outcome, recordEffect, recordEffects } from "./record-effect.ts";
export { endingThere, type LedgerVerdict, verifyLedger, verifyOnward } from "./verify-ledger.ts";
