import { useQuery } from "@apollo/client/react";
import { Stack } from "@mantine/core";
import { AccessPageDocument, type AccessRequestCardFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { Section } from "../ui/section.tsx";
import { GrantTable } from "./grant-table.tsx";
import { RequestCard } from "./request-card.tsx";

/** Requests for access on both sides, and who holds what. */
export function AccessPage() {
  const { t } = useLanguage();
  const asked = useQuery(AccessPageDocument, { fetchPolicy: "cache-and-network" });
  const again = () => void asked.refetch();
  return (
    <Page title={t("access.title")} lead={t("access.lead")}>
      <Answer asked={asked}>
        {({ accessRequests, grants }) => (
          <Stack gap="xl">
            <RequestList
              title={t("access.toDecide")}
              requests={accessRequests.filter(({ mine }) => !mine)}
              onChanged={again}
            />
            <RequestList
              title={t("access.yours")}
              requests={accessRequests.filter(({ mine }) => mine)}
              none={t("access.noneAsked")}
              onChanged={again}
            />
            <Section title={t("access.grants")}>
              {grants.length === 0 ? <Empty reason={t("access.noGrant")} /> : <GrantTable grants={grants} />}
            </Section>
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

interface RequestListProps {
  readonly title: string;
  readonly requests: readonly AccessRequestCardFragment[];
  /** What an empty list says; left out, an empty list is not shown. */
  readonly none?: string;
  readonly onChanged: () => void;
}

function RequestList({ title, requests, none, onChanged }: RequestListProps) {
  const { t } = useLanguage();
  if (requests.length === 0 && none === undefined) return null;
  return (
    <Section title={title}>
      {requests.length === 0 && none !== undefined ? (
        <Empty reason={none} action={<ButtonLink to="/cohorts">{t("cohorts.title")}</ButtonLink>} />
      ) : (
        <Stack gap="md">
          {requests.map((request) => (
            <RequestCard key={request.id} request={request} onChanged={onChanged} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
