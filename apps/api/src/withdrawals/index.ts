export { type Replay, replayTombstones } from "./replay-tombstones.ts";
export { type Tombstones, tombstonesOf } from "./tombstones.ts";
export { WithdrawCaseResolver } from "./withdraw-case.resolver.ts";
