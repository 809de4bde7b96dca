import { Anchor, List, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { kept } from "../language/kept-together.ts";
import { useLanguage } from "../language/use-language.ts";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { ExampleInR } from "./example-in-r.tsx";
import { METHODS_OF_QUESTION, QUESTIONS } from "./methods-of-question.ts";

const route = getRouteApi("/methods/$method");

/** One method for a clinician: what it does, when it misleads, the same number in R, and where it comes from. */
export function MethodPage() {
  const { t, language } = useLanguage();
  const { id, contents } = route.useLoaderData();
  const words = contents[language];
  const questions = QUESTIONS.filter((question) => METHODS_OF_QUESTION[question].some((one) => one === id));
  return (
    <Page title={t(`methods.of.${id}.name`)} lead={kept(t(`methods.of.${id}.question`))}>
      <Stack gap="xl" maw="60rem">
        <Section title={t("methods.does")}>
          {words.does.map((paragraph) => (
            <Text key={paragraph}>{kept(paragraph)}</Text>
          ))}
        </Section>
        <Section title={t("methods.misleads")}>
          <List spacing="xs">
            {words.misleads.map((point) => (
              <List.Item key={point}>{kept(point)}</List.Item>
            ))}
          </List>
        </Section>
        {words.held.length > 0 ? (
          <Section title={t("methods.held")}>
            {words.held.map((paragraph) => (
              <Text key={paragraph}>{kept(paragraph)}</Text>
            ))}
          </Section>
        ) : null}
        {contents.example ? <ExampleInR example={contents.example} words={words} /> : null}
        <Section title={t("methods.sources")}>
          <List spacing={4} style={{ overflowWrap: "anywhere" }}>
            {contents.sources.map(({ text, fr, doi }) => (
              <List.Item key={text}>
                {kept(language === "fr" ? (fr ?? text) : text)}
                {doi ? (
                  <>
                    {", "}
                    <Anchor href={`https://doi.org/${encodeURI(doi)}`}>doi:{doi}</Anchor>
                  </>
                ) : null}
              </List.Item>
            ))}
          </List>
          {id === "protected-figures" ? <TextLink to="/policy">{t("methods.policy")}</TextLink> : null}
        </Section>
        <Section title={t("methods.usedOn")}>
          {questions.length === 0 ? (
            <Text>{t("methods.notShown")}</Text>
          ) : (
            <List spacing={4}>
              {questions.map((question) => (
                <List.Item key={question}>
                  <TextLink to={`/explore/${question}`}>{t(`shell.${question}`)}</TextLink>
                </List.Item>
              ))}
            </List>
          )}
        </Section>
        <TextLink to="/methods" className="no-print">
          {t("methods.all")}
        </TextLink>
      </Stack>
    </Page>
  );
}
