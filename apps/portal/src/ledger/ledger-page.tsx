import { useQuery } from "@apollo/client/react";
import { NativeSelect, SegmentedControl, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { LedgerCentersDocument } from "../generated/operations.ts";
import { useLanguage } from "../language/use-language.ts";
import { useCan, useSession } from "../session/session.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { LEDGER_KINDS, type LedgerKind } from "./ledger.search.ts";
import { LedgerEntries } from "./ledger-entries.tsx";
import { LedgerProof } from "./ledger-proof.tsx";

const route = getRouteApi("/signed-in/ledger");

/** A choice of the consortium's own ledger, which has no center. */
const CONSORTIUM = "consortium";

/** Who read, asked and did what with a center's data, and the proof that nobody changed the record of it. */
export function LedgerPage() {
  const { t } = useLanguage();
  const mayRead = useCan("audit:read");
  return (
    <Page title={t("ledger.title")} lead={t("ledger.lead")}>
      {mayRead ? <ChosenLedger /> : <Empty reason={t("ledger.noRight")} />}
    </Page>
  );
}

/** The ledgers the viewer may read: of the own centers, and for an auditor of all and of the consortium. */
function useLedgers(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useLanguage();
  const memberships = useSession().viewer?.memberships ?? [];
  const auditor = memberships.some(({ role }) => role === "AUDITOR");
  const { data } = useQuery(LedgerCentersDocument, { skip: !auditor });
  if (auditor) {
    const centers = data?.centers.nodes ?? [];
    return [
      { value: CONSORTIUM, label: t("ledger.consortium") },
      ...centers.map(({ id, shortName }) => ({ value: id, label: shortName })),
    ];
  }
  return memberships.flatMap(({ role, center }) =>
    role === "STEWARD" && center ? [{ value: center.id, label: center.shortName }] : [],
  );
}

function ChosenLedger() {
  const { t } = useLanguage();
  const { center: asked, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const ledgers = useLedgers();
  const chosen = ledgers.find(({ value }) => value === asked) ?? ledgers[0];
  if (!chosen) return null;
  const center = chosen.value === CONSORTIUM ? null : chosen.value;
  return (
    <Stack gap="lg">
      {ledgers.length > 1 ? (
        <NativeSelect
          label={t("ledger.whose")}
          value={chosen.value}
          data={[...ledgers]}
          maw={360}
          onChange={(event) => void navigate({ search: { kind, center: event.currentTarget.value } })}
        />
      ) : null}
      <LedgerProof center={center} />
      <SegmentedControl
        aria-label={t("ledger.kind")}
        style={{ alignSelf: "start", flexWrap: "wrap", maxWidth: "100%" }}
        value={kind ?? "all"}
        data={(["all", ...LEDGER_KINDS] as const).map((value) => ({ value, label: t(`ledger.kinds.${value}`) }))}
        onChange={(value) =>
          void navigate({
            search: { center: asked, kind: value === "all" ? undefined : (value as LedgerKind) },
          })
        }
      />
      <LedgerEntries center={center} kind={kind} />
    </Stack>
  );
}
