import { SimpleGrid, Text, Title } from "@mantine/core";
import type {
  ExistsOnlyPartFragment,
  ScopeCohortFragment,
  ScopeReleaseFragment,
  WholeWithheldFragment,
} from "../../generated/operations.ts";
import { useLanguage } from "../../language/use-language.ts";
import { TextLink } from "../../ui/router-link.tsx";
import { Section } from "../../ui/section.tsx";
import { WithheldArea } from "../../ui/withheld-area.tsx";
import classes from "./analysis.module.css";
import { protectedLine } from "./answer-caption.ts";
import { existsOnlyReason } from "./exists-only-reason.ts";

interface ScopePanelProps {
  readonly exact: {
    readonly cohorts: readonly ScopeCohortFragment[];
    readonly releases: readonly ScopeReleaseFragment[];
  };
  readonly protectedPart: {
    readonly cohorts: readonly ScopeCohortFragment[];
    readonly opening: string | null;
    readonly policy: string;
    readonly includesOwn: boolean;
    readonly withheld: WholeWithheldFragment | null;
  };
  /** Null in a kept answer, which has readers of whom each may see other cohorts. */
  readonly existsOnly: ExistsOnlyPartFragment | null;
}

/** Which cohorts answered exactly, which through the consortium's protected figure, and which merely exist. */
export function ScopePanel({ exact, protectedPart, existsOnly }: ScopePanelProps) {
  const wording = useLanguage();
  const { t } = wording;
  return (
    <Section title={t("analysis.whoAnswered")}>
      <SimpleGrid cols={{ base: 1, md: existsOnly ? 3 : 2 }} spacing="md">
        <div className="quiet-panel">
          <Title order={3} size="h6">
            {t("analysis.exactly")}
          </Title>
          <Text size="sm">{t(exact.cohorts.length > 0 ? "analysis.exactlyWhy" : "analysis.noExactCohort")}</Text>
          <ul className={classes.list}>
            {exact.cohorts.map((cohort) => (
              <li key={cohort.id}>
                <CohortLink cohort={cohort} /> <ReleaseOf cohort={cohort} releases={exact.releases} />
              </li>
            ))}
          </ul>
        </div>
        <div className="quiet-panel">
          <Title order={3} size="h6">
            {t("analysis.protectedly")}
          </Title>
          <Text size="sm">{protectedLine(protectedPart, wording)}</Text>
          {protectedPart.withheld ? (
            <WithheldArea
              text={protectedPart.withheld.bound}
              reason={t(`words.withheld.${protectedPart.withheld.reason}`)}
            />
          ) : null}
          <ul className={classes.list}>
            {protectedPart.cohorts.map((cohort) => (
              <li key={cohort.id}>
                <CohortLink cohort={cohort} />
              </li>
            ))}
          </ul>
        </div>
        {existsOnly ? (
          <div className="quiet-panel">
            <Title order={3} size="h6">
              {t("analysis.existsOnly")}
            </Title>
            {existsOnly.cohorts.length === 0 ? <Text size="sm">{t("analysis.noneExistsOnly")}</Text> : null}
            <ul className={classes.list}>
              {existsOnly.cohorts.map((one) => (
                <li key={one.cohort.id}>
                  <CohortLink cohort={one.cohort} />
                  {t("ui.because", { reason: existsOnlyReason(one, wording) })}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </SimpleGrid>
    </Section>
  );
}

function CohortLink({ cohort }: { readonly cohort: ScopeCohortFragment }) {
  const { localized } = useLanguage();
  return (
    <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }} size="sm">
      {cohort.center.shortName}, {localized(cohort.title)}
    </TextLink>
  );
}

interface ReleaseOfProps {
  readonly cohort: ScopeCohortFragment;
  readonly releases: readonly ScopeReleaseFragment[];
}

function ReleaseOf({ cohort, releases }: ReleaseOfProps) {
  const { t } = useLanguage();
  const release = releases.find((one) => one.cohort.id === cohort.id);
  return release ? <span>({t("cases.release", { number: release.number })})</span> : null;
}
