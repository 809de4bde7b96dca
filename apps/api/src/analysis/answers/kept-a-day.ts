import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "#errors";

/** New answers one account may keep in a day: far more than anyone reads, and no way to fill the disk. */
export const MOST_KEPT_A_DAY = 500;

/** In the memory of this process, as the other limits are. */
const kept = new RateLimiterMemory({ points: MOST_KEPT_A_DAY, duration: 86_400 });

/** Counts one more new answer kept by an account. Throws RateLimited where it is one too many. */
export async function countKept(accountId: number): Promise<void> {
  try {
    await kept.consume(String(accountId));
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    const hours = Math.max(1, Math.ceil(reason.msBeforeNext / 3_600_000));
    throw new RateLimited({
      en: `${MOST_KEPT_A_DAY} new answers in a day are as many as one account keeps; go on in ${hours} h. What is kept can be read.`,
      fr: `${MOST_KEPT_A_DAY} nouvelles réponses par jour sont ce qu'un compte conserve au plus ; continuez dans ${hours} h. Ce qui est conservé reste lisible.`,
    });
  }
}
