import { useQuery } from "@apollo/client/react";
import { Badge, Button, Group, Text } from "@mantine/core";
import { LedgerPageDocument, type LedgerPageQuery } from "../generated/operations.ts";
import { formatMoment, formatNumber } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Explained } from "../ui/explained.tsx";
import { actionsOfKind, type LedgerKind } from "./ledger.search.ts";
import { detailText, objectText } from "./ledger-words.ts";

type Entry = LedgerPageQuery["auditEvents"]["nodes"][number];

interface LedgerEntriesProps {
  readonly center: string | null;
  readonly kind: LedgerKind | undefined;
}

/** The entries of a ledger, newest first, a page at a time. */
export function LedgerEntries({ center, kind }: LedgerEntriesProps) {
  const { t, language } = useLanguage();
  const actions = kind ? actionsOfKind(kind) : null;
  const asked = useQuery(LedgerPageDocument, {
    variables: { center, actions },
    fetchPolicy: "cache-and-network",
  });
  const more = (after: string | null) =>
    void asked.fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        auditEvents: { ...next.auditEvents, nodes: [...before.auditEvents.nodes, ...next.auditEvents.nodes] },
      }),
    });
  return (
    <Answer asked={asked}>
      {({ auditEvents: { nodes, pageInfo, totalCount } }) =>
        nodes.length === 0 ? (
          <Empty reason={t("ledger.none")} />
        ) : (
          <>
            <Text size="sm" c="dimmed" role="status">
              {t("ledger.count", {
                shown: formatNumber(nodes.length, language),
                all: formatNumber(totalCount, language),
              })}
            </Text>
            <EntryTable entries={nodes} />
            {pageInfo.hasNextPage ? (
              <Group className="no-print">
                <Button variant="default" onClick={() => more(pageInfo.endCursor)}>
                  {t("ui.more")}
                </Button>
              </Group>
            ) : null}
          </>
        )
      }
    </Answer>
  );
}

function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, language } = useLanguage();
  return (
    <DataTable
      caption={t("ledger.title")}
      columns={[
        { key: "seq", heading: t("ledger.number"), numeric: true },
        { key: "at", heading: t("ledger.when"), unbroken: true },
        { key: "who", heading: t("ledger.who") },
        { key: "what", heading: t("ledger.what") },
        { key: "object", heading: t("ledger.object"), unbroken: true },
        { key: "details", heading: t("ledger.details") },
      ]}
      rows={entries.map((entry) => ({
        key: String(entry.seq),
        cells: [
          formatNumber(entry.seq, language),
          formatMoment(entry.at, language),
          <Who key="who" entry={entry} />,
          <What key="what" entry={entry} />,
          objectText(entry.object, t),
          <Text key="details" size="sm" miw="16rem">
            {detailText(entry.details, t)}
          </Text>,
        ],
      }))}
    />
  );
}

function Who({ entry }: { readonly entry: Entry }) {
  const { t } = useLanguage();
  const name = entry.actor ?? t("ledger.portal");
  return entry.token ? t("ledger.withToken", { name, token: entry.token }) : name;
}

function What({ entry }: { readonly entry: Entry }) {
  const { t } = useLanguage();
  return (
    <Group gap={6}>
      {t(`ledger.action.${entry.action}`, { defaultValue: entry.action })}
      {entry.outcome === "DONE" ? null : (
        <Badge variant="default" miw="max-content">
          {t(`ledger.outcome.${entry.outcome}`, { defaultValue: entry.outcome })}
        </Badge>
      )}
      {entry.narrows ? (
        <Explained why={t("ledger.narrowsWhy")}>
          <Badge variant="default" miw="max-content" component="span">
            {t("ledger.narrows")}
          </Badge>
        </Explained>
      ) : null}
    </Group>
  );
}
