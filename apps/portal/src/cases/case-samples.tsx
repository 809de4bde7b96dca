import type { CaseSamplesFragment } from "../generated/operations.ts";
import { formatDay, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { analyteLabel, wordOf } from "../language/word-of.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Section } from "../ui/section.tsx";
import { WithheldArea } from "../ui/withheld-area.tsx";
import { Concentration } from "./concentration.tsx";

type Samples = Extract<CaseSamplesFragment, { __typename: "SampleList" }>["items"];

/** Samples in day order with their phase and what was measured in them. */
export function CaseSamples({ samples }: { readonly samples: CaseSamplesFragment }) {
  const { t } = useLanguage();
  return (
    <Section title={t("cases.samples")}>
      {samples.__typename === "Withheld" ? (
        <WithheldArea text={samples.bound} reason={t(`words.withheld.${samples.reason}`)} />
      ) : samples.items.length === 0 ? (
        <Empty reason={t("cases.noSamples")} />
      ) : (
        <SampleTable items={samples.items} />
      )}
    </Section>
  );
}

function SampleTable({ items }: { readonly items: Samples }) {
  const { t, language } = useLanguage();
  const inOrder = items.toSorted((a, b) => a.day - b.day || a.code.localeCompare(b.code));
  const rows = inOrder.flatMap((sample) =>
    sample.measurements.map((measurement) => ({
      key: `${sample.code} ${measurement.analyte} ${measurement.assay.code} ${measurement.replicate ?? ""}`,
      cells: [
        sample.code,
        formatDay(sample.day, language),
        sample.phase ? t(`words.phase.${sample.phase}`) : t("ui.none"),
        wordOf("stateAtSample", sample.stateAtSample),
        `${t(`words.specimen.${sample.specimen}`)}, ${wordOf("freshOrFrozen", sample.freshOrFrozen).toLowerCase()}`,
        stimulusOf(sample),
        analyteLabel(measurement.analyte),
        <Concentration key="value" value={measurement.value} />,
        `${measurement.assay.platform} ${measurement.assay.code}`,
      ],
    })),
  );
  return (
    <DataTable
      caption={t("cases.samples")}
      columns={[
        { key: "sample", heading: t("cases.sample") },
        { key: "day", heading: t("cases.day"), numeric: true },
        { key: "phase", heading: t("cases.phase") },
        { key: "state", heading: t("cases.state") },
        { key: "specimen", heading: t("cases.specimen") },
        { key: "stimulus", heading: t("cases.stimulus") },
        { key: "analyte", heading: t("cases.analyte") },
        { key: "value", heading: t("cases.value"), numeric: true },
        { key: "assay", heading: t("cases.assay") },
      ]}
      rows={rows}
    />
  );

  function stimulusOf(sample: Samples[number]): string {
    const name = t(`words.stimulus.${sample.stimulus}`);
    const dose =
      typeof sample.stimulusDose === "number"
        ? ` ${formatNumber(sample.stimulusDose, language)} ${sample.stimulusDoseUnit ?? ""}`
        : "";
    const hours = typeof sample.cultureHours === "number" ? `, ${formatNumber(sample.cultureHours, language)} h` : "";
    return `${name}${dose}${hours}`;
  }
}
