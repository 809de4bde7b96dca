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

# The self-consistent curve of values censored on both sides: the shares just at each detected value.
two_sided <- c(samples[setdiff(names(samples), names(one_sided))], list(
  ties = sample_of(c(2, 2, 5, 5, 9), below = c(3, 1.5), above = c(7, 7)),
  overlapping = sample_of(c(3, 8, 20), between = list(c(1, 4), c(2, 6), c(5, 12), c(10, 30)), below = 2.5, above = 6),
  crossing_limits = sample_of(c(6, 11, 15, 40), below = c(9, 30, 12, 5), above = c(7, 2, 14)),
  mostly_between = sample_of(c(7), between = list(c(1, 8), c(3, 5), c(4, 9), c(2, 6), c(6.5, 11), c(8, 20))),
  three_values = sample_of(4, between = list(c(3, 6), c(1, 2))),
  wide_limits = sample_of(c(0.8, 2.2, 7.1, 9.4, 33, 51, 120), below = c(4, 4, 0.5, 60), above = c(6, 20, 100))))
write_golden(lapply(two_sided, function(s) {
  found <- most_likely(s$logLower, s$logUpper); at <- sort(unique(s$logLower[is_exact(s)]))
  list(sample = write_sample(s), log = I(at), atOrBelow = I(sapply(at, function(x) sum(found$mass[found$to <= x]))))
}), "self-consistent.golden.json")
