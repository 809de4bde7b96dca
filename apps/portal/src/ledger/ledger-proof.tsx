import { useLazyQuery } from "@apollo/client/react";
import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { downloadText } from "../analysis/frame/download.ts";
import { LedgerProofDocument, type LedgerProofQuery } from "../generated/operations.ts";
import { formatMoment, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { ErrorView } from "../session/error-view.tsx";
import { CopyText } from "../ui/copy-button.tsx";
import { Section } from "../ui/section.tsx";

/** Reads a ledger from its first entry on demand, and gives what is needed to check it away from the portal. */
export function LedgerProof({ center }: { readonly center: string | null }) {
  const { t, language } = useLanguage();
  const [prove, asked] = useLazyQuery(LedgerProofDocument, { fetchPolicy: "network-only" });
  const proof = asked.data?.auditProof;
  // A long ledger is checked in parts, each going on from the hash the one before ended with.
  useEffect(() => {
    if (proof?.next) void prove({ variables: { center, after: proof.next } });
  }, [prove, center, proof?.next]);
  const address = `/downloads/ledger.txt${center === null ? "" : `?center=${encodeURIComponent(center)}`}`;
  return (
    <Section title={t("ledger.proof")}>
      <Text size="sm" maw="46rem">
        {t("ledger.proofText")}
      </Text>
      <Group gap="sm" className="no-print">
        <Button loading={asked.loading || Boolean(proof?.next)} onClick={() => void prove({ variables: { center } })}>
          {t("ledger.check")}
        </Button>
        <Anchor href={address}>{t("ledger.download")}</Anchor>
      </Group>
      <div aria-live="polite">
        {asked.error ? <ErrorView error={asked.error} onRetry={() => void prove({ variables: { center } })} /> : null}
        {proof?.next ? (
          <Text size="sm">{t("ledger.checkedSoFar", { entries: formatNumber(proof.entries, language) })}</Text>
        ) : null}
        {proof && !proof.next ? <Verdict proof={proof} /> : null}
      </div>
    </Section>
  );
}

function Verdict({ proof }: { readonly proof: LedgerProofQuery["auditProof"] }) {
  const { t, language } = useLanguage();
  const [latest] = proof.checkpoints;
  return (
    <Stack gap="sm">
      {proof.sound ? (
        <Alert
          color="green"
          variant="outline"
          title={t("ledger.sound", { entries: formatNumber(proof.entries, language) })}
        >
          {t("ledger.lastHash")} <code style={{ overflowWrap: "anywhere" }}>{proof.lastHash}</code>
        </Alert>
      ) : (
        <Alert color="red" variant="outline" title={t("ledger.notSound")}>
          {t("ledger.firstBad", {
            number: formatNumber(proof.firstBad ?? 0, language),
            fault: t(`ledger.fault.${proof.fault}`, { defaultValue: proof.fault ?? "" }),
          })}
        </Alert>
      )}
      {latest ? (
        <Group gap="sm">
          <Text size="sm">
            {t("ledger.checkpoint", {
              number: formatNumber(latest.seq, language),
              moment: formatMoment(latest.madeAt, language),
            })}
          </Text>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => downloadText(`ledger-checkpoint-${latest.seq}.txt`, "text/plain", latest.note)}
          >
            {t("ledger.keepCheckpoint")}
          </Button>
          <CopyText text={latest.verifierKey} label={t("ledger.copyKey")} />
        </Group>
      ) : (
        <Text size="sm">{t("ledger.noCheckpoint")}</Text>
      )}
    </Stack>
  );
}
