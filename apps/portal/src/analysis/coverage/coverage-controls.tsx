import { NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { SPECIMENS, STIMULI } from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";
import { analyteLabel } from "../../language/word-of.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { AskedInAddress } from "../frame/asked-in-address.tsx";
import type { CoverageSearch } from "./coverage.search.ts";

interface CoverageControlsProps {
  readonly search: CoverageSearch;
  readonly onChange: (change: CoverageSearch) => void;
}

/** What is counted: stimulus, specimen, cases or samples, by center or by cohort. */
export function CoverageControls({ search, onChange }: CoverageControlsProps) {
  const { t } = useLanguage();
  const all = { value: "", label: t("coverage.all") };
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <NativeSelect
          label={t("cases.stimulus")}
          data={[all, ...STIMULI.map((code) => ({ value: code as string, label: t(`words.stimulus.${code}`) }))]}
          value={search.stimulus ?? ""}
          onChange={(event) => onChange({ stimulus: STIMULI.find((code) => code === event.currentTarget.value) })}
        />
        <NativeSelect
          label={t("cases.specimen")}
          data={[all, ...SPECIMENS.map((code) => ({ value: code as string, label: t(`words.specimen.${code}`) }))]}
          value={search.specimen ?? ""}
          onChange={(event) => onChange({ specimen: SPECIMENS.find((code) => code === event.currentTarget.value) })}
        />
        <SegmentedControl
          aria-label={t("coverage.counted")}
          value={search.count ?? "cases"}
          data={[
            { value: "cases", label: t("coverage.casesButton") },
            { value: "samples", label: t("coverage.samplesButton") },
          ]}
          onChange={(value) => onChange({ count: value === "samples" ? "samples" : undefined })}
        />
        <SegmentedControl
          aria-label={t("coverage.where")}
          value={search.panels ?? "center"}
          data={[
            { value: "center", label: t("coverage.byCenter") },
            { value: "cohort", label: t("coverage.byCohort") },
          ]}
          onChange={(value) => onChange({ panels: value === "cohort" ? "cohort" : undefined })}
        />
        <AsOfField asOf={search.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      {search.analytes?.length ? (
        <AskedInAddress
          asked={[
            {
              sentence: t("analysis.onlyAnalytes", { analytes: search.analytes.map(analyteLabel).join(t("ui.parts")) }),
              onRemove: () => onChange({ analytes: undefined }),
            },
          ]}
        />
      ) : null}
    </Stack>
  );
}
