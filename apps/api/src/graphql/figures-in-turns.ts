import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from "graphql";
import type { PortalContext } from "#context";
import { inTurns } from "./turns.ts";

const holdsItems = ({ type }: GraphQLField<unknown, PortalContext>): boolean =>
  isListType(getNullableType(type)) && isObjectType(getNamedType(type));

/** Makes the items of every exact part in turns: their figures are computed when their fields are read. */
export function makeFiguresInTurns(schema: GraphQLSchema): void {
  for (const question of Object.values(schema.getTypeMap())) {
    const fields = isObjectType(question) ? question.getFields() : {};
    const exact = fields.provenance && fields.exact ? getNamedType(fields.exact.type) : null;
    if (!isObjectType(exact)) continue;
    for (const field of Object.values(exact.getFields()).filter(holdsItems)) {
      const itemsOf = field.resolve ?? defaultFieldResolver;
      field.resolve = async (...asked) => {
        const items: unknown = await itemsOf(...asked);
        return Array.isArray(items) ? inTurns(items) : items;
      };
    }
  }
}
