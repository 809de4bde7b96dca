import type { ReactNode } from "react";
import { PageSkeleton } from "../ui/page-skeleton.tsx";
import { ErrorView } from "./error-view.tsx";

/** What a query hook returns, as far as a page's states need it. */
interface Asked<TData> {
  readonly data?: TData | undefined;
  readonly previousData?: TData | undefined;
  readonly error?: unknown;
  readonly loading: boolean;
  readonly refetch: () => unknown;
}

interface AnswerProps<TData> {
  readonly asked: Asked<TData>;
  readonly children: (data: TData, stale: boolean) => ReactNode;
}

/** Loading, failed or answered; while a changed question is under way the last answer stays, dimmed. */
export function Answer<TData>({ asked, children }: AnswerProps<TData>) {
  const { data, previousData, error, loading } = asked;
  const retry = () => {
    asked.refetch();
  };
  if (error && !data) return <ErrorView error={error} onRetry={retry} />;
  const shown = data ?? previousData;
  if (!shown) return <PageSkeleton />;
  const stale = loading && !data;
  return (
    <div className={stale ? "stale" : undefined} aria-busy={stale}>
      {children(shown, stale)}
    </div>
  );
}
