import { z } from "zod";
import { limitSettings } from "#env-limits";

/** The origin people open, without a path: cookies and the provider's callback are tied to it. */
const origin = (protocol: RegExp, hint: string) =>
  z
    .url({ protocol, error: hint })
    .refine((url) => ["", "/"].includes(URL.parse(url)?.pathname ?? ""), { error: hint })
    .transform((url) => new URL(url).origin);

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "the connection string of the migrator, such as postgres://user:password@host/database",
});

const text = (hint: string) => z.string(hint).min(1, hint);

const production = {
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: origin(
    /^https$/,
    "the address people open, by https and without a path, such as https://portal.example.org",
  ),
  OIDC_ISSUER: z.url({ protocol: /^https$/, error: "the address of the OpenID provider, by https" }),
  OIDC_CLIENT_ID: text("the client id the provider gave"),
  OIDC_CLIENT_SECRET: text("the client secret the provider gave"),
  INSTALLATION_SECRET: z
    .string("at least 32 random characters, kept outside the database")
    .min(32, "at least 32 random characters, kept outside the database"),
};

const PORT_HINT = "a port number from 1 to 65535";

const always = {
  PORT: z.coerce.number(PORT_HINT).int(PORT_HINT).min(1, PORT_HINT).max(65_535, PORT_HINT).default(4000),
  DATA_DIR: z.string().min(1).default(".data"),
  ...limitSettings,
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "the address of the mail server, such as smtp://user:password@mail.example.org:587",
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\s@<>]+@[^\s@<>]+$|^[^<>"\r\n]+ <[^\s@<>]+@[^\s@<>]+>$/,
      "the address letters come from, such as NLRP12AD portal <portal@example.org>",
    )
    .optional(),
};

const schema = z
  .discriminatedUnion(
    "PORTAL_MODE",
    [
      z.object({ PORTAL_MODE: z.literal("production"), ...always, ...production }),
      z.object({
        PORTAL_MODE: z.literal("demonstration"),
        ...always,
        DATABASE_URL: databaseUrl.optional(),
        PUBLIC_URL: origin(/^https?$/, "the address people open, without a path").optional(),
      }),
    ],
    { error: "either production or demonstration" },
  )
  .refine((read) => (read.SMTP_URL === undefined) === (read.MAIL_FROM === undefined), {
    path: ["MAIL_FROM"],
    error: "SMTP_URL and MAIL_FROM go together: the mail server, and the address letters come from",
  });

/** The settings of a start, checked. */
export type Environment = z.infer<typeof schema>;

/** A start that cannot go on, with a sentence for each fault; printed as it is, without a stack. */
export class SettingsRefused extends Error {}

/** Reads the environment once, at start; names every missing or bad setting together, and never repeats its value. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const parsed = schema.safeParse({ PORTAL_MODE: "demonstration", ...withoutEmpty(variables) });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new SettingsRefused(`The portal cannot start with these settings:\n${[...new Set(faults)].join("\n")}`);
}

/** An empty variable counts as unset, as people write `DATABASE_URL=` to clear one. */
function withoutEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}
