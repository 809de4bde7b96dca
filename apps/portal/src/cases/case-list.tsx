import type { CaseListRowFragment } from "../generated/operations.ts";
import { formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { wordOf } from "../language/word-of.ts";
import { DataTable } from "../ui/data-table.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { ageBandText } from "./age-band-text.ts";

/** Cases as rows; the code leads to the case, in the release it was read from. */
export function CaseList({ cases }: { readonly cases: readonly CaseListRowFragment[] }) {
  const { t, language, localized } = useLanguage();
  return (
    <DataTable
      caption={t("cases.title")}
      columns={[
        { key: "code", heading: t("cases.code") },
        { key: "group", heading: t("cases.group") },
        { key: "sex", heading: t("cases.sex") },
        { key: "onset", heading: t("cases.onset"), numeric: true },
        { key: "band", heading: t("cases.ageBand") },
        { key: "treatment", heading: t("cases.treatment") },
        { key: "center", heading: t("cases.center") },
        { key: "cohort", heading: t("cases.cohort") },
        { key: "release", heading: t("cases.releaseHeading"), numeric: true },
      ]}
      rows={cases.map((one) => ({
        key: `${one.id} ${one.release.id}`,
        cells: [
          <TextLink
            key="code"
            to="/cases/$id"
            params={{ id: one.id }}
            search={{ releases: [one.release.id] }}
            size="sm"
          >
            {one.code}
          </TextLink>,
          t(`words.caseGroup.${one.group}`),
          t(`words.sex.${one.sex}`),
          one.ageAtOnsetYears === null || one.ageAtOnsetYears === undefined
            ? t("ui.none")
            : formatNumber(one.ageAtOnsetYears, language),
          one.ageAtInclusionBand ? ageBandText(one.ageAtInclusionBand, t) : t("ui.none"),
          one.treatment ? wordOf("treatment", one.treatment) : t("ui.none"),
          one.cohort.center.shortName,
          localized(one.cohort.title),
          one.release.number,
        ],
      }))}
    />
  );
}
