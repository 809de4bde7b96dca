import { Code, Text } from "@mantine/core";
import { CountValue } from "../cohorts/count-value.tsx";
import type { ReleaseDetailFragment } from "../generated/operations.ts";
import { formatMoment, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Facts } from "../ui/facts.tsx";
import { Section } from "../ui/section.tsx";
import { RowVerification } from "./row-verification.tsx";

/** How much the release holds, and whether its checksum still comes out of it. */
export function ReleaseFacts({ release }: { readonly release: ReleaseDetailFragment }) {
  const { t, language } = useLanguage();
  const { verification } = release;
  const gone = verification?.withdrawnCases ?? 0;
  return (
    <Section title={t("releases.facts")}>
      {release.note ? <Text>{release.note}</Text> : null}
      <Facts
        facts={[
          { term: t("releases.publishedAt"), detail: formatMoment(release.publishedAt, language) },
          { term: t("cohorts.cases"), detail: <CountValue value={release.cases} /> },
          { term: t("cohorts.measurements"), detail: <CountValue value={release.measurements} /> },
          ...(gone > 0 ? [{ term: t("releases.withdrawnCases"), detail: formatNumber(gone, language) }] : []),
          {
            term: t("releases.verified"),
            detail: verification
              ? t(verification.verified ? "releases.verifiedYes" : "releases.verifiedNo", {
                  moment: formatMoment(verification.checkedAt, language),
                })
              : t("releases.verifiedWithheld"),
          },
          {
            term: "SHA-256",
            detail: (
              <Code fz="xs" style={{ overflowWrap: "anywhere" }}>
                {release.checksum}
              </Code>
            ),
          },
        ]}
      />
      {verification ? <RowVerification id={release.id} /> : null}
      {gone > 0 ? <Text size="sm">{t("releases.withdrawnCasesMeans")}</Text> : null}
    </Section>
  );
}
