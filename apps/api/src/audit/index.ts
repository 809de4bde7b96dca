export {
  type CheckpointSigner,
  checkpointNote,
  checkpointSigner,
  readCheckpointNote,
  verifierKey,
} from "./checkpoint-note.ts";
export { entriesOfChain } from "./ledger.sql.ts";
export { type LedgerDesk, ledgerDesk } from "./ledger-desk.ts";
export { FIRST_HASH, ledgerLine } from "./ledger-line.ts";
export { QuestionLog } from "./question-log.ts";
export { type Effect, type Outcome, recordEffect } from "./record-effect.ts";
export { verifyLedger } from "./verify-ledger.ts";
