import { useEffect, useRef } from "react";

/**
 * The question whose answer stands on the page. While a changed one is under way, or met no server, the last answer
 * stays; what is written over it must then still be what was asked for it.
 */
export function useAnswered<TQuestion>(asked: { readonly data?: unknown }, question: TQuestion): TQuestion {
  const isAnswered = asked.data !== undefined;
  const answered = useRef(question);
  useEffect(() => {
    if (isAnswered) answered.current = question;
  });
  return isAnswered ? question : answered.current;
}
