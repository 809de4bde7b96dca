import {
  type ASTVisitor,
  BREAK,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from "graphql";
import { QUERY_LIMITS, tooComplex } from "#query-limits";

/** How deep a selection nests and which fields stand at its top, fragments followed. */
interface Shape {
  readonly depth: number;
  readonly fields: number;
  readonly introspectionOnly: boolean;
}

const NOTHING: Shape = { depth: 0, fields: 0, introspectionOnly: true };

const together = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  introspectionOnly: a.introspectionOnly && b.introspectionOnly,
});

/** Measures selections, every fragment once; a fragment inside itself counts as nothing, another rule refuses it. */
function shapes(context: ValidationContext): (selections: SelectionSetNode) => Shape {
  const known = new Map<string, Shape>();
  const shapeOf = ({ selections }: SelectionSetNode): Shape =>
    selections
      .map((selection): Shape => {
        if (selection.kind === Kind.INLINE_FRAGMENT) return shapeOf(selection.selectionSet);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
        const below = selection.selectionSet ? shapeOf(selection.selectionSet).depth : 0;
        return { depth: below + 1, fields: 1, introspectionOnly: selection.name.value.startsWith("__") };
      })
      .reduce(together, NOTHING);
  const ofFragment = (name: string): Shape => {
    const measured = known.get(name);
    if (measured) return measured;
    known.set(name, NOTHING);
    const fragment = context.getFragment(name);
    const shape = fragment ? shapeOf(fragment.selectionSet) : NOTHING;
    known.set(name, shape);
    return shape;
  };
  return shapeOf;
}

/**
 * Refuses documents that nest too deep or repeat themselves by aliases, directives and root fields. Introspection may
 * nest as deep as its own rule of GraphQL allows.
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  return {
    Field(node) {
      if (node.alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave(document) {
        const shapeOf = shapes(context);
        const asked = document.definitions
          .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
          .map((operation) => shapeOf(operation.selectionSet));
        const depth = Math.max(0, ...asked.filter((shape) => !shape.introspectionOnly).map((shape) => shape.depth));
        const rootFields = Math.max(0, ...asked.map((shape) => shape.fields));
        for (const [en, fr, most, found] of [
          ["levels of nesting", "niveaux d'imbrication", QUERY_LIMITS.depth, depth],
          ["aliases", "alias", QUERY_LIMITS.aliases, aliases],
          ["directives", "directives", QUERY_LIMITS.directives, directives],
          ["questions at once", "questions à la fois", QUERY_LIMITS.rootFields, rootFields],
        ] as const) {
          if (found > most) context.reportError(tooComplex({ en, fr }, most, found));
        }
      },
    },
  };
}

/** Whether a document asks for the schema itself, in an operation or in any fragment. */
export function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      if (node.name.value !== "__schema" && node.name.value !== "__type") return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
