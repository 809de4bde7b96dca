import { CONSORTIUM_ROLES, ledgerObject, ROLES, type Role } from "@nlrp12/domain";
import { recordEffect } from "#audit";
import { Database, migrate, runtimeUrlOf, type Transaction } from "#db";
import type { Environment } from "#env";
import { derivedKey, installationSecret } from "#installation-secret";
import { CommandFailure } from "./command-failure.ts";

/** The first center and the first person of a new installation. */
export interface InitOrder {
  readonly centerSlug: string;
  readonly centerName: string;
  readonly personName: string;
  readonly email: string;
  /** Written as `data-manager,steward`. */
  readonly roles: string;
}

function rolesOf(written: string): readonly Role[] {
  return written.split(",").map((word) => {
    const role = ROLES.find((candidate) => candidate === word.trim().toUpperCase().replace("-", "_"));
    if (!role) throw new CommandFailure("--roles takes investigator, data-manager, steward, coordinator, auditor.");
    return role;
  });
}

function assertWellFormed(order: InitOrder): void {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(order.centerSlug)) {
    throw new CommandFailure(
      "--center takes a short name of lower-case letters, digits and hyphens, such as poitiers.",
    );
  }
  if (!/^[^@\s]+@[^@\s]+$/.test(order.email)) throw new CommandFailure("--email takes an e-mail address.");
  if (!order.centerName.trim() || !order.personName.trim()) {
    throw new CommandFailure("--center-name and --name take the full names of the center and of the person.");
  }
}

/** Makes center, account and memberships; throws CommandFailure when the installation has an account already. */
export async function makeFirstCenter(tx: Transaction, order: InitOrder, roles: readonly Role[]): Promise<void> {
  await tx.rows("/* lockInit */ lock table portal.account in share row exclusive mode");
  const accounts = await tx.rows("/* anyAccount */ select 1 from portal.account limit 1");
  if (accounts.length > 0) throw new CommandFailure("This portal has an account already; init is for a new one.");
  const { centerId } = await tx.one<{ centerId: number }>(
    `/* firstCenter */
     insert into portal.center (slug, name, short_name) values ($1, $2, $3) returning center_id as "centerId"`,
    [order.centerSlug, order.centerName, order.centerSlug],
  );
  const { accountId } = await tx.one<{ accountId: number }>(
    '/* firstAccount */ insert into portal.account (email, name) values ($1, $2) returning account_id as "accountId"',
    [order.email, order.personName],
  );
  for (const role of roles) {
    await tx.rows(
      "/* firstMembership */ insert into portal.membership (account_id, center_id, role) values ($1, $2, $3)",
      [accountId, CONSORTIUM_ROLES.includes(role) ? null : centerId, role],
    );
  }
  const object = ledgerObject("account", accountId);
  await recordEffect(tx, { centerId, accountId, tokenId: null, action: "PORTAL_INITIALISED", object, outcome: "DONE" });
}

/**
 * Brings the database of a production portal up to date and makes its first center and person, who then signs in with
 * the institution's provider under that e-mail address. Refuses an installation that has an account.
 */
export async function runInit(environment: Environment, order: InitOrder, say: (line: string) => void): Promise<void> {
  if (environment.PORTAL_MODE !== "production") {
    throw new CommandFailure("init is for PORTAL_MODE=production; a demonstration makes its own centers and people.");
  }
  assertWellFormed(order);
  const roles = rolesOf(order.roles);
  const secret = await installationSecret({
    fromSettings: environment.INSTALLATION_SECRET,
    dataDirectory: environment.DATA_DIR,
  });
  const runtimePassword = derivedKey(secret, "database runtime").toString("base64url");
  const settings = { adminUrl: environment.DATABASE_URL, runtimePassword };
  await migrate(settings);
  const database = await Database.open(runtimeUrlOf(settings), 1);
  try {
    await database.withoutCases((tx) => makeFirstCenter(tx, order, roles));
  } finally {
    await database.close();
  }
  say(
    `The center ${order.centerSlug} and the account of ${order.email} are made; sign in at ${environment.PUBLIC_URL}.`,
  );
}
