import { getMetadataStorage } from "type-graphql";

/**
 * Lets objects of an answer be read as they are. The framework would ask a resolver, made an object and a closure for,
 * for every field that merely holds a value, of which a distribution has forty thousand; and it would copy an object for
 * each resolver that is given it, which computes every figure that is to be computed only when somebody selects it.
 * Types with a rule on one of their fields keep their resolvers.
 */
export function readObjectsAsTheyAre(): void {
  const { objectTypes, middlewares, params } = getMetadataStorage();
  const guarded = new Set(middlewares.map(({ target }) => target));
  for (const type of objectTypes) type.simpleResolvers ??= !guarded.has(type.target);
  for (const param of params) if (param.kind === "root") param.getType = undefined;
}
