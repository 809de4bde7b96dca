import { useLanguage } from "../language/use-language.ts";
import { useCan } from "../session/session.tsx";
import { ButtonLink } from "../ui/router-link.tsx";

/** Leads to the form of a new cohort, for those who may make one. */
export function NewCohortLink() {
  const { t } = useLanguage();
  return useCan("cohort:create") ? <ButtonLink to="/cohorts/new">{t("cohorts.form.newCohort")}</ButtonLink> : null;
}
