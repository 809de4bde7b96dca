import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

function fieldsOf(selection: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return selection.selections.flatMap((node) => {
    if (node.kind === "Field") return [node];
    if (node.kind === "InlineFragment") return fieldsOf(node.selectionSet, info);
    const fragment = info.fragments[node.name.value];
    return fragment ? fieldsOf(fragment.selectionSet, info) : [];
  });
}

/** Whether the question selects the field at this path below itself, through whatever fragments. */
export function selectsField(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) {
    nodes = nodes
      .flatMap((node) => (node.selectionSet ? fieldsOf(node.selectionSet, info) : []))
      .filter((node) => node.name.value === name);
  }
  return nodes.length > 0;
}
