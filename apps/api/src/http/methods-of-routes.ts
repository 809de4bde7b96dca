import type { FastifyInstance } from "fastify";

/** A route as its framework writes it, `/downloads/releases/:file`, as the addresses it answers. */
const addressesOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/:\w+/g, "[^/]+")
      .replace(/\*$/, ".*")}/?$`,
  );

/**
 * The verbs that routes declared from now on answer at an address, in alphabetical order; none where nothing is. The
 * portal's page, which answers every address that a person looks at, is no such route.
 */
export function methodsOfRoutes(app: FastifyInstance): (url: string) => readonly string[] {
  const routes = new Map<string, { readonly addresses: RegExp; readonly methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    if (url === "/*" || url === "*") return;
    const route = routes.get(url) ?? { addresses: addressesOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) route.methods.add(one);
    routes.set(url, route);
  });
  return (url) => {
    const [path = ""] = url.split("?");
    const here = [...routes.values()].filter(({ addresses }) => addresses.test(path));
    return [...new Set(here.flatMap(({ methods }) => [...methods]))].sort();
  };
}
