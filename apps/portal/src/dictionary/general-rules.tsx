import { useLanguage } from "../language/use-language.ts";
import { Section } from "../ui/section.tsx";
import type { PublishedRule } from "./published-dictionary.ts";
import { RuleList } from "./rule-list.tsx";

const GROUPS: readonly PublishedRule["group"][] = [
  ...(["IDENTIFIERS", "CELL", "NAMES", "ROWS", "PLAUSIBILITY", "FILE"] as const),
  ...(["MAPPING", "REPAIRS"] as const),
];

/** The rules that hold on every sheet, by what they look at. */
export function GeneralRules({ rules }: { readonly rules: readonly PublishedRule[] }) {
  const { t } = useLanguage();
  return (
    <Section title={t("dictionary.otherRules")}>
      {GROUPS.map((group) => {
        const among = rules.filter((rule) => rule.sheets === null && rule.group === group);
        return among.length === 0 ? null : (
          <details key={group}>
            <summary>
              {t(`dictionary.group.${group}`)} ({among.length})
            </summary>
            <RuleList rules={among} />
          </details>
        );
      })}
    </Section>
  );
}
