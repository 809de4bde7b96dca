import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Group, Stack } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { type EditableCohortFragment, EditCohortPageDocument, UpdateCohortDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { ErrorView } from "../session/error-view.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { draftOf, inputOf } from "./cohort-draft.ts";
import { CohortFields } from "./cohort-fields.tsx";

const route = getRouteApi("/signed-in/cohorts/$center/$slug/edit");

/** What a cohort says of itself, its terms and what it contributes, to be changed. */
export function EditCohortPage() {
  const { t, localized } = useLanguage();
  const params = route.useParams();
  const asked = useQuery(EditCohortPageDocument, { variables: params });
  const cohort = asked.data?.cohort;
  return (
    <Page
      title={t("cohorts.form.editTitle")}
      lead={cohort ? `${cohort.center.name}, ${localized(cohort.title)}` : null}
    >
      <Answer asked={asked}>
        {({ cohort: found }) =>
          found.viewerCan.includes("cohort:update") ? (
            <EditCohortForm key={found.id} cohort={found} />
          ) : (
            <Empty
              reason={t("cohorts.form.mayNotEdit")}
              action={
                <ButtonLink to="/cohorts/$center/$slug" params={params}>
                  {t("cohorts.one")}
                </ButtonLink>
              }
            />
          )
        }
      </Answer>
    </Page>
  );
}

function EditCohortForm({ cohort }: { readonly cohort: EditableCohortFragment }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(cohort));
  const [update, { loading, error }] = useMutation(UpdateCohortDocument);
  const page = { to: "/cohorts/$center/$slug", params: { center: cohort.center.slug, slug: cohort.slug } } as const;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await update({ variables: { id: cohort.id, input: inputOf(draft) } }).catch(() => null);
    if (done?.data) await navigate(page);
  };
  return (
    <Stack component="form" gap="md" maw={860} onSubmit={(event: FormEvent) => void submit(event)}>
      <CohortFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      {error ? <ErrorView error={error} /> : null}
      <Group>
        <Button type="submit" loading={loading}>
          {t("cohorts.form.save")}
        </Button>
        <ButtonLink {...page} variant="default">
          {t("ui.cancel")}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
