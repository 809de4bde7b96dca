import type { TFunction } from "i18next";

/** An age band as ranges are written: "12–17 years". */
export function ageBandText(band: string, t: TFunction): string {
  return t("cases.years", { band: band.replace("-", "–") });
}
