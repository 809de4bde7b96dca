import { Checkbox, NativeSelect, Stack } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";
import type { ReadingChoices as Choices } from "./file-check.ts";
import { offersAny, type ReadingOffers } from "./reading-offers.ts";

interface ReadingChoicesProps {
  readonly offers: ReadingOffers;
  readonly choices: Choices;
  readonly disabled: boolean;
  readonly onChoose: (choices: Choices) => void;
}

const DECIMALS = [",", "."] as const;
const CHARSETS = ["windows-1252", "utf-8", "macintosh", "utf-16le", "utf-16be"] as const;

/** What a person decides about the file; each change is checked at once. */
export function ReadingChoices({ offers, choices, disabled, onChoose }: ReadingChoicesProps) {
  const { t } = useLanguage();
  if (!offersAny(offers)) return null;
  const unsaid = { value: "", label: t("uploads.fileDecides") };
  return (
    <Section title={t("uploads.choices")}>
      <Stack gap="sm" maw={560}>
        {offers.shiftDays ? (
          <Checkbox
            label={t("uploads.shiftDays")}
            checked={choices.shiftDays === true}
            disabled={disabled}
            onChange={(event) => onChoose({ ...choices, shiftDays: event.currentTarget.checked })}
          />
        ) : null}
        {offers.decimal ? (
          <NativeSelect
            label={t("uploads.decimal")}
            value={choices.decimal ?? ""}
            data={[unsaid, ...DECIMALS.map((value) => ({ value, label: t(`uploads.decimalSign.${nameOf[value]}`) }))]}
            disabled={disabled}
            onChange={(event) => {
              const decimal = DECIMALS.find((sign) => sign === event.currentTarget.value);
              onChoose({ ...choices, decimal });
            }}
          />
        ) : null}
        {offers.charset ? (
          <NativeSelect
            label={t("uploads.charset")}
            value={choices.charset ?? ""}
            data={[unsaid, ...CHARSETS.map((value) => ({ value, label: t(`uploads.charsetName.${value}`) }))]}
            disabled={disabled}
            onChange={(event) => {
              const charset = CHARSETS.find((name) => name === event.currentTarget.value);
              onChoose({ ...choices, charset });
            }}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

/** Signs that a key of words cannot hold. */
const nameOf = { ",": "comma", ".": "point" } as const;
