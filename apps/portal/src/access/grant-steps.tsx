import { Group } from "@mantine/core";
import type { AccessGrantRowFragment } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { ButtonLink } from "../ui/router-link.tsx";
import { ExtendGrant } from "./extend-grant.tsx";
import { RevokeGrant } from "./revoke-grant.tsx";

interface GrantStepsProps {
  readonly grant: AccessGrantRowFragment;
  readonly who: string;
}

/** Whether a grant counts, and what the server says the viewer may do with it: its owner, or its holder. */
export function GrantSteps({ grant, who }: GrantStepsProps) {
  const { t, localized } = useLanguage();
  const { center, slug, title } = grant.cohort;
  return (
    <Group gap="sm" wrap="nowrap">
      {t(`access.grantState.${grant.state}`)}
      {grant.viewerCanRevoke ? <RevokeGrant id={grant.id} who={who} /> : null}
      {grant.viewerCanExtend ? <ExtendGrant grant={grant} who={who} /> : null}
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
