# Rscript censored-log-normal.R: survival::survreg on interval2 logs, and profile-likelihood limits of the mean log.
source("samples.R")
library(survival)

fit <- function(s) survreg(Surv(ifelse(is.infinite(s$logLower), NA, s$logLower), ifelse(is.infinite(s$logUpper), NA, s$logUpper),
                                type = "interval2") ~ 1, dist = "gaussian", control = list(rel.tolerance = 1e-14, maxiter = 500))
expected <- function(s) {
  m <- fit(s)
  list(sample = write_sample(s), meanLog = unname(coef(m)), sdLog = m$scale, logLikelihood = m$loglik[1],
       standardErrorMeanLog = sqrt(m$var[1, 1]), standardErrorLogSd = sqrt(m$var[2, 2]), covariance = m$var[1, 2])
}
write_golden(lapply(samples, expected), "censored-log-normal.golden.json")
