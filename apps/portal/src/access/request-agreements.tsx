import { useMutation } from "@apollo/client/react";
import { Button, Group, Stack, Text } from "@mantine/core";
import { type AccessRequestCardFragment, AgreeToAccessDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { TextLink } from "../ui/router-link.tsx";

interface RequestAgreementsProps {
  readonly request: AccessRequestCardFragment;
  readonly onChanged: () => void;
}

/** Above this the other centers must agree, as the policy says. */
const MUST_AGREE_ABOVE = 0.5;

/** What the access would let its holder learn of everyone else, and what the other centers say to it. */
export function RequestAgreements({ request, onChanged }: RequestAgreementsProps) {
  const { t, language } = useLanguage();
  const [agree, { loading, error }] = useMutation(AgreeToAccessDocument);
  const { mostLearnt, agreements } = request;
  if (mostLearnt === null && agreements.length === 0) return null;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const say = (center: string, agrees: boolean) =>
    void agree({ variables: { id: request.id, center, agrees } })
      .then(({ data }) => (data ? onChanged() : undefined))
      .catch(() => undefined);
  return (
    <Stack gap="xs">
      {mostLearnt === null ? null : (
        <Text size="sm">
          {t(mostLearnt > MUST_AGREE_ABOVE ? "access.learntMuch" : "access.learnt", {
            percent: percent.format(mostLearnt),
          })}{" "}
          <TextLink to="/policy" size="sm">
            {t("access.learntWhat")}
          </TextLink>
        </Text>
      )}
      {error ? <ErrorView error={error} /> : null}
      {agreements.map(({ center, state, viewerDecides }) => (
        <Group key={center.id} gap="sm">
          <Text size="sm">{t(`access.agreement.${state}`, { center: center.shortName })}</Text>
          {viewerDecides ? (
            <Group gap="xs" className="no-print">
              <Button size="xs" loading={loading} disabled={state === "AGREED"} onClick={() => say(center.id, true)}>
                {t("access.agree")}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={loading || state === "REFUSED"}
                onClick={() => say(center.id, false)}
              >
                {t("access.disagree")}
              </Button>
            </Group>
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}
