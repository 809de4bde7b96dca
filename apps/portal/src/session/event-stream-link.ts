import { ApolloLink } from "@apollo/client";
import { print } from "graphql";
import { type Client, createClient } from "graphql-sse";
import { Observable } from "rxjs";
import { REQUEST_HEADERS } from "./request-headers.ts";

/** Subscriptions by server-sent events, one connection each. */
export class EventStreamLink extends ApolloLink {
  private readonly client: Client;

  constructor(url: string) {
    super();
    this.client = createClient({ url, headers: { ...REQUEST_HEADERS }, credentials: "same-origin" });
  }

  override request(operation: ApolloLink.Operation): Observable<ApolloLink.Result> {
    const { operationName, variables, query } = operation;
    return new Observable((sink) =>
      this.client.subscribe(
        { operationName, variables, query: print(query) },
        {
          next: (result) => sink.next(result as ApolloLink.Result),
          error: (error) => sink.error(error),
          complete: () => sink.complete(),
        },
      ),
    );
  }
}
