import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of the portal's own operations, read from the schema in review; nothing of the schema beyond them. */
export const codegenConfig: CodegenConfig = {
  schema: "../../packages/contract/schema.graphql",
  documents: "src/**/*.graphql",
  silent: true,
  generates: {
    "src/generated/operations.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        useTypeImports: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        defaultScalarType: "unknown",
        scalars: { DateTime: "string", ID: "string" },
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        disableDescriptions: true,
        documentNodeImport: "@apollo/client#TypedDocumentNode",
        documentMode: "documentNodeImportFragments",
        dedupeFragments: true,
      },
    },
  },
};
