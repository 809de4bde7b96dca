import { Button, Group, MultiSelect, NativeSelect, Stack } from "@mantine/core";
import { ANALYTES, type ComparisonGroup, comparisonGroupText, EVERYONE, PHASES } from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";
import { AsOfField } from "../../ui/as-of-field.tsx";
import classes from "../frame/analysis.module.css";
import { CultureFields } from "../frame/culture-fields.tsx";
import { DefinitionField, type DefinitionName } from "../frame/definition-field.tsx";
import { type CompareSearch, groupsOf } from "./compare.search.ts";
import { READY_COMPARISONS, type ReadyComparison } from "./compare-questions.ts";
import { GroupFields } from "./group-fields.tsx";

interface CompareControlsProps {
  readonly search: CompareSearch & { readonly analytes: readonly string[]; readonly definition: string };
  readonly definitions: readonly DefinitionName[];
  readonly onChange: (change: CompareSearch) => void;
}

const textsOf = (groups: readonly ComparisonGroup[]): string[] => groups.map(comparisonGroupText);

/** What is asked: cytokines, groups, specimen, stimulus, definition. */
export function CompareControls({ search, definitions, onChange }: CompareControlsProps) {
  const { t } = useLanguage();
  const groups = groupsOf(search);
  const choose = (next: readonly ComparisonGroup[]) => onChange({ groups: textsOf(next) });
  const ready = (Object.keys(READY_COMPARISONS) as ReadyComparison[]).find(
    (key) => textsOf(READY_COMPARISONS[key]).join() === textsOf(groups).join(),
  );
  return (
    <Stack gap="sm" className="quiet-panel no-print" role="group" aria-label={t("analysis.question")}>
      <div className={classes.controls}>
        <NativeSelect
          label={t("compare.ready")}
          value={ready ?? ""}
          data={[
            ...(ready ? [] : [{ value: "", label: t("compare.own") }]),
            ...(Object.keys(READY_COMPARISONS) as ReadyComparison[]).map((key) => ({
              value: key as string,
              label: t(`compare.readyComparison.${key}`),
            })),
          ]}
          onChange={(event) => {
            const key = Object.keys(READY_COMPARISONS).find((one) => one === event.currentTarget.value);
            if (key) choose(READY_COMPARISONS[key as ReadyComparison]);
          }}
        />
        <MultiSelect
          label={t("compare.analytes")}
          data={ANALYTES.map((entry) => ({ value: entry.code as string, label: entry.label }))}
          value={[...search.analytes]}
          searchable
          w={{ base: "100%", sm: 320 }}
          onChange={(texts) => {
            const analytes = ANALYTES.map((entry) => entry.code).filter((code) => texts.includes(code));
            onChange({ analytes: analytes.length > 0 ? analytes : undefined });
          }}
        />
        <CultureFields question={search} onChange={onChange} />
        {groups.some((group) => group.responses.length > 0) ? (
          <DefinitionField
            definitions={definitions}
            value={search.definition}
            onChoose={(definition) => onChange({ definition })}
          />
        ) : null}
        <AsOfField asOf={search.asOf} onChange={(asOf) => onChange({ asOf, releases: undefined })} />
      </div>
      {groups.map((group, at) => (
        <GroupFields
          // A group has no identity but its place among the others.
          key={at}
          legend={at === 1 ? t("compare.reference") : t("compare.compared", { number: at === 0 ? 1 : at })}
          group={group}
          onChange={(changed) => choose(groups.map((one, place) => (place === at ? changed : one)))}
          onRemove={at < 2 ? null : () => choose(groups.filter((_, place) => place !== at))}
        />
      ))}
      <Group gap="sm">
        {groups.length < 6 ? (
          <Button variant="default" onClick={() => choose([...groups, freeGroup(groups)])}>
            {t("compare.addGroup")}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

/** A phase that no group has yet. */
function freeGroup(groups: readonly ComparisonGroup[]): ComparisonGroup {
  const taken = textsOf(groups);
  const order = ["BEFORE", "ON_EARLY", "ON_LATE", "AFTER", ...PHASES] as const;
  return { ...EVERYONE, phase: order.find((phase) => !taken.includes(phase)) ?? "UNTREATED" };
}
