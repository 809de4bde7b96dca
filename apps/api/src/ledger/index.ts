export { keepCheckpoints } from "./keep-checkpoints.ts";
export { LedgerResolver } from "./ledger.resolver.ts";
export { registerLedger } from "./ledger-routes.ts";
export { verifyChains } from "./verify-chains.ts";
