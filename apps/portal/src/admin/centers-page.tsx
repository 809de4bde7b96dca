import { useQuery } from "@apollo/client/react";
import { Stack, Text } from "@mantine/core";
import { CONSORTIUM_ROLES } from "@nlrp12/domain";
import { getRouteApi } from "@tanstack/react-router";
import { CentersAdminPageDocument, type CentersAdminPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { PeopleOfCenter } from "../members/people-of-center.tsx";
import { Answer } from "../session/answer.tsx";
import { useCan } from "../session/session.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { AddCenter } from "./add-center.tsx";

const route = getRouteApi("/signed-in/admin/centers");

type Standing = CentersAdminPageQuery["centerStandings"][number];

/** The centers, their people, and the people of the consortium itself, for who coordinates. */
export function CentersPage() {
  const { t } = useLanguage();
  const mayManage = useCan("center:manage");
  return (
    <Page title={t("admin.centers")} lead={t("admin.centersLead")}>
      {mayManage ? <ManagedCenters /> : <Empty reason={t("admin.noRight")} />}
    </Page>
  );
}

function ManagedCenters() {
  const { t } = useLanguage();
  const { center: slug } = route.useSearch();
  const asked = useQuery(CentersAdminPageDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Answer asked={asked}>
      {({ centerStandings }) => {
        const chosen = centerStandings.find(({ center }) => center.slug === slug);
        return (
          <Stack gap="xl">
            <Section title={t("admin.all")}>
              <CenterTable standings={centerStandings} />
            </Section>
            {chosen ? <ChosenCenter key={chosen.center.id} standing={chosen} /> : null}
            <AddCenter onAdded={() => asked.refetch()} />
            {chosen ? null : <PeopleOfCenter title={t("admin.consortium")} center={null} mayGive={CONSORTIUM_ROLES} />}
          </Stack>
        );
      }}
    </Answer>
  );
}

function CenterTable({ standings }: { readonly standings: readonly Standing[] }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t("admin.all")}
      columns={[
        { key: "center", heading: t("admin.center") },
        { key: "people", heading: t("admin.people"), numeric: true },
        { key: "stewards", heading: t("admin.stewards"), numeric: true },
        { key: "invitations", heading: t("admin.invitations"), numeric: true },
        { key: "cohorts", heading: t("admin.cohorts"), numeric: true },
      ]}
      rows={standings.map(({ center, people, stewards, invitations, cohorts }) => ({
        key: center.id,
        cells: [
          <TextLink
            key="center"
            to="/admin/centers"
            search={{ center: center.slug }}
            aria-label={t("admin.choose", { center: center.name })}
          >
            {center.name}
          </TextLink>,
          people,
          stewards === 0 ? t("admin.noSteward") : stewards,
          invitations,
          cohorts,
        ],
      }))}
    />
  );
}

function ChosenCenter({ standing: { center } }: { readonly standing: Standing }) {
  const { t } = useLanguage();
  return (
    <Stack gap="sm">
      <PeopleOfCenter
        title={t("admin.chosen", { center: center.name })}
        center={center.id}
        mayGive={center.viewerMayGive}
      />
      {center.viewerMayGive.length === 0 ? <Text size="sm">{t("admin.ownPeople")}</Text> : null}
    </Stack>
  );
}
