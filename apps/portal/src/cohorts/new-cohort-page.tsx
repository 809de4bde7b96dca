import { useMutation } from "@apollo/client/react";
import { Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { CreateCohortDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { useCan, useSession } from "../session/session.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { emptyDraft, inputOf, slugOf } from "./cohort-draft.ts";
import { CohortFields } from "./cohort-fields.tsx";

/** A new cohort of the viewer's center. */
export function NewCohortPage() {
  const { t } = useLanguage();
  const { viewer } = useSession();
  const mayCreate = useCan("cohort:create");
  const centers = [
    ...new Map(viewer?.memberships.flatMap(({ center }) => (center ? [[center.id, center]] : []))).values(),
  ];
  const [first] = centers;
  return (
    <Page title={t("cohorts.form.newTitle")} lead={t("cohorts.form.newLead")}>
      {mayCreate && first ? (
        <NewCohortForm centers={[first, ...centers.slice(1)]} contact={viewer?.email ?? ""} />
      ) : (
        <Empty
          reason={t("cohorts.form.mayNotCreate")}
          action={<ButtonLink to="/cohorts">{t("cohorts.title")}</ButtonLink>}
        />
      )}
    </Page>
  );
}

interface CenterChoice {
  readonly id: string;
  readonly name: string;
}

interface NewCohortFormProps {
  readonly centers: readonly [CenterChoice, ...CenterChoice[]];
  /** Whom the form proposes to ask. */
  readonly contact: string;
}

function NewCohortForm({ centers, contact }: NewCohortFormProps) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => emptyDraft(contact));
  const [center, setCenter] = useState(centers[0].id);
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const slug = ownSlug ?? slugOf(draft.titleEn);
  // Lists of cohorts that were read before do not have it.
  const [create, { loading, error }] = useMutation(CreateCohortDocument, {
    update: (cache) => void cache.evict({ id: "ROOT_QUERY", fieldName: "cohorts" }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await create({ variables: { input: { ...inputOf(draft), center, slug } } }).catch(() => null);
    const made = done?.data?.createCohort;
    if (!made) return;
    await navigate({ to: "/cohorts/$center/$slug", params: { center: made.center.slug, slug: made.slug } });
  };
  return (
    <Stack component="form" gap="md" maw={860} onSubmit={(event: FormEvent) => void submit(event)}>
      {centers.length > 1 ? (
        <NativeSelect
          label={t("cohorts.form.center")}
          value={center}
          data={centers.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(event) => setCenter(event.currentTarget.value)}
        />
      ) : null}
      <CohortFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <TextInput
        label={t("cohorts.form.slug")}
        description={t("cohorts.form.slugHint")}
        required
        maxLength={60}
        value={slug}
        onChange={(event) => setOwnSlug(event.currentTarget.value)}
      />
      {error ? <ErrorView error={error} /> : null}
      <Group>
        <Button type="submit" loading={loading}>
          {t("cohorts.form.create")}
        </Button>
        <ButtonLink to="/cohorts" variant="default">
          {t("ui.cancel")}
        </ButtonLink>
      </Group>
    </Stack>
  );
}
