import type { TFunction } from "i18next";

interface Detail {
  readonly name: string;
  readonly value: string | null;
}

/** What is said of an entry beside its columns; hashes tell a person nothing. */
const NOT_SHOWN: readonly string[] = ["question", "questions", "plan"];

/** Parts of a value may begin a new line; the ledger keeps them without a space. */
const apart = (value: string): string => value.replace(/,(?=\S)/g, ", ").replace(/:(?=\S)/g, ":\u200b");

function shown(value: string, t: TFunction): string {
  if (value === "true") return t("ui.yes");
  return value === "false" ? t("ui.no") : apart(value);
}

/** The details of an entry in one line: `champs : cases · mesures : 12`. */
export function detailText(details: readonly Detail[], t: TFunction): string {
  return details
    .filter(({ name, value }) => value !== null && value !== "" && !NOT_SHOWN.includes(name))
    .map(({ name, value }) =>
      t("ledger.detailPair", {
        name: t(`ledger.detail.${name}`, { defaultValue: name }),
        value: shown(value ?? "", t),
      }),
    )
    .join(" · ");
}
