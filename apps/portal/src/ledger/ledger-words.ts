import { LEDGER_OBJECTS, type LedgerDetail } from "@nlrp12/domain";
import type { TFunction } from "i18next";

interface Detail {
  readonly name: string;
  readonly value: string | null;
}

/** What is said of an entry beside its columns; hashes tell a person nothing. */
const NOT_SHOWN = ["question", "questions", "plan"] as const satisfies readonly LedgerDetail[];

/** A detail the page has a word for. */
export type ShownDetail = Exclude<LedgerDetail, (typeof NOT_SHOWN)[number]>;

/** Parts of a value may begin a new line; the ledger keeps them without a space. */
const apart = (value: string): string => value.replace(/,(?=\S)/g, ", ").replace(/:(?=\S)/g, ":\u200b");

function shown(value: string, t: TFunction): string {
  if (value === "true") return t("ui.yes");
  return value === "false" ? t("ui.no") : apart(value);
}

/** The details of an entry in one line: `champs : cases · mesures : 12`. */
export function detailText(details: readonly Detail[], t: TFunction): string {
  return details
    .filter(({ name, value }) => value !== null && value !== "" && !NOT_SHOWN.some((hash) => hash === name))
    .map(({ name, value }) =>
      t("ledger.detailPair", {
        name: t(`ledger.detail.${name}`, { defaultValue: name }),
        value: shown(value ?? "", t),
      }),
    )
    .join(" · ");
}

/** Kinds as entries have them that were written before each had one form. */
const EARLIER_KINDS: Readonly<Record<string, string>> = {
  access_grant: "access-grant",
  access_request: "access-request",
  releases: "release",
};

/** An opaque id that earlier entries have for a cohort or a center, as kind and number; null for any other text. */
function earlierId(object: string): readonly [string, string] | null {
  // Base64 of `Cohort:` and of `Center:`, as far as the number that follows leaves it alone.
  if (!/^(Q29ob3J0O|Q2VudGVyO)[\w-]+$/.test(object)) return null;
  const [kind = "", which = ""] = atob(object.replace(/-/g, "+").replace(/_/g, "/")).split(":");
  return [kind.toLowerCase(), which];
}

/** What an entry was done to, in words: `Version 3.2`; a text of no known kind is shown as it is. */
export function objectText(object: string, t: TFunction): string {
  const [, written = "", numbers = ""] = /^([a-z_-]+):(.*)$/.exec(object) ?? [];
  const [named, which] = earlierId(object) ?? [EARLIER_KINDS[written] ?? written, numbers];
  const kind = LEDGER_OBJECTS.find((known) => known === named);
  return kind ? t(`ledger.on.${kind}`, { which: apart(which) }) : object;
}
