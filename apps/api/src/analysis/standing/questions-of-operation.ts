import {
  type FragmentDefinitionNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import { type AnalysisQuestion, analysisQuestion, isAnalysis } from "./analysis-question.ts";

/** An operation as it runs. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** As the schema read them. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** The analysis questions among an operation's root fields, by the names their answers have in the response. */
export function questionsOfOperation(asked: Operation): ReadonlyMap<string, AnalysisQuestion> {
  if (asked.operation.operation !== "query") return new Map();
  return new Map(asked.operation.selectionSet.selections.flatMap((selection) => questionsOf(asked, selection)));
}

function questionsOf(asked: Operation, selection: SelectionNode): [string, AnalysisQuestion][] {
  const { schema, fragments, variableValues } = asked;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return [];
  if (getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if === false) return [];
  if (selection.kind !== Kind.FIELD) {
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return (inside?.selectionSet.selections ?? []).flatMap((inner) => questionsOf(asked, inner));
  }
  const field = schema.getQueryType()?.getFields()[selection.name.value];
  if (!field || !isAnalysis(field)) return [];
  try {
    const question = analysisQuestion(field.name, getArgumentValues(field, selection, variableValues));
    return [[selection.alias?.value ?? field.name, question]];
  } catch (error) {
    // A field whose arguments cannot be read is answered with that error and asks nothing.
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}
