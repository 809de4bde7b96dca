import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from "@apollo/client";
import { expect, it } from "vitest";
import { forgetAnswers } from "./forget-answers.ts";

it("a figure seen before a release is asked for anew, and who is signed in is not", async () => {
  let asked: string[] = [];
  const link = new ApolloLink(({ operationName = "" }) => {
    asked.push(operationName);
    const cases = { __typename: "CaseCountsAnswer", total: asked.length };
    const viewer = { __typename: "Viewer", id: "account-1" };
    return new Observable((observer) => {
      observer.next({ data: operationName === "Figure" ? { caseCounts: cases } : { viewer } });
      observer.complete();
    });
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const figure = gql`query Figure { caseCounts { total } }`;
  const session = gql`query Session { viewer { id } }`;
  const all = async () => {
    await client.query({ query: session });
    await client.query({ query: figure });
  };
  await all();
  await all();
  expect(asked).toEqual(["Session", "Figure"]);
  asked = [];
  forgetAnswers(client);
  await all();
  expect(asked).toEqual(["Figure"]);
});
