# Rscript quantiles.R: quantile(type = 2) without censoring, survival::survfit on the mirrored values with it.
source("samples.R")
library(survival)

probabilities <- c(0.1, 0.25, 0.4, 0.5, 0.75, 0.9)
expected <- function(s) {
  exact <- is_exact(s)
  if (all(exact)) return(unname(quantile(exp(s$logLower), probabilities, type = 2)))
  if (any(is.infinite(s$logUpper))) { # above limits only
    fit <- survfit(Surv(exp(s$logLower), exact) ~ 1)
    return(unname(quantile(fit, probabilities, conf.int = FALSE)))
  }
  fit <- survfit(Surv(-exp(s$logUpper), exact) ~ 1)
  unname(-quantile(fit, 1 - probabilities, conf.int = FALSE))
}
one_sided <- Filter(function(s) all(is_exact(s) | is.infinite(s$logLower)) || all(is_exact(s) | is.infinite(s$logUpper)), samples)
write_golden(lapply(one_sided, function(s) list(sample = write_sample(s), p = probabilities, quantile = expected(s))), "quantiles.golden.json")

# The self-consistent curve of values censored on both sides: survfit(interval2), the shares just at each detected value.
two_sided <- samples[setdiff(names(samples), names(one_sided))]
write_golden(lapply(two_sided, function(s) {
  fit <- survfit(Surv(ifelse(is.infinite(s$logLower), NA, s$logLower), ifelse(is.infinite(s$logUpper), NA, s$logUpper), type = "interval2") ~ 1)
  at <- sort(unique(s$logLower[is_exact(s)]))
  list(sample = write_sample(s), log = at, atOrBelow = 1 - summary(fit, times = at)$surv)
}), "self-consistent.golden.json")
