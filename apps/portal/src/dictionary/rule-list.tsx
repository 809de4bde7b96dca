import { Badge, Code, Text } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import classes from "./dictionary.module.css";
import type { PublishedRule } from "./published-dictionary.ts";

/** Rules with what is wrong, what would be accepted, and how grave it is. */
export function RuleList({ rules }: { readonly rules: readonly PublishedRule[] }) {
  const { t, localized } = useLanguage();
  return (
    <ul className={classes.rules}>
      {rules.map(({ code, severity, what, accepted }) => {
        const plain = (text: string) => text.replace(/\{(\w+)\}/g, "…");
        const said = plain(localized(what));
        const taken = plain(localized(accepted));
        return (
          <li key={code} id={code}>
            <Badge
              size="sm"
              variant="outline"
              color={severity === "ERROR" ? "red" : "yellow"}
              tt="none"
              c="var(--mantine-color-text)"
            >
              {t(severity === "ERROR" ? "dictionary.error" : "dictionary.warning")}
            </Badge>{" "}
            <Text span size="sm">
              {said.charAt(0).toUpperCase()}
              {said.slice(1)}.{" "}
              {taken === "…" ? null : (
                <>
                  <strong>{t("dictionary.acceptedLabel")}</strong> {taken}{" "}
                </>
              )}
              <Code>{code}</Code>
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
