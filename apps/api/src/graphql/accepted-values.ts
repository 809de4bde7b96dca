import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";
import type { Sentence } from "#errors";

const SCALARS: Readonly<Record<string, Sentence>> = {
  Int: { en: "a whole number up to 2147483647", fr: "un nombre entier, au plus 2147483647" },
  Float: { en: "a number", fr: "un nombre" },
  Boolean: { en: "true or false", fr: "true ou false" },
  String: { en: "a text", fr: "un texte" },
  ID: { en: "an id, as a text", fr: "un identifiant, sous forme de texte" },
  DateTime: { en: "a moment such as 2026-03-01T12:00:00Z", fr: "un instant tel que 2026-03-01T12:00:00Z" },
  JSONObject: { en: "an object", fr: "un objet" },
};

/** What an argument or field of a type takes, in words, such as "one of YES, NO". */
export function acceptedBy(type: GraphQLInputType): Sentence {
  if (isNonNullType(type)) return acceptedBy(type.ofType);
  if (isListType(type)) {
    const { en, fr } = acceptedBy(type.ofType);
    return { en: `a list, each item of it ${en}`, fr: `une liste dont chaque élément est ${fr}` };
  }
  if (isEnumType(type)) {
    const names = type
      .getValues()
      .map(({ name }) => name)
      .join(", ");
    return { en: `one of ${names}`, fr: `l'une des valeurs ${names}` };
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const names = fields.map(({ name }) => name).join(", ");
    const needed = fields.filter(isRequiredInputField).map(({ name }) => name);
    const must = needed.length > 0 ? needed.join(", ") : null;
    return {
      en: `an object of the fields ${names}${must ? `, with ${must}` : ""}`,
      fr: `un objet formé des champs ${names}${must ? `, avec ${must}` : ""}`,
    };
  }
  return SCALARS[type.name] ?? { en: `a value of type ${type.name}`, fr: `une valeur de type ${type.name}` };
}
