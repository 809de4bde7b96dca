import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { MembersPageDocument, type MembersPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { PeopleOfCenter } from "./people-of-center.tsx";

/** Who belongs to the center of a steward, and who is invited. */
export function MembersPage() {
  const { t } = useLanguage();
  const asked = useQuery(MembersPageDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title={t("members.title")} lead={t("members.lead")}>
      <Answer asked={asked}>{({ viewer }) => <ManagedCenters viewer={viewer} />}</Answer>
    </Page>
  );
}

function ManagedCenters({ viewer }: Pick<MembersPageQuery, "viewer">) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const centers = (viewer?.memberships ?? [])
    .flatMap(({ center }) => center ?? [])
    .filter(({ viewerMayGive }) => viewerMayGive.length > 0);
  const managed = [...new Map(centers.map((center) => [center.id, center])).values()];
  const shown = managed.find(({ id }) => id === chosen) ?? managed[0];
  if (!shown) return <Empty reason={t("members.noCenter")} />;
  return (
    <>
      {managed.length > 1 ? (
        <NativeSelect
          label={t("members.whose")}
          maw={420}
          value={shown.id}
          data={managed.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : null}
      <PeopleOfCenter key={shown.id} title={t("members.people")} center={shown.id} mayGive={shown.viewerMayGive} />
    </>
  );
}
