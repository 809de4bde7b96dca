import { NativeSelect, Stack, Text } from "@mantine/core";
import type { ReadingDecision, ReadingPlan, ReadingSettings } from "@nlrp12/intake";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";

type Settings = ReadingPlan["settings"];

interface ReadingChoicesProps {
  readonly decisions: readonly ReadingDecision[];
  /** Whether the file could be read at all; text that could not may be text in other letters. */
  readonly readable: boolean;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

const CHARSETS = ["windows-1252", "utf-8", "macintosh", "utf-16le", "utf-16be"] as const;
const DELIMITERS = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;
const DECIMALS = { ",": "comma", ".": "point" } as const;

/** A choice of the list, or `undefined` for what the file says itself. */
function chosenIn<Choice extends string>(choices: readonly Choice[], value: string): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** Settings without those that leave the decision to the file. */
function without(settings: Settings, changed: Partial<ReadingSettings>): Settings {
  return Object.fromEntries(Object.entries({ ...settings, ...changed }).filter(([, value]) => value !== undefined));
}

/** How a text file is read: its letters, shown by lines with accents, its delimiter and its decimal sign. */
export function ReadingChoices({ decisions, readable, settings, onChange }: ReadingChoicesProps) {
  const { t } = useLanguage();
  const [decision] = decisions;
  // A workbook says all of this itself.
  if (!decision && readable) return null;
  const accented = decisions.flatMap((one) => one.accented).slice(0, 5);
  const found = (name: string | undefined) => ({ value: "", label: name ? `${name} ✓` : t("uploads.fileDecides") });
  const charset = CHARSETS.find((name) => name === decision?.charset);
  const delimiter =
    decision && decision.delimiter in DELIMITERS ? (decision.delimiter as keyof typeof DELIMITERS) : null;
  const delimiterName = (sign: keyof typeof DELIMITERS) => t(`cohortFiles.delimiterName.${DELIMITERS[sign]}`);
  return (
    <Section title={t("uploads.choices")}>
      <Stack gap="sm" maw={560}>
        <NativeSelect
          label={t("uploads.charset")}
          value={settings.charset ?? ""}
          data={[
            found(charset && settings.charset === undefined ? t(`uploads.charsetName.${charset}`) : undefined),
            ...CHARSETS.map((value) => ({ value, label: t(`uploads.charsetName.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange(without(settings, { charset: chosenIn(CHARSETS, value) }))
          }
        />
        {decision ? (
          <>
            <Text size="sm">{t(accented.length > 0 ? "cohortFiles.accents" : "cohortFiles.noAccents")}</Text>
            {accented.length > 0 ? (
              <Stack component="ul" gap={2} m={0} pl="lg" fz="sm">
                {accented.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </Stack>
            ) : null}
            <NativeSelect
              label={t("cohortFiles.delimiter")}
              value={settings.delimiter ?? ""}
              data={[
                found(delimiter && settings.delimiter === undefined ? delimiterName(delimiter) : undefined),
                ...([";", ",", "\t", "|"] as const).map((value) => ({ value, label: delimiterName(value) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                onChange(without(settings, { delimiter: chosenIn([";", ",", "\t", "|"] as const, value) }))
              }
            />
            <NativeSelect
              label={t("cohortFiles.decimalSign")}
              value={settings.decimal ?? ""}
              data={[
                { value: "", label: t("cohortFiles.decimalAsFound") },
                ...([",", "."] as const).map((value) => ({ value, label: t(`cohortFiles.${DECIMALS[value]}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                onChange(without(settings, { decimal: chosenIn([",", "."] as const, value) }))
              }
            />
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
