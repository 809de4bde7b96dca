# Rscript pool-random-effects.R: metafor, REML with Hartung-Knapp. The default threshold (1e-5) stops too early to compare.
source("samples.R")
suppressMessages(library(metafor))
pool <- function(y, se) {
  strict <- list(threshold = 1e-10, maxiter = 1000)
  m <- rma(y, sei = se, method = "REML", test = "knha", control = strict)
  a <- rma(y, sei = se, method = "REML", test = "adhoc", control = strict)
  ci <- confint(m, control = list(tol = 1e-12))$random
  k <- length(y); half <- qt(0.975, k - 2) * sqrt(a$tau2 + a$se^2)
  list(y = y, se = se, logEstimate = c(m$b), standardError = m$se, logLower = m$ci.lb, logUpper = m$ci.ub,
       adhocError = a$se, adhocLower = a$ci.lb, adhocUpper = a$ci.ub, tauSquared = m$tau2, q = m$QE, pValue = m$QEp,
       iSquared = m$I2 / 100, iSquaredLower = ci["I^2(%)", "ci.lb"] / 100, iSquaredUpper = ci["I^2(%)", "ci.ub"] / 100,
       predictionLower = if (k >= 4) c(m$b) - half else NULL, predictionUpper = if (k >= 4) c(m$b) + half else NULL)
}
write_golden(list(
  pool(c(1.2, 2.5, 0.4), c(0.4, 0.5, 0.3)), pool(c(4.38, 4.9, 5.16), c(0.3, 0.9, 0.2)),
  pool(c(1, 1.05, 0.98, 1.1), c(0.5, 0.4, 0.6, 0.3)), pool(c(-0.2, 1.4, 3.9, 0.8), c(0.2, 0.3, 0.9, 0.5)),
  pool(c(0.1, 0.3, 0.35, 0.65, 0.45, 0.15), c(0.17, 0.22, 0.14, 0.4, 0.1, 0.3)), pool(c(2, 2, 2), c(0.3, 0.3, 0.3)),
  pool(c(5.2, 4.4, 4.9, 6.1, 3.8, 5.5, 4.7, 5), c(0.5, 0.7, 0.3, 0.9, 1.2, 0.4, 0.35, 0.6)),
  pool(c(0, 8, -7, 3, 1), c(0.1, 0.2, 0.1, 3, 0.5)), pool(c(0.5, 0.9, 0.1), c(1, 0.05, 2))
), "pool-random-effects.golden.json")
# Classes of one center: a common effect, the error and degrees of freedom of its mean by Meier's formulas.
combine <- function(y, se, df) {
  m <- rma(y, sei = se, method = "EE"); p <- weights(m) / 100
  error <- m$se * sqrt(1 + 4 * sum(p * (1 - p) / df)); freedom <- 1 / sum(p^2 / df); half <- qt(0.975, freedom) * error
  list(y = I(y), se = I(se), df = I(df), logEstimate = c(m$b), standardError = error, degreesOfFreedom = freedom, logLower = c(m$b) - half, logUpper = c(m$b) + half)
}
write_golden(list(
  combine(2, 0.3, 5), combine(c(4.4, 5.1), c(0.3, 0.2), c(3.6, 12)), combine(c(1, 1), c(0.5, 0.5), c(4, 4)),
  combine(c(-0.4, 0.9, 0.2), c(0.25, 0.6, 0.15), c(8.2, 2.4, 3)), combine(c(0.1, 0.3, 0.35, 0.65), c(0.17, 0.22, 0.14, 0.4), c(17, 4, 9, 2))
), "combine-classes.golden.json")
shares <- list(c(0, 5), c(5, 5), c(1, 3), c(2, 3), c(3, 20), c(17, 20), c(1, 1), c(0, 1), c(50, 100), c(7, 11))
write_golden(lapply(shares, function(x) list(successes = x[1], n = x[2],
  wilson = suppressWarnings(prop.test(x[1], x[2], correct = FALSE)$conf.int[1:2]), clopperPearson = binom.test(x[1], x[2])$conf.int[1:2])), "shares.golden.json")
