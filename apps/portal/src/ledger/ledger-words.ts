import type { TFunction } from "i18next";

interface Detail {
  readonly name: string;
  readonly value: string | null;
}

/** What is said of an entry beside its columns; the hash of a question tells a person nothing. */
const NOT_SHOWN: readonly string[] = ["question"];

/** The details of an entry in one line: `champs : cases · mesures : 12`. */
export function detailText(details: readonly Detail[], t: TFunction): string {
  return details
    .filter(({ name, value }) => value !== null && value !== "" && !NOT_SHOWN.includes(name))
    .map(({ name, value }) =>
      t("ledger.detailPair", { name: t(`ledger.detail.${name}`, { defaultValue: name }), value: value ?? "" }),
    )
    .join(" · ");
}
