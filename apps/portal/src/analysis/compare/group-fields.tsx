import { Button, Fieldset, Group, MultiSelect, NativeSelect } from "@mantine/core";
import {
  type ComparisonGroup,
  comparisonGroupText,
  EVERYONE,
  PHASES,
  RESPONSE_CLASSES,
  readComparisonGroup,
  SEXES,
  VARIANT_GROUPS,
} from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";

interface GroupFieldsProps {
  readonly legend: string;
  readonly group: ComparisonGroup;
  readonly onChange: (group: ComparisonGroup) => void;
  /** Null where the group cannot be left out. */
  readonly onRemove: (() => void) | null;
}

const OTHERS = ["HEALTHY_CONTROL", "DISEASE_CONTROL", "CARRIER"] as const;

/** One group of a comparison: who, in which phase, and what restricts it. */
export function GroupFields({ legend, group, onChange, onRemove }: GroupFieldsProps) {
  const { t } = useLanguage();
  const who = [
    ...PHASES.map((phase) => ({ value: phase as string, label: t(`words.phase.${phase}`) })),
    ...OTHERS.map((one) => ({ value: `groups/${one}`, label: t(`words.caseGroups.${one}`) })),
  ];
  const chosen = comparisonGroupText({ ...EVERYONE, phase: group.phase, groups: group.groups });
  return (
    <Fieldset legend={legend} variant="filled" style={{ minWidth: 0 }}>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t("compare.who")}
          data={who}
          value={chosen}
          onChange={(event) => {
            const next = readComparisonGroup(event.currentTarget.value);
            if (next) onChange({ ...group, phase: next.phase, groups: next.groups, responses: [] });
          }}
        />
        {group.phase ? (
          <Codes
            label={t("compare.responses")}
            codes={RESPONSE_CLASSES}
            chosen={group.responses}
            word={(code) => t(`words.responseClass.${code}`)}
            onChoose={(responses) => onChange({ ...group, responses })}
          />
        ) : null}
        <Codes
          label={t("cases.sex")}
          codes={SEXES}
          chosen={group.sex}
          word={(code) => t(`words.sex.${code}`)}
          onChoose={(sex) => onChange({ ...group, sex })}
        />
        <Codes
          label={t("cases.variantGroup")}
          codes={VARIANT_GROUPS}
          chosen={group.variantGroups}
          word={(code) => t(`words.variantGroup.${code}`)}
          onChoose={(variantGroups) => onChange({ ...group, variantGroups })}
        />
        {onRemove ? (
          <Button variant="default" onClick={onRemove}>
            {t("compare.removeGroup")}
          </Button>
        ) : null}
      </Group>
    </Fieldset>
  );
}

interface CodesProps<Code extends string> {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly Code[];
  readonly word: (code: Code) => string;
  readonly onChoose: (codes: Code[]) => void;
}

function Codes<Code extends string>({ label, codes, chosen, word, onChoose }: CodesProps<Code>) {
  const { t } = useLanguage();
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length > 0 ? undefined : t("cases.all")}
      data={codes.map((code) => ({ value: code as string, label: word(code) }))}
      value={[...chosen]}
      onChange={(texts) => onChoose(codes.filter((code) => texts.includes(code)))}
      w={{ base: "100%", sm: 170 }}
    />
  );
}
