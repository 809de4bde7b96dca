import { useQuery } from "@apollo/client/react";
import { Group, NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { NewCohortLink } from "../cohorts/new-cohort-link.tsx";
import { ImportProfilesDocument, NewUploadPageDocument, type NewUploadPageQuery } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { ButtonLink } from "../ui/router-link.tsx";
import { TemplateLink } from "../uploads/uploads-page.tsx";
import { FileWizard, type FileWizardProps } from "./file-wizard.tsx";
import { knownProfiles } from "./known-profile.ts";

const route = getRouteApi("/signed-in/data/uploads/new");

/** A new file for a cohort: checked here first, sent only when it would be taken. */
export function NewUploadPage() {
  const { t } = useLanguage();
  const asked = useQuery(NewUploadPageDocument);
  return (
    <Page title={t("uploads.newUpload")} lead={t("uploads.newLead")} actions={<TemplateLink />}>
      <Answer asked={asked}>{({ cohorts }) => <ChooseCohort cohorts={cohorts.nodes} />}</Answer>
    </Page>
  );
}

interface ChooseCohortProps {
  readonly cohorts: NewUploadPageQuery["cohorts"]["nodes"];
}

function ChooseCohort({ cohorts }: ChooseCohortProps) {
  const { t, localized } = useLanguage();
  const { cohort: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const open = cohorts.filter((cohort) => cohort.viewerCan.includes("cohort:upload"));
  const chosen = open.find((cohort) => cohort.id === asked) ?? open[0];
  if (!chosen) {
    return (
      <Empty
        reason={t("uploads.noCohort")}
        action={
          <Group gap="sm">
            <NewCohortLink />
            <ButtonLink to="/cohorts" variant="default">
              {t("cohorts.title")}
            </ButtonLink>
          </Group>
        }
      />
    );
  }
  return (
    <>
      <NativeSelect
        label={t("uploads.cohort")}
        description={
          chosen.latestRelease
            ? t("uploads.lastRelease", { number: chosen.latestRelease.number })
            : t("cohorts.noRelease")
        }
        value={chosen.id}
        data={open.map((cohort) => ({
          value: cohort.id,
          label: `${cohort.center.shortName}, ${localized(cohort.title)}`,
        }))}
        onChange={(event) => void navigate({ search: { cohort: event.currentTarget.value } })}
        maw={560}
        mb="md"
      />
      <WizardOfCohort
        key={chosen.id}
        cohort={{ id: chosen.id, title: localized(chosen.title), center: chosen.center }}
      />
    </>
  );
}

/** The wizard once it is known how earlier files of the cohort were read. */
function WizardOfCohort({ cohort }: Pick<FileWizardProps, "cohort">) {
  const asked = useQuery(ImportProfilesDocument, { variables: { cohort: cohort.id }, fetchPolicy: "network-only" });
  return <Answer asked={asked}>{(answer) => <FileWizard cohort={cohort} profiles={knownProfiles(answer)} />}</Answer>;
}
