import { Badge, Group, Text } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useLanguage } from "../../language/use-language.ts";
import { TextLink } from "../../ui/router-link.tsx";
import { type PlannedPage, plannedPageOf } from "./plan-link.ts";
import { type Labelled, standingParts } from "./standing-text.ts";

/** Whether the answer explores or was planned, what that means, and the way to plan the next question before looking. */
export function StandingLine({ provenance }: { readonly provenance: Labelled }) {
  const wording = useLanguage();
  const { t } = wording;
  const { pathname } = useLocation();
  const parts = standingParts(provenance, wording);
  if (parts === null) return null;
  const planned = provenance.standing?.__typename === "Prespecified";
  const page = plannedPageOf(pathname);
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="baseline">
        <Badge
          variant="outline"
          color={planned ? "teal" : "gray"}
          tt="none"
          c="var(--mantine-color-text)"
          style={{ flexShrink: 0 }}
        >
          {parts.label}
        </Badge>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {parts.text.charAt(0).toLocaleUpperCase() + parts.text.slice(1)}.
        </Text>
      </Group>
      <Text size="sm" className="no-print" mt={4}>
        <TextLink to="/methods/$method" params={{ method: "analysis-label" }} inherit>
          {t("standing.meaning")}
        </TextLink>
        {page ? (
          <>
            {" · "}
            <PlanNext page={page} />
          </>
        ) : null}
        {" · "}
        <TextLink to="/plans" inherit>
          {t("standing.all")}
        </TextLink>
      </Text>
    </div>
  );
}

function PlanNext({ page }: { readonly page: PlannedPage }) {
  const { t } = useLanguage();
  return (
    <TextLink to={page} search={(before: object) => ({ ...before, ...LOOKING_AHEAD })} inherit>
      {t("standing.planNext")}
    </TextLink>
  );
}

/** The address of a page that asks nothing yet, of no release in particular. */
const LOOKING_AHEAD = { plan: "new", releases: undefined, asOf: undefined } as const;
