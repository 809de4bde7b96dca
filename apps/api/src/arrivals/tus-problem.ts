import type { ErrorCode } from "@nlrp12/domain";
import type { Sentence } from "#errors";
import { TOO_LARGE } from "./room-for-file.ts";

const refusals: Readonly<Record<number, { readonly code: ErrorCode; readonly message: Sentence }>> = {
  404: {
    code: "NOT_FOUND",
    message: {
      en: "This upload is not here, or no longer; begin it again.",
      fr: "Cet envoi n'est pas ici, ou n'y est plus ; recommencez-le.",
    },
  },
  409: {
    code: "CONFLICT",
    message: {
      en: "What is sent does not begin where the file ends here; ask with HEAD how much has arrived.",
      fr: "Ce qui est envoyé ne commence pas là où le fichier s'arrête ici ; demandez par HEAD ce qui est arrivé.",
    },
  },
  412: {
    code: "BAD_USER_INPUT",
    message: {
      en: "A resumable upload speaks tus 1.0: send the header Tus-Resumable: 1.0.0.",
      fr: "Un envoi reprenable parle tus 1.0 : envoyez l'en-tête Tus-Resumable: 1.0.0.",
    },
  },
  413: { code: "BAD_USER_INPUT", message: TOO_LARGE },
  500: {
    code: "UNAVAILABLE",
    message: {
      en: "The bytes could not be stored, perhaps for want of room on the disk. What had arrived is kept; go on later.",
      fr: "Les octets n'ont pas pu être enregistrés, peut-être faute de place sur le disque. Ce qui était arrivé est gardé ; reprenez plus tard.",
    },
  },
};

const UNREADABLE: Sentence = {
  en: "This is no request of the tus protocol, version 1.0, with the extensions creation, termination and expiration.",
  fr: "Ce n'est pas une requête du protocole tus, version 1.0, avec les extensions creation, termination et expiration.",
};

/** A refusal of the protocol's own, in the portal's words; an address that has run out is one that never was. */
export function tusProblem(status: number) {
  const asked = status === 410 ? 404 : Math.min(status, 500);
  const body = refusals[asked] ?? { code: "BAD_USER_INPUT" as const, message: UNREADABLE };
  return { status: asked === 500 ? 503 : asked, body };
}
