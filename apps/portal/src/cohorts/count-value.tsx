import { Text, Tooltip, UnstyledButton } from "@mantine/core";
import type { CountValueTextFragment } from "../generated/operations.ts";
import { formatDate, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";

/** A count as it may be shown: exact, "about 45", or hatched with its reason; never a zero that is none. */
export function CountValue({ value }: { readonly value: CountValueTextFragment }) {
  const { t, language } = useLanguage();
  if (value.__typename === "ExactCount") return <Text span>{formatNumber(value.count, language)}</Text>;
  if (value.__typename === "RoundedCount") {
    const why = t("cohorts.roundedAt", { policy: value.policy, date: formatDate(value.opening, language) });
    return (
      <Explained why={why}>
        <Text span>{t("cohorts.about", { number: formatNumber(value.about, language) })}</Text>
      </Explained>
    );
  }
  return (
    <Explained why={t(`words.withheld.${value.reason}`)}>
      <span className="hatched" style={{ display: "inline-block", padding: "0 0.9em" }}>
        <span>{value.bound ?? t("cohorts.withheld")}</span>
      </span>
    </Explained>
  );
}

/** A value whose reason is a hover, a focus or a screen reader's step away. */
function Explained({ why, children }: { readonly why: string; readonly children: React.ReactNode }) {
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        component="span"
        tabIndex={0}
        fz="inherit"
        lh="inherit"
        td="underline dotted"
        style={{ cursor: "help" }}
      >
        {children}
      </UnstyledButton>
    </Tooltip>
  );
}
