import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";
import Provider, { type Configuration, type JWK } from "oidc-provider";
import type { ProviderSettings } from "#accounts";
import type { Database } from "#db";
import { type AccountRow, accountsOfDemonstration } from "./account.sql.ts";
import { signInPage } from "./sign-in-page.ts";

const PATH = "/demonstration-provider";
const CLIENT_ID = "nlrp12-portal";

/** The demonstration's provider: how the portal reaches it, and the routes to mount. */
export interface DemonstrationProvider {
  readonly settings: ProviderSettings;
  readonly register: (app: FastifyInstance) => void;
}

/**
 * A real OpenID provider for the demonstration, served below the portal's own address: Authorization Code with PKCE,
 * signed id tokens, accounts of the demonstration without passwords. Keys and client secret live as long as the
 * process. Never part of production.
 */
export function demonstrationProvider(options: {
  readonly publicUrl: string;
  readonly database: Database;
}): DemonstrationProvider {
  const issuer = `${options.publicUrl}${PATH}`;
  const clientSecret = randomBytes(24).toString("base64url");
  let made: Promise<Provider> | null = null;
  const provider = (): Promise<Provider> => {
    made ??= makeProvider({ ...options, issuer, clientSecret });
    return made;
  };
  return {
    settings: { issuer, clientId: CLIENT_ID, clientSecret, publicUrl: options.publicUrl, allowInsecure: true },
    register: (app) => {
      void app.register(async (scope) => {
        // The provider reads request bodies itself.
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
        scope.all(`${PATH}/*`, async (request, reply) => {
          const answer = (await provider()).callback();
          reply.hijack();
          const raw = Object.assign(request.raw, { originalUrl: request.raw.url });
          raw.url = request.raw.url?.slice(PATH.length) || "/";
          await answer(raw, reply.raw);
        });
      });
      app.get<{ Params: { uid: string }; Querystring: { account?: string } }>(
        "/demonstration-sign-in/:uid",
        async (request, reply) => {
          const accounts = await accountsOfDemonstration(options.database);
          const current = await provider();
          const interaction = await current.interactionDetails(request.raw, reply.raw);
          const wanted = request.query.account ?? interaction.params.login_hint;
          const chosen = accounts.find((account) => account.key === wanted);
          if (!chosen) return reply.type("text/html; charset=utf-8").send(signInPage(request.params.uid, accounts));
          await forgetOther(current, interaction, chosen.key);
          reply.hijack();
          return current.interactionFinished(
            request.raw,
            reply.raw,
            { login: { accountId: chosen.key } },
            { mergeWithLastSubmission: false },
          );
        },
      );
    },
  };
}

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

/**
 * Ends what the provider remembers of this browser when somebody else is chosen: it would ask by a page with a script
 * whether to sign the first one out, and people go from account to account here.
 */
async function forgetOther(provider: Provider, interaction: Interaction, chosen: string): Promise<void> {
  const { uid, accountId } = interaction.session ?? {};
  if (!uid || accountId === chosen) return;
  await (await provider.Session.findByUid(uid))?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

async function makeProvider(options: {
  readonly issuer: string;
  readonly clientSecret: string;
  readonly publicUrl: string;
  readonly database: Database;
}): Promise<Provider> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const signingKey: JWK = { ...(privateKey.export({ format: "jwk" }) as JWK), kid: "demonstration", use: "sig" };
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: options.clientSecret,
        redirect_uris: [`${options.publicUrl}/auth/callback`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [signingKey] },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/demonstration-sign-in/${interaction.uid}` },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 3600, Grant: 3600 },
    findAccount: async (_context, key) => {
      const account = (await accountsOfDemonstration(options.database)).find((candidate) => candidate.key === key);
      return account ? { accountId: key, claims: () => claimsOf(account) } : undefined;
    },
    // The portal is the only client and belongs to the same house: nobody is asked to consent.
    loadExistingGrant: async (context) => {
      const { Grant } = context.oidc.provider;
      const grant = new Grant({
        clientId: context.oidc.client?.clientId ?? "",
        accountId: context.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(options.issuer, configuration);
  // Behind a proxy that speaks HTTPS for the portal, the provider's own addresses are HTTPS too.
  provider.proxy = options.issuer.startsWith("https:");
  return provider;
}

function claimsOf(account: AccountRow) {
  return { sub: account.key, email: account.email, email_verified: true, name: account.name };
}
