import { doneBy, requireViewer, type Viewer } from "#access";
import { recordEffect } from "#audit";
import type { PortalContext } from "#context";
import type { Transaction } from "#db";
import { Conflict, Forbidden, NotFound } from "#errors";
import { keyOf } from "#node-id";
import { type AccessRequestRow, type RequestKey, requestsByKeys, stepRequest } from "./access-request.sql.ts";
import type { AccessRequest } from "./access-request.type.ts";
import type { AccessRequestStep } from "./access-request-state.ts";
import { tellOfRequest } from "./grant-letters.ts";
import { presentRequest, requestReader, stepsOf } from "./present-access.ts";
import { requestEffect, type StepOfRequest } from "./request-effect.ts";

/** A step of a request, with what is written with it and what goes with it in the same transaction. */
interface StepToMake {
  readonly step: AccessRequestStep;
  readonly message: string | null;
  /** When access ends that is approved. */
  readonly endsAt?: (request: AccessRequestRow) => Date;
  readonly with?: (tx: Transaction, request: AccessRequestRow) => Promise<void>;
}

async function readableRequest(context: PortalContext, key: RequestKey): Promise<AccessRequestRow> {
  const [row] = await requestsByKeys(context.db, requestReader(requireViewer(context)), [key]);
  if (!row) throw new NotFound();
  return row;
}

/** A request as stored, for the viewer who may read it. */
export async function storedRequest(context: PortalContext, key: RequestKey): Promise<AccessRequest> {
  return presentRequest(await readableRequest(context, key), requireViewer(context));
}

/** A request by its global id, for the viewer who may read it. */
export async function requestById(context: PortalContext, id: string): Promise<AccessRequest> {
  const [centerId = 0, requestId = 0] = keyOf("AccessRequest", id, 2);
  return storedRequest(context, { centerId, requestId });
}

/** Writes a step of the viewer's into the ledger of the owning center. */
export async function enterStep(
  tx: Transaction,
  viewer: Viewer,
  made: Omit<StepOfRequest, "accountId" | "tokenId">,
): Promise<void> {
  await recordEffect(tx, requestEffect({ ...made, ...doneBy(viewer.facts) }));
}

/**
 * Makes one step of a request with its history and its ledger entry, in one transaction. Throws Forbidden when the
 * step is not the viewer's to make and Conflict when the request has moved on.
 */
export async function stepOfRequest(context: PortalContext, id: string, made: StepToMake): Promise<AccessRequest> {
  const viewer = requireViewer(context);
  const { accountId } = viewer.facts;
  const [centerId = 0, requestId = 0] = keyOf("AccessRequest", id, 2);
  const request = await readableRequest(context, { centerId, requestId });
  if (!stepsOf(request, viewer).includes(made.step)) {
    throw new Forbidden({
      en: "This step is not yours to make on this request, or the request is past it.",
      fr: "Cette étape ne vous revient pas pour cette demande, ou la demande l'a dépassée.",
    });
  }
  await context.db.write(async (tx) => {
    const moved = await stepRequest(tx, request, { step: made.step, by: accountId, message: made.message });
    if (!moved) {
      throw new Conflict({
        en: "This request is in another state by now; look at it again.",
        fr: "Cette demande a changé d'état entre-temps ; regardez-la à nouveau.",
      });
    }
    await made.with?.(tx, request);
    await enterStep(tx, viewer, { ...request, step: made.step });
    const endsAt = made.endsAt?.(request) ?? null;
    await tellOfRequest(tx, request, { step: made.step, by: accountId, person: viewer.facts.name, endsAt });
  });
  return storedRequest(context, request);
}
