import { Badge, Card, Group, Stack, Text, Timeline, Title } from "@mantine/core";
import { dataUseTermText } from "../cohorts/data-use-terms.ts";
import type { AccessRequestCardFragment } from "../generated/operations.ts";
import { formatList, formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Facts } from "../ui/facts.tsx";
import { TextLink } from "../ui/router-link.tsx";
import { RequestAgreements } from "./request-agreements.tsx";
import { RequestSteps } from "./request-steps.tsx";

interface RequestCardProps {
  readonly request: AccessRequestCardFragment;
  readonly onChanged: () => void;
}

/** One request: what is asked, by whom, its history, and what the viewer may do with it. */
export function RequestCard({ request, onChanged }: RequestCardProps) {
  const wording = useLanguage();
  const { t, language, localized } = wording;
  const { cohort, forCenter, fieldGroups, level } = request;
  const groups = formatList(
    fieldGroups.map((group) => t(`words.fieldGroup.${group}`)),
    language,
  );
  return (
    <Card withBorder component="article">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={3} size="h5">
            {request.askerName}
            {forCenter ? ` (${t("access.forCenter", { center: forCenter.shortName })})` : ""}
            {" → "}
            <TextLink to="/cohorts/$center/$slug" params={{ center: cohort.center.slug, slug: cohort.slug }}>
              {cohort.center.shortName}, {localized(cohort.title)}
            </TextLink>
          </Title>
          <Group gap="xs">
            {request.renewal ? <Badge variant="default">{t("access.renewal")}</Badge> : null}
            <Badge variant="default">{t(`access.state.${request.state}`)}</Badge>
          </Group>
        </Group>
        <Facts
          facts={[
            { term: t("access.asks"), detail: t("access.levelOn", { level: t(`words.level.${level}`), groups }) },
            { term: t("access.for"), detail: t("access.days", { count: request.days }) },
            { term: t("access.purpose"), detail: request.purpose || "–" },
            {
              term: t("access.terms"),
              detail: request.acceptedTerms.map((term) => dataUseTermText(term, wording)).join(" · ") || "–",
            },
          ]}
        />
        {request.events.length > 0 ? (
          <Timeline bulletSize={14} lineWidth={2} active={request.events.length}>
            {request.events.map((event) => (
              <Timeline.Item
                key={`${event.at}${event.kind}`}
                title={t(`access.step.${event.kind}`, { name: event.actorName })}
              >
                {event.message ? <Text size="sm">{event.message}</Text> : null}
                <Text size="xs" c="dimmed">
                  {formatMoment(event.at, language)}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        ) : null}
        <RequestAgreements request={request} onChanged={onChanged} />
        <RequestSteps request={request} onChanged={onChanged} />
      </Stack>
    </Card>
  );
}
