import { Consortium1700000001000 } from "./0001-consortium.ts";
import { Cases1700000002000 } from "./0002-cases.ts";
import { Cytokines1700000003000 } from "./0003-cytokines.ts";
import { Releases1700000004000 } from "./0004-releases.ts";
import { Openings1700000005000 } from "./0005-openings.ts";
import { RowPolicies1700000006000 } from "./0006-row-policies.ts";
import { SettingsAndStatistics1700000007000 } from "./0007-settings-and-statistics.ts";

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Consortium1700000001000,
  Cases1700000002000,
  Cytokines1700000003000,
  Releases1700000004000,
  Openings1700000005000,
  RowPolicies1700000006000,
  SettingsAndStatistics1700000007000,
];
