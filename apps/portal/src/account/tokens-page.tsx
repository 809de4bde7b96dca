import type { FragmentType } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { TokenRowFragmentDoc, TokensPageDocument } from "../generated/operations.ts";
import { formatDate, formatMoment } from "../language/format.ts";
import { useLanguage } from "../language/use-language.ts";
import { Answer } from "../session/answer.tsx";
import { useMasked } from "../session/use-masked.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Empty } from "../ui/empty.tsx";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";
import { CreateToken } from "./create-token.tsx";
import { RevokeToken } from "./revoke-token.tsx";
import { TokenExample } from "./token-example.tsx";

/** Tokens for R, Python and other tools: what each may do, until when, and when it was last used. */
export function TokensPage() {
  const { t } = useLanguage();
  const asked = useQuery(TokensPageDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title={t("account.title")} lead={t("account.lead")}>
      <CreateToken onCreated={() => void asked.refetch()} />
      <Section title={t("account.yours")}>
        <Answer asked={asked}>
          {({ accessTokens }) =>
            accessTokens.length === 0 ? <Empty reason={t("account.none")} /> : <TokenTable tokens={accessTokens} />
          }
        </Answer>
      </Section>
      <TokenExample />
    </Page>
  );
}

type MaskedToken = FragmentType<typeof TokenRowFragmentDoc> & {
  readonly id: string;
  readonly revokedAt: string | null;
};

function TokenTable({ tokens }: { readonly tokens: readonly MaskedToken[] }) {
  const { t } = useLanguage();
  return (
    <DataTable
      caption={t("account.yours")}
      columns={[
        { key: "name", heading: t("account.name") },
        { key: "scopes", heading: t("account.scopes") },
        { key: "expires", heading: t("account.expires") },
        { key: "used", heading: t("account.lastUsed") },
        { key: "state", heading: t("account.state") },
      ]}
      rows={tokens.map((token) => ({
        key: token.id,
        cells: (["name", "scopes", "expires", "used", "state"] as const).map((part) => (
          <TokenCell key={part} token={token} part={part} />
        )),
      }))}
    />
  );
}

interface TokenCellProps {
  readonly token: FragmentType<typeof TokenRowFragmentDoc>;
  readonly part: "name" | "scopes" | "expires" | "used" | "state";
}

function TokenCell({ token: masked, part }: TokenCellProps) {
  const { t, language } = useLanguage();
  const token = useMasked(TokenRowFragmentDoc, masked);
  if (part === "name") return token.center ? `${token.name} (${token.center.shortName})` : token.name;
  if (part === "scopes") return token.scopes.map((scope) => t(`words.tokenScope.${scope}`)).join(", ");
  if (part === "expires") return formatDate(token.expiresAt, language);
  if (part === "used") return token.lastUsedAt ? formatMoment(token.lastUsedAt, language) : t("account.never");
  if (token.revokedAt) return t("account.revoked");
  if (new Date(token.expiresAt) < new Date()) return t("account.expired");
  return <RevokeToken id={token.id} name={token.name} />;
}
