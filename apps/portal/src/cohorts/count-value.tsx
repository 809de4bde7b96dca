import { Text } from "@mantine/core";
import type { CountValueTextFragment } from "../generated/operations.ts";
import { formatDate, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Explained } from "../ui/explained.tsx";
import { WithheldText } from "../ui/withheld-text.tsx";

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
  return <WithheldText text={value.bound ?? t("cohorts.withheld")} why={t(`words.withheld.${value.reason}`)} />;
}
