import type { TypedDocumentNode } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { type DocumentNode, Kind } from "graphql";

type From<TData> = useSuspenseFragment.FromOptionValue<TData>;

function nameOf(fragment: DocumentNode): string | undefined {
  const first = fragment.definitions[0];
  return first?.kind === Kind.FRAGMENT_DEFINITION ? first.name.value : undefined;
}

/** The fields a component asked for in its fragment, read from an entity that its page handed down masked. */
export function useMasked<TData>(fragment: TypedDocumentNode<TData, Record<string, never>>, from: From<TData>) {
  return useSuspenseFragment<TData>({ fragment, fragmentName: nameOf(fragment), from }).data;
}
