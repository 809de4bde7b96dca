import { useQuery } from "@apollo/client/react";
import { SimpleGrid } from "@mantine/core";
import { CohortsPageDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useSession } from "../session/session.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";
import { CohortCard } from "./cohort-card.tsx";
import { NewCohortLink } from "./new-cohort-link.tsx";

/** Every cohort the viewer may know of, the own center's first. */
export function CohortsPage() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const asked = useQuery(CohortsPageDocument);
  const ownCenters = viewer?.memberships.map((membership) => membership.center?.id) ?? [];
  return (
    <Page title={t("cohorts.title")} lead={t("cohorts.lead")} actions={<NewCohortLink />}>
      <Answer asked={asked}>
        {({ cohorts }) => {
          const own = cohorts.nodes.filter((cohort) => ownCenters.includes(cohort.center.id));
          const other = cohorts.nodes.filter((cohort) => !ownCenters.includes(cohort.center.id));
          if (cohorts.nodes.length === 0) return <Empty reason={t("cohorts.noneVisible")} />;
          return (
            <>
              {own.length > 0 ? (
                <Section title={t("cohorts.ownCenter")}>
                  <Cards cohorts={own} />
                </Section>
              ) : null}
              {other.length > 0 ? (
                <Section title={t("cohorts.otherCenters")}>
                  <Cards cohorts={other} />
                </Section>
              ) : null}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

type CardData = Parameters<typeof CohortCard>[0]["cohort"] & { readonly id: string };

function Cards({ cohorts }: { readonly cohorts: readonly CardData[] }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" mb="lg">
      {cohorts.map((cohort) => (
        <CohortCard key={cohort.id} cohort={cohort} />
      ))}
    </SimpleGrid>
  );
}
