import { ledgerObject } from "@nlrp12/domain";
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { Access, doneBy, requireViewer, type ViewerToken } from "#access";
import { type Effect, recordEffects } from "#audit";
import { Center } from "#centers";
import type { PortalContext } from "#context";
import { BadInput, Forbidden, NotFound } from "#errors";
import { nodeId, soleKeyOf } from "#node-id";
import { AccessToken, CreateAccessTokenInput, CreatedAccessToken } from "./access-token.type.ts";
import { createToken } from "./create-token.ts";
import { revokeToken, type TokenRow, tokensOf } from "./token.sql.ts";
import { makeTokenSecret } from "./token-secret.ts";

const MOST_DAYS = 90;

/** Tokens of external tools: made, listed and revoked by their owner. */
@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @Access("token:manage")
  @Query(() => [AccessToken], { description: "The viewer's own tokens, newest first." })
  async accessTokens(@Ctx() context: PortalContext): Promise<AccessToken[]> {
    const rows = await tokensOf(context.db, requireViewer(context).facts.accountId);
    return rows.map(presentToken);
  }

  @Access("token:manage")
  @Mutation(() => CreatedAccessToken, { description: "Makes a token; its secret is in the answer and nowhere else." })
  async createAccessToken(
    @Ctx() context: PortalContext,
    @Arg("input", () => CreateAccessTokenInput, { description: "What it shall be." }) input: CreateAccessTokenInput,
  ): Promise<CreatedAccessToken> {
    const { facts } = requireViewer(context);
    const name = input.name.trim();
    if (name.length < 1 || name.length > 80) {
      throw new BadInput({ en: "`name` takes 1 to 80 characters.", fr: "`name` prend de 1 à 80 caractères." });
    }
    if (input.scopes.length === 0) {
      throw new BadInput({ en: "`scopes` names at least one scope.", fr: "`scopes` nomme au moins une portée." });
    }
    if (input.expiresInDays < 1 || input.expiresInDays > MOST_DAYS) {
      throw new BadInput({
        en: `\`expiresInDays\` takes a whole number from 1 to ${MOST_DAYS}.`,
        fr: `\`expiresInDays\` prend un nombre entier de 1 à ${MOST_DAYS}.`,
      });
    }
    if (facts.token) assertNoMoreThan(facts.token, input);
    const secret = makeTokenSecret();
    const centerId =
      facts.token?.centerId ?? facts.memberships.find((membership) => membership.centerId)?.centerId ?? null;
    const row = await context.db.write((tx) =>
      createToken(tx, {
        accountId: facts.accountId,
        centerId,
        name,
        scopes: [...new Set(input.scopes)],
        expiresInDays: input.expiresInDays,
        secret,
        madeWith: facts.token?.tokenId ?? null,
      }),
    );
    return { token: presentToken(row), secret };
  }

  @Access("token:manage")
  @Mutation(() => AccessToken, {
    description: "Ends one of the viewer's own tokens at once, and every token made with it.",
  })
  async revokeAccessToken(
    @Ctx() context: PortalContext,
    @Arg("id", () => ID, { description: "The token." }) id: string,
  ): Promise<AccessToken> {
    const { facts } = requireViewer(context);
    const tokenId = soleKeyOf("AccessToken", id);
    const row = await context.db.write(async (tx) => {
      const ended = await revokeToken(tx, { accountId: facts.accountId, tokenId });
      const asked = ended.find((token) => token.tokenId === tokenId);
      if (!asked) throw new NotFound();
      const entries = ended.map(
        (token): Effect => ({
          ...{ centerId: token.centerId, ...doneBy(facts) },
          ...{ action: "TOKEN_REVOKED", object: ledgerObject("token", token.tokenId), outcome: "DONE" },
        }),
      );
      await recordEffects(tx, entries);
      return asked;
    });
    return presentToken(row);
  }

  @FieldResolver(() => Center, {
    nullable: true,
    description: "The center it is for; null for roles of the consortium.",
  })
  async center(@Ctx() context: PortalContext, @Root() token: AccessToken): Promise<Center | null> {
    return token.centerId === null ? null : context.loaders.center.load(token.centerId);
  }
}

/** A token makes tokens of its own scopes and its own lifetime at most: one that leaks must not grow. */
function assertNoMoreThan(token: ViewerToken, wanted: CreateAccessTokenInput): void {
  const beyond = wanted.scopes.filter((scope) => !token.scopes.includes(scope));
  const end = Date.now() + wanted.expiresInDays * 86_400_000;
  if (beyond.length === 0 && end <= token.expiresAt.getTime()) return;
  throw new Forbidden({
    en: "A token can only make tokens that may do no more and last no longer than itself; sign in to make others.",
    fr: "Un jeton ne peut créer que des jetons sans droit ni durée au-delà des siens ; connectez-vous pour en créer d'autres.",
  });
}

/** A stored token as its owner sees it. */
export function presentToken({ tokenId, ...row }: TokenRow): AccessToken {
  return Object.assign(new AccessToken(), { ...row, id: nodeId("AccessToken", tokenId) });
}
