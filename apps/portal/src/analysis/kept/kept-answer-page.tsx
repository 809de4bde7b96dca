import { useQuery } from "@apollo/client/react";
import { Alert, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { KeptAnswerDocument } from "../../generated/operations.ts";
import { formatDate } from "../../language/format.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Answer } from "../../session/answer.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { ButtonLink } from "../../ui/router-link.tsx";
import { KeptFigure } from "./kept-figure.tsx";

const route = getRouteApi("/signed-in/answers/$hash");

/** An answer as it was when it was kept, whatever was published since. */
export function KeptAnswerPage() {
  const { t, language } = useLanguage();
  const { hash } = route.useParams();
  const asked = useQuery(KeptAnswerDocument, { variables: { hash } });
  return (
    <Page title={t("kept.title")} lead={t("kept.lead")}>
      <Answer asked={asked}>
        {({ answer }) =>
          answer.__typename === "AnswerGone" ? (
            <Empty
              reason={t(answer.reason === "RELEASE_WITHDRAWN" ? "kept.releaseGone" : "kept.caseGone", {
                date: formatDate(answer.since, language),
              })}
              action={<ButtonLink to="/explore/distribution">{t("analysis.startAgain")}</ButtonLink>}
            />
          ) : (
            <Stack gap="lg">
              <Alert
                variant="outline"
                color="blue"
                title={t("kept.keptOn", { date: formatDate(answer.keptAt, language) })}
              >
                <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                  {t("kept.hash", { hash: answer.hash })}
                </Text>
              </Alert>
              <KeptFigure question={answer.question} body={answer.body} />
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}
