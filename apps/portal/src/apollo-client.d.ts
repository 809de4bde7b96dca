import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";

declare module "@apollo/client" {
  // Tells Apollo that the generated types are masked already.
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
