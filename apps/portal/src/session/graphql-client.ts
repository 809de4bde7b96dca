import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { OperationTypeNode } from "graphql";
import { attendance } from "./attendance.ts";
import { EventStreamLink } from "./event-stream-link.ts";
import { REQUEST_HEADERS, UNATTENDED_HEADERS } from "./request-headers.ts";

const cache = new InMemoryCache({
  possibleTypes: {
    CountValue: ["ExactCount", "RoundedCount", "Withheld"],
    ProtectedValue: ["ProtectedNumber", "ProtectedUnknown", "Withheld"],
    RatioResult: ["Ratio", "RatioBound", "RatioNotEstimable"],
    ComparisonEffect: ["Ratio", "ComparisonBound", "RatioNotEstimable"],
    TestResult: ["RankTest", "NotTested"],
    AnswerByHash: ["KeptAnswer", "AnswerGone"],
    CaseSamples: ["SampleList", "Withheld"],
    CaseVariants: ["VariantList", "Withheld"],
    SensitivityWay: ["CytokineWay", "ComparisonWay", "ResponseWay", "SurvivalWay", "PredictionWay"],
    CaseKindred: ["Kindred", "NoKindred", "Withheld"],
  },
  typePolicies: {
    // A case differs between releases: one cache entry a case would mix them.
    Case: { keyFields: false },
    CaseReference: { keyFields: false },
    // Values of one owner that several questions read in parts.
    ViewerLevels: { merge: true },
    LocalizedText: { merge: true },
    Portal: { merge: true },
    UploadDifference: { merge: true },
  },
});

/** The portal's connection to the API. `onSignedOut` is called when the server no longer knows the session. */
export function graphqlClient(onSignedOut: () => void): ApolloClient {
  const isAttended = attendance(window);
  const said = new SetContextLink(({ headers }) => ({
    headers: { ...headers, ...(isAttended() ? {} : UNATTENDED_HEADERS) },
  }));
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "same-origin",
    headers: { ...REQUEST_HEADERS, accept: "application/graphql-response+json, application/json" },
  });
  const watch = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some((one) => one.extensions?.code === "UNAUTHENTICATED")) onSignedOut();
  });
  const transport = ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new EventStreamLink("/graphql/stream"),
    http,
  );
  return new ApolloClient({ cache, link: ApolloLink.from([watch, said, transport]), dataMasking: true });
}
