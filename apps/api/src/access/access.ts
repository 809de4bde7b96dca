import type { Action } from "@nlrp12/domain";
import type { GraphQLSchema } from "graphql";
import { Extensions, type MiddlewareFn, UseMiddleware } from "type-graphql";
import type { PortalContext } from "#context";
import { Forbidden, Unauthenticated } from "#errors";
import type { Viewer } from "./viewer.ts";

/** What a root field asks for: a right, or nothing because everyone may read it signed out. */
export type AccessRule = Action | "public";

const guard =
  (rule: AccessRule): MiddlewareFn<PortalContext> =>
  async ({ context }, next) => {
    assertMay(context, rule);
    return next();
  };

/** Refuses whoever does not hold the right a root field asks for. */
export function assertMay(context: PortalContext, rule: AccessRule): void {
  if (rule !== "public" && !requireViewer(context).mayAnywhere(rule)) throw forbidden(rule);
}

function forbidden(action: Action): Forbidden {
  return new Forbidden({
    en: `This needs the right "${action}", which your role or token does not give.`,
    fr: `Il faut pour cela le droit « ${action} », que votre rôle ou votre jeton ne donne pas.`,
  });
}

/** States who may use a Query, Mutation or Subscription field. Without it the server does not start. */
export function Access(rule: AccessRule): MethodDecorator {
  return (target, propertyKey, descriptor) => {
    Extensions({ access: rule })(target, propertyKey, descriptor);
    UseMiddleware(guard(rule))(target, propertyKey, descriptor);
  };
}

/** The signed-in viewer; throws Unauthenticated when there is none. */
export function requireViewer(context: PortalContext): Viewer {
  if (!context.viewer) throw new Unauthenticated();
  return context.viewer;
}

/** The viewer, who must hold a right in the given center; throws Forbidden otherwise. */
export function requireActionIn(context: PortalContext, action: Action, centerId: number): Viewer {
  const viewer = requireViewer(context);
  if (!viewer.actionsIn(centerId).includes(action)) throw forbidden(action);
  return viewer;
}

/** The access rule of every root field, as declared. */
export function declaredAccess(schema: GraphQLSchema): ReadonlyMap<string, AccessRule | undefined> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return new Map(
    roots.flatMap((root) =>
      root
        ? Object.values(root.getFields()).map((field): [string, AccessRule | undefined] => [
            `${root.name}.${field.name}`,
            field.extensions.access as AccessRule | undefined,
          ])
        : [],
    ),
  );
}

/** Refuses a schema with a root field that states no access rule, naming every such field. */
export function assertAccessDeclared(schema: GraphQLSchema): void {
  const bare = [...declaredAccess(schema)].filter(([, rule]) => rule === undefined).map(([field]) => field);
  if (bare.length > 0) throw new Error(`These fields declare no @Access: ${bare.join(", ")}.`);
}
