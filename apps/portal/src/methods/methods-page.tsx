import { Stack, Text } from "@mantine/core";
import { kept } from "../language/kept-together.ts";
import { useLanguage } from "../language/use-language.ts";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { FAMILY_NAMES, METHOD_FAMILIES } from "./method-list.ts";
import classes from "./methods.module.css";

/** All methods by what they are for, each with the question it answers. */
export function MethodsPage() {
  const { t } = useLanguage();
  return (
    <Page title={t("methods.title")} lead={t("methods.lead")}>
      <Stack gap="xl" maw="60rem">
        <Text>{t("methods.checked")}</Text>
        {FAMILY_NAMES.map((family) => (
          <Section key={family} title={t(`methods.families.${family}`)}>
            <ul className={classes.list}>
              {METHOD_FAMILIES[family].map((method) => (
                <li key={method}>
                  <TextLink to="/methods/$method" params={{ method }}>
                    {t(`methods.of.${method}.name`)}
                  </TextLink>
                  <Text size="sm" c="dimmed">
                    {kept(t(`methods.of.${method}.question`))}
                  </Text>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </Stack>
    </Page>
  );
}
