import { Consortium1700000001000 } from "./0001-consortium.ts";
import { Cases1700000002000 } from "./0002-cases.ts";
import { Cytokines1700000003000 } from "./0003-cytokines.ts";
import { Releases1700000004000 } from "./0004-releases.ts";
import { Openings1700000005000 } from "./0005-openings.ts";
import { RowPolicies1700000006000 } from "./0006-row-policies.ts";
import { SettingsAndStatistics1700000007000 } from "./0007-settings-and-statistics.ts";
import { ImportProfiles1700000008000 } from "./0008-import-profiles.ts";
import { Withdrawals1700000009000 } from "./0009-withdrawals.ts";
import { LocalNumbers1700000012000 } from "./0012-local-numbers.ts";
import { Ledger1700000013000 } from "./0013-ledger.ts";
import { AccessRequests1700000014000 } from "./0014-access-requests.ts";
import { CenterCounter1700000015000 } from "./0015-center-counter.ts";
import { Invitations1700000016000 } from "./0016-invitations.ts";
import { Mail1700000017000 } from "./0017-mail.ts";
import { OpeningFamilies1700000020000 } from "./0020-opening-families.ts";
import { AccessAgreements1700000021000 } from "./0021-access-agreements.ts";
import { KeptAnswers1700000022000 } from "./0022-kept-answers.ts";
import { ReportedInReadModel1700000025000 } from "./0025-reported-in-read-model.ts";
import { OneListATable1700000026000 } from "./0026-one-list-a-table.ts";
import { CaseCoverage1700000053000 } from "./0053-case-coverage.ts";
import { Labels1700000056000 } from "./0056-labels.ts";
import { TokenDescent1700000057000 } from "./0057-token-descent.ts";
import { GrantedCenter1700000058000 } from "./0058-granted-center.ts";
import { GrowingTables1700000059000 } from "./0059-growing-tables.ts";
import { WithdrawnFromProfiles1700000060000 } from "./0060-withdrawn-from-profiles.ts";

/** Every migration, oldest first. */
export const MIGRATIONS = [
  Consortium1700000001000,
  Cases1700000002000,
  Cytokines1700000003000,
  Releases1700000004000,
  Openings1700000005000,
  RowPolicies1700000006000,
  SettingsAndStatistics1700000007000,
  ImportProfiles1700000008000,
  Withdrawals1700000009000,
  LocalNumbers1700000012000,
  Ledger1700000013000,
  AccessRequests1700000014000,
  CenterCounter1700000015000,
  Invitations1700000016000,
  Mail1700000017000,
  OpeningFamilies1700000020000,
  AccessAgreements1700000021000,
  KeptAnswers1700000022000,
  ReportedInReadModel1700000025000,
  OneListATable1700000026000,
  CaseCoverage1700000053000,
  Labels1700000056000,
  TokenDescent1700000057000,
  GrantedCenter1700000058000,
  GrowingTables1700000059000,
  WithdrawnFromProfiles1700000060000,
];
