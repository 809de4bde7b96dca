import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType({
  description: "An object with a global id, which `node(id)` gives back.",
  autoRegisterImplementations: false,
})
export abstract class Node {
  @Field(() => ID, { description: "Opaque, stable, the same everywhere." })
  id: string;
}
