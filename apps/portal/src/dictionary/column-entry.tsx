import { Anchor, Code, Group, Text, Title } from "@mantine/core";
import { formatNumber } from "../language/format.ts";
import { useLanguage, type Wording } from "../language/use-language.ts";
import classes from "./dictionary.module.css";
import type { PublishedColumn, PublishedDictionary, PublishedSheet } from "./published-dictionary.ts";
import { RangePicture } from "./range-picture.tsx";

interface ColumnEntryProps {
  readonly sheet: PublishedSheet;
  readonly column: PublishedColumn;
  readonly words: PublishedDictionary["words"];
}

/** One column: what it means, whether it must be there, what it accepts, its unit and its range. */
export function ColumnEntry({ sheet, column, words }: ColumnEntryProps) {
  const { t, language, localized } = useLanguage();
  const id = `${sheet.name}.${column.name}`;
  const must = column.constraints.required ? "required" : column.columnRequired ? "columnRequired" : "optional";
  return (
    <article id={id} className={classes.column} aria-labelledby={`${id}-name`}>
      <Group gap="sm" align="baseline">
        <Title order={3} size="h5" id={`${id}-name`}>
          <Code fz="md">{column.name}</Code>
        </Title>
        <Text span size="sm" c="dimmed">
          {t(`dictionary.${must}`)}
        </Text>
        {column.unit ? (
          <Text span size="sm">
            {unitName(t, column.unit)}
          </Text>
        ) : null}
        <Anchor href={`#${id}`} size="xs" className="no-print" aria-label={t("dictionary.linkTo", { name: id })}>
          #
        </Anchor>
      </Group>
      <Text size="sm">{language === "fr" ? column.descriptionFr : column.description}</Text>
      {column.words ? (
        <ul className={classes.words}>
          {words[column.words].map(({ code, writtenAs }) => (
            <li key={code}>
              <Code>{code}</Code>
              {writtenAs.length > 0 ? (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {t("dictionary.writtenAs")} {writtenAs.join(", ")}
                </Text>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Text size="sm">
          <strong>{t("dictionary.accepted")}</strong> {localized(column.accepted)}
        </Text>
      )}
      <ColumnRange column={column} />
      <Text size="xs" c="dimmed">
        {t("dictionary.example")} <Code>{column.example}</Code>
        {column.writtenAs.length > 0 ? (
          <> · {t("dictionary.alsoCalled", { names: column.writtenAs.join(", ") })}</>
        ) : null}
      </Text>
    </article>
  );
}

const NAMED_UNITS = ["a", "d", "h", "/mL", "%", "mg/d", "mg/L"] as const;

/** The unit as one says it; its UCUM code where there is no other word. */
function unitName(t: Wording["t"], unit: string): string {
  const named = NAMED_UNITS.find((one) => one === unit);
  return named ? t(`dictionary.unitName.${named}`) : unit;
}

/** Where the log axis of a column from 0 begins, below what is usual. */
const BELOW_TYPICAL = 0.1;

function ColumnRange({ column }: { readonly column: PublishedColumn }) {
  const { t, language } = useLanguage();
  const { minimum = null, maximum = null } = column.constraints;
  const number = (value: number) => formatNumber(value, language);
  if (minimum === null && !column.typical) return null;
  const accepted =
    minimum !== null && maximum !== null
      ? t("dictionary.acceptedRange", { from: number(minimum), to: number(maximum) })
      : minimum !== null
        ? t("dictionary.acceptedFrom", { from: number(minimum) })
        : null;
  const typical = column.typical
    ? t("dictionary.typicalRange", { from: number(column.typical[0]), to: number(column.typical[1]) })
    : null;
  const said = [accepted, typical].filter((one) => one !== null).join(", ");
  const low = minimum === 0 && column.typical && column.typical[0] > 0 ? column.typical[0] * BELOW_TYPICAL : minimum;
  return (
    <Group gap="sm">
      {low !== null && maximum !== null ? (
        <RangePicture typical={column.typical ?? null} outer={[low, maximum]} axis={[low, maximum]} label={said} />
      ) : null}
      <Text size="sm">
        {said}
        {column.unit ? ` ${unitName(t, column.unit)}` : ""}
      </Text>
    </Group>
  );
}
