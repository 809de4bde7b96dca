import { Text } from "@mantine/core";
import type { DistributionAnswerFragment } from "../../generated/operations.ts";
import { formatNumber } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { Section } from "../../ui/section.tsx";
import { classText, platformWord, stratumLabel } from "../distribution/comparability-class.ts";
import classes from "./analysis.module.css";
import { estimatorWord } from "./estimator-word.ts";

/** Whether raw levels of several assays may be pooled, which classes there are, and which centers were left out. */
export function GatePanel({ gate }: { readonly gate: DistributionAnswerFragment["exact"]["gate"] }) {
  const wording = useLanguage();
  const { t, language } = wording;
  if (gate.classes.length === 0 && gate.leftOut.length === 0) return null;
  // Every center with every class it has values of: what is left out may be one of its classes.
  const strata = gate.classes.flatMap(({ key, centers }) =>
    centers.map((center) => ({ center, comparabilityClass: key })),
  );
  const verdict =
    gate.classes.length < 2 ? "analysis.gateOne" : gate.pooled ? "analysis.gatePooled" : "analysis.gateApart";
  return (
    <Section title={t("analysis.gate")}>
      <Text size="sm">{t(verdict)}</Text>
      {gate.classes.length > 0 ? (
        <DataTable
          caption={t("analysis.gateClasses")}
          columns={[
            { key: "assay", heading: t("analysis.gateAssay") },
            { key: "centers", heading: t("cases.center") },
            { key: "cases", heading: t("cases.title"), numeric: true },
            { key: "key", heading: t("analysis.gateKey") },
          ]}
          rows={gate.classes.map((one) => ({
            key: one.key,
            cells: [
              one.kit ? `${platformWord(one.platform)}, ${one.kit}` : platformWord(one.platform),
              one.centers.map((center) => center.shortName).join(", "),
              formatNumber(one.cases, language),
              classText(one.key, wording),
            ],
          }))}
        />
      ) : null}
      {gate.leftOut.length > 0 ? (
        <ul className={classes.list}>
          {gate.leftOut.map((left) => (
            <li key={`${left.center.id} ${left.comparabilityClass} ${left.reason}`}>
              {t("analysis.leftOut", {
                center: stratumLabel(left, strata, wording),
                reason: estimatorWord(left.reason),
                cases: t("analysis.caseCount", { count: left.cases }),
                controls: t("analysis.controlCount", { count: left.controls }),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
