import { NativeSelect, SimpleGrid } from "@mantine/core";
import type { ExaminedProblem } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";
import { useSheetName } from "./use-sheet-name.ts";

/** What is shown of the problems; an empty text is everything. */
export interface Facets {
  readonly sheet: string;
  readonly severity: string;
  readonly rule: string;
}

export const EVERYTHING: Facets = { sheet: "", severity: "", rule: "" };

const partsOf = ({ problem }: ExaminedProblem): Facets => ({
  sheet: problem.sheet ?? "*",
  severity: problem.severity,
  rule: problem.rule,
});

/** Whether a problem is among those shown. */
export function isShown(examined: ExaminedProblem, facets: Facets): boolean {
  const parts = partsOf(examined);
  return (["sheet", "severity", "rule"] as const).every((name) => facets[name] === "" || facets[name] === parts[name]);
}

interface ProblemFacetsProps {
  readonly problems: readonly ExaminedProblem[];
  readonly facets: Facets;
  readonly onChange: (facets: Facets) => void;
}

/** Chooses problems by sheet, severity and cause; each choice says how many problems it has under the other two. */
export function ProblemFacets({ problems, facets, onChange }: ProblemFacetsProps) {
  const { t } = useLanguage();
  const sheetName = useSheetName();
  const labelOf = (name: keyof Facets, value: string) => {
    if (name === "sheet") return value === "*" ? t("checkStep.wholeFile") : sheetName(value);
    if (name === "severity") return t(value === "ERROR" ? "checkStep.error" : "checkStep.warning");
    return value;
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" role="group" aria-label={t("checkStep.facets")}>
      {(["sheet", "severity", "rule"] as const).map((name) => {
        const others = problems.filter((one) => isShown(one, { ...facets, [name]: "" }));
        const values = [...new Set(others.map((one) => partsOf(one)[name]))];
        const count = (value: string) => others.filter((one) => partsOf(one)[name] === value).length;
        return (
          <NativeSelect
            key={name}
            label={t(`checkStep.${name}`)}
            value={facets[name]}
            data={[
              { value: "", label: `${t("checkStep.all")} (${others.length})` },
              ...values.map((value) => ({ value, label: `${labelOf(name, value)} (${count(value)})` })),
            ]}
            onChange={(event) => onChange({ ...facets, [name]: event.currentTarget.value })}
          />
        );
      })}
    </SimpleGrid>
  );
}
