import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { AskAccessPageDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Page } from "../ui/page.tsx";
import { AskAccessForm } from "./ask-access-form.tsx";
import { heldWith } from "./held-access.ts";

const route = getRouteApi("/signed-in/cohorts/$center/$slug/ask");

/** Asking the owner of a cohort for more than everyone has. */
export function AskAccessPage() {
  const { t, localized } = useLanguage();
  const params = route.useParams();
  const { renews } = route.useSearch();
  const asked = useQuery(AskAccessPageDocument, { variables: params, fetchPolicy: "network-only" });
  const cohort = asked.data?.cohort;
  return (
    <Page title={t("access.askTitle")} lead={cohort ? `${cohort.center.name}, ${localized(cohort.title)}` : null}>
      <Answer asked={asked}>
        {({ cohort: found, accessRequests, grants }) => {
          const draft = accessRequests.find(
            ({ mine, state, cohort: of }) => mine && state === "DRAFT" && of.id === found.id,
          );
          const renewed = grants.find(({ id, viewerCanAskRenewal }) => id === renews && viewerCanAskRenewal);
          return (
            <AskAccessForm
              key={found.id}
              cohort={found}
              draft={renewed ? null : (draft ?? null)}
              renewed={renewed ? heldWith(renewed, grants) : null}
            />
          );
        }}
      </Answer>
    </Page>
  );
}
