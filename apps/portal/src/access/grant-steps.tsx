import { Group } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { ButtonLink } from "../ui/router-link.tsx";
import { ExtendGrant } from "./extend-grant.tsx";
import type { HeldAccess } from "./held-access.ts";
import { RevokeGrant } from "./revoke-grant.tsx";

interface GrantStepsProps {
  readonly held: HeldAccess;
  readonly who: string;
}

/** Whether access counts, and what the server says the viewer may do with it: its owner, or its holder. */
export function GrantSteps({ held, who }: GrantStepsProps) {
  const { t, localized } = useLanguage();
  const [grant] = held;
  const { center, slug, title } = grant.cohort;
  return (
    <Group gap="sm" wrap="nowrap">
      {t(`access.grantState.${grant.state}`)}
      {grant.viewerCanRevoke ? <RevokeGrant held={held} who={who} /> : null}
      {grant.viewerCanExtend ? <ExtendGrant held={held} who={who} /> : null}
      {grant.viewerCanAskRenewal ? (
        <ButtonLink
          to="/cohorts/$center/$slug/ask"
          params={{ center: center.slug, slug }}
          search={{ renews: grant.id }}
          size="compact-sm"
          variant="default"
          aria-label={t("access.askRenewalOf", { what: localized(title) })}
        >
          {t("access.askRenewal")}
        </ButtonLink>
      ) : null}
    </Group>
  );
}
