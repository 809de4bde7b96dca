import { NativeSelect, Select } from "@mantine/core";
import { ANALYTES, type Analyte, SPECIMENS, type Specimen, STIMULI, type Stimulus } from "@nlrp12/domain";
import { useLanguage } from "../../language/use-language.ts";

interface Culture {
  readonly stimulus?: Stimulus | undefined;
  readonly specimen?: Specimen | undefined;
}

interface CytokineOf extends Culture {
  readonly analyte?: Analyte | undefined;
}

interface CultureFieldsProps {
  readonly question: Culture;
  readonly onChange: (change: Culture) => void;
}

interface CytokineFieldsProps {
  readonly question: CytokineOf;
  readonly onChange: (change: CytokineOf) => void;
}

/** With what cells were cultured, and what was measured in. */
export function CultureFields({ question, onChange }: CultureFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <NativeSelect
        label={t("cases.stimulus")}
        data={STIMULI.map((code) => ({ value: code, label: t(`words.stimulus.${code}`) }))}
        value={question.stimulus}
        onChange={({ currentTarget: { value } }) => onChange({ stimulus: STIMULI.find((code) => code === value) })}
      />
      <NativeSelect
        label={t("cases.specimen")}
        data={SPECIMENS.map((code) => ({ value: code, label: t(`words.specimen.${code}`) }))}
        value={question.specimen}
        onChange={({ currentTarget: { value } }) => onChange({ specimen: SPECIMENS.find((code) => code === value) })}
      />
    </>
  );
}

/** One cytokine, and how it was cultured and measured. */
export function CytokineFields({ question, onChange }: CytokineFieldsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        label={t("cases.analyte")}
        data={ANALYTES.map((entry) => ({ value: entry.code as string, label: entry.label }))}
        value={question.analyte ?? null}
        allowDeselect={false}
        searchable
        w={130}
        onChange={(text) => onChange({ analyte: ANALYTES.find((entry) => entry.code === text)?.code })}
      />
      <CultureFields question={question} onChange={onChange} />
    </>
  );
}
