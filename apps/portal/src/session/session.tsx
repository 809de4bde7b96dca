import { useQuery } from "@apollo/client/react";
import { Title } from "@mantine/core";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import { SessionDocument, type SessionQuery } from "../generated/operations.ts";
import { followAccount } from "../language/language.ts";
import { useLanguage } from "../language/use-language.ts";
import { PageSkeleton } from "../ui/page-skeleton.tsx";
import { ErrorView } from "./error-view.tsx";
import { useRightsWatch } from "./use-rights-watch.ts";

/** Who is signed in, or null; and what the portal says of itself. */
export type Session = SessionQuery;

const SessionContext = createContext<Session | null>(null);

/** Asks once who is here; pages below read it with {@link useSession}. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(SessionDocument);
  const { t } = useLanguage();
  const language = data?.viewer?.language;
  useEffect(() => {
    if (language) void followAccount(language.toLowerCase() === "fr" ? "fr" : "en");
  }, [language]);
  useRightsWatch(data?.viewer ?? null);
  if (error && !data) {
    return (
      <main style={{ padding: "2rem" }}>
        <Title order={1} size="h3" mb="md">
          {t("shell.name")}
        </Title>
        <ErrorView error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!data) return <PageSkeleton />;
  return <SessionContext value={data}>{children}</SessionContext>;
}

/** The session of this page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession is read outside SessionProvider");
  return session;
}

/** Whether the viewer may do this anywhere; where exactly, the server says beside each cohort and upload. */
export function useCan(action: string): boolean {
  return useSession().viewer?.can.includes(action) ?? false;
}
