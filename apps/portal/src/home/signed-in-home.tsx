import { useQuery } from "@apollo/client/react";
import { SimpleGrid, Text, Title } from "@mantine/core";
import { CohortCard } from "../cohorts/cohort-card.tsx";
import { RecentUploadsDocument, SignedInHomeDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useCan, useSession } from "../session/session.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink, TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { UploadTable } from "../uploads/upload-table.tsx";
import { FigureSketch } from "./figure-sketch.tsx";
import { startingFigures } from "./starting-figures.ts";

/** Three figures to begin with, the center's cohorts, and the uploads under way. */
export function SignedInHome() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const mayUpload = useCan("cohort:upload");
  return (
    <Page title={t("home.welcome", { name: viewer?.name ?? "" })} lead={t("home.welcomeLead")}>
      <StartingFigures />
      <CenterCohorts />
      {mayUpload ? <RecentUploads /> : null}
    </Page>
  );
}

function StartingFigures() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const role = viewer?.memberships[0]?.role ?? "INVESTIGATOR";
  return (
    <Section title={t("home.start")}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {startingFigures(role).map((figure) => (
          <div key={figure.key} className="quiet-panel">
            <FigureSketch kind={figure.sketch} />
            <Title order={3} size="h6" mt="xs">
              <TextLink {...figure.view}>{t(`home.figure.${figure.key}`)}</TextLink>
            </Title>
            <Text size="sm" c="dimmed">
              {t(`home.figureText.${figure.key}`)}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Section>
  );
}

function CenterCohorts() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const asked = useQuery(SignedInHomeDocument);
  const centers = viewer?.memberships.flatMap((membership) => membership.center?.id ?? []) ?? [];
  return (
    <Section
      title={centers.length > 0 ? t("home.centerCohorts") : t("cohorts.title")}
      actions={<TextLink to="/cohorts">{t("home.allCohorts")}</TextLink>}
    >
      <Answer asked={asked}>
        {({ cohorts }) => {
          const own = cohorts.nodes.filter((cohort) => centers.length === 0 || centers.includes(cohort.center.id));
          if (own.length === 0) return <Empty reason={t("home.noCohorts")} />;
          return (
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
              {own.map((cohort) => (
                <CohortCard key={cohort.id} cohort={cohort} />
              ))}
            </SimpleGrid>
          );
        }}
      </Answer>
    </Section>
  );
}

function RecentUploads() {
  const { t } = useLanguage();
  const asked = useQuery(RecentUploadsDocument);
  return (
    <Section title={t("home.uploads")} actions={<TextLink to="/data/uploads">{t("home.allUploads")}</TextLink>}>
      <Answer asked={asked}>
        {({ uploads }) =>
          uploads.nodes.length === 0 ? (
            <Empty
              reason={t("uploads.none")}
              action={<ButtonLink to="/data/uploads/new">{t("uploads.newUpload")}</ButtonLink>}
            />
          ) : (
            <UploadTable uploads={uploads.nodes} />
          )
        }
      </Answer>
    </Section>
  );
}
