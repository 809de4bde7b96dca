import { z } from "zod";

const production = {
  DATABASE_URL: z.string().min(1, "the connection string of the migrator, such as postgres://user:password@host/db"),
  PUBLIC_URL: z.url("the address people open, such as https://portal.example.org"),
  OIDC_ISSUER: z.url("the address of the OpenID provider"),
  OIDC_CLIENT_ID: z.string().min(1, "the client id the provider gave"),
  OIDC_CLIENT_SECRET: z.string().min(1, "the client secret the provider gave"),
  INSTALLATION_SECRET: z.string().min(32, "at least 32 random characters, kept outside the database"),
};

const always = {
  PORT: z.coerce.number("a port number from 1 to 65535").int().min(1).max(65_535).default(4000),
  DATA_DIR: z.string().min(1).default(".data"),
};

const schema = z.discriminatedUnion("PORTAL_MODE", [
  z.object({ PORTAL_MODE: z.literal("production"), ...always, ...production }),
  z.object({
    PORTAL_MODE: z.literal("demonstration"),
    ...always,
    DATABASE_URL: z.string().min(1).optional(),
    PUBLIC_URL: z.url("the address people open").optional(),
  }),
]);

/** The settings of a start, checked. */
export type Environment = z.infer<typeof schema>;

/** A start that cannot go on, with a sentence for each fault; printed as it is, without a stack. */
export class SettingsRefused extends Error {}

/** Reads the environment once, at start; names every missing or bad setting together. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = schema.safeParse({ PORTAL_MODE: "demonstration", ...withoutEmpty(variables) });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new SettingsRefused(`The portal cannot start with these settings:\n${faults.join("\n")}`);
}

/** An empty variable counts as unset, as people write `DATABASE_URL=` to clear one. */
function withoutEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}
