import { type CensoredSample, censoredSample, likelihoodAt } from "./censored-likelihood.ts";
import { isDetected, isUninformative, type LogInterval } from "./log-interval.ts";

/** Mean and standard deviation of natural logs fitted by maximum likelihood, or why there is none. */
export type CensoredLogNormal =
  | {
      readonly kind: "FITTED";
      readonly meanLog: number;
      /** Maximum-likelihood SD (divisor n where nothing is censored). */
      readonly sdLog: number;
      readonly logLikelihood: number;
      readonly standardErrorMeanLog: number;
      /** Standard error of log(sdLog), as `survreg` reports it for Log(scale). */
      readonly standardErrorLogSd: number;
      /** Covariance of meanLog and log(sdLog). */
      readonly covariance: number;
    }
  /** One value fits all: the SD is 0 and the likelihood has no bound. */
  | { readonly kind: "CONSTANT"; readonly meanLog: number }
  | { readonly kind: "NOT_ESTIMABLE"; readonly reason: "NO_VALUES" | "NOTHING_BOUNDED" };

const MOST_STEPS = 100;

/**
 * Censored lognormal maximum likelihood. Equals R `survreg(Surv(logLower, logUpper, type = "interval2") ~ 1,
 * dist = "gaussian")` on logs: estimates, standard errors and log-likelihood to 8 digits. Newton's method in
 * (mean / SD, 1 / SD), where the likelihood is concave (Burridge, JRSS B 1981;43:41).
 * NOTHING_BOUNDED: no detected value and no interval bounded on both sides that would hold the SD.
 */
export function censoredLogNormal(values: readonly LogInterval[]): CensoredLogNormal {
  const known = values.filter((value) => !isUninformative(value));
  if (known.length === 0) return { kind: "NOT_ESTIMABLE", reason: "NO_VALUES" };
  const highestLower = known.reduce((most, value) => Math.max(most, value.logLower), -Infinity);
  const lowestUpper = known.reduce((least, value) => Math.min(least, value.logUpper), Infinity);
  const constant = known.find(isDetected)?.logLower;
  if (constant !== undefined && highestLower - lowestUpper <= 1e-12 * Math.max(1, Math.abs(constant))) {
    return { kind: "CONSTANT", meanLog: constant };
  }
  const bounded = known.some((value) => value.logLower > -Infinity && value.logUpper < Infinity);
  if (!bounded || highestLower <= lowestUpper) return { kind: "NOT_ESTIMABLE", reason: "NOTHING_BOUNDED" };
  return maximise(known, { center: (highestLower + lowestUpper) / 2, scale: highestLower - lowestUpper });
}

function maximise(values: readonly LogInterval[], unit: { center: number; scale: number }): CensoredLogNormal {
  const scaled = censoredSample(values, unit);
  let eta = 0;
  let theta = 1;
  let now = likelihoodAt(scaled, eta, theta);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const determinant = now.etaEta * now.thetaTheta - now.etaTheta ** 2;
    const stepEta = (now.etaTheta * now.theta - now.thetaTheta * now.eta) / determinant;
    const stepTheta = (now.etaTheta * now.eta - now.etaEta * now.theta) / determinant;
    const gain = stepEta * now.eta + stepTheta * now.theta;
    let share = 1;
    let next = now;
    while (share > 1e-12) {
      if (theta + share * stepTheta > 0) {
        next = likelihoodAt(scaled, eta + share * stepEta, theta + share * stepTheta);
        // So near the maximum that rounding, not the step, decides which value is larger.
        if (gain < 1e-9 || next.value >= now.value + 1e-4 * share * gain) break;
      }
      share /= 2;
    }
    if (share <= 1e-12) break;
    eta += share * stepEta;
    theta += share * stepTheta;
    now = next;
    if (gain < 1e-20) break;
  }
  return presented(scaled, { eta, theta, ...unit });
}

/** Back to the unit of the logs; the covariance by the chain rule, exact where the slope is zero. */
function presented(
  sample: CensoredSample,
  { eta, theta, center, scale }: { eta: number; theta: number; center: number; scale: number },
): CensoredLogNormal {
  const at = likelihoodAt(sample, eta, theta);
  const meanMean = theta * theta * at.etaEta;
  const meanLogSd = -theta * (eta * at.etaEta + theta * at.etaTheta);
  const logSdLogSd = eta * eta * at.etaEta + 2 * eta * theta * at.etaTheta + theta * theta * at.thetaTheta;
  const determinant = meanMean * logSdLogSd - meanLogSd ** 2;
  return {
    kind: "FITTED",
    meanLog: center + (scale * eta) / theta,
    sdLog: scale / theta,
    logLikelihood: at.value - sample.detected.count * Math.log(scale),
    standardErrorMeanLog: scale * Math.sqrt(-logSdLogSd / determinant),
    standardErrorLogSd: Math.sqrt(-meanMean / determinant),
    covariance: (scale * meanLogSd) / determinant,
  };
}
