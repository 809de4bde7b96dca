# Rscript descriptions.R: what a cell shows, half the limit in old papers, bounds of a ratio, kindreds, the smallest p of a size.
source("samples.R")
suppressMessages({ library(survival); library(coin) })

# Shares below and above; median and quartiles by quantile(type = 2), or by survfit read from right to left where values are below limits.
described <- function(s) { exact <- is_exact(s)
  q <- if (all(exact)) unname(quantile(exp(s$logLower), c(0.5, 0.25, 0.75), type = 2)) else unname(-quantile(survfit(Surv(-exp(s$logUpper), exact) ~ 1), c(0.5, 0.75, 0.25), conf.int = FALSE))
  list(sample = write_sample(s), n = length(exact), below = sum(is.infinite(s$logLower)), above = sum(is.infinite(s$logUpper)), shareBelow = mean(is.infinite(s$logLower)), quantiles = I(q)) }
below_only <- Filter(function(s) all(is_exact(s) | is.infinite(s$logLower)), samples)
write_golden(lapply(below_only, described), "descriptions.golden.json")

half <- function(s) { x <- ifelse(is.infinite(s$logLower), exp(s$logUpper) / 2, ifelse(is.infinite(s$logUpper), exp(s$logLower), exp((s$logLower + s$logUpper) / 2)))
  list(sample = write_sample(s), geometricMean = exp(mean(log(x)))) }
write_golden(lapply(samples, half), "half-limit.golden.json")

# GM(patients) / GM(controls at their limits); the patients' lower 97.5 % t limit over the order statistic that exceeds the controls' median.
bound <- function(x, y) { n <- length(y$logUpper); rank <- if (n < 5) NA else if (n == 5) 5 else qbinom(0.975, n, 0.5) + 1
  list(numerator = write_sample(x), denominator = write_sample(y), atLeast = exp(mean(x$logLower) - mean(y$logUpper)),
       certainAtLeast = if (is.na(rank) || !all(is_exact(x))) NULL else exp(t.test(x$logLower)$conf.int[1] - sort(y$logUpper)[rank])) }
controls <- function(n, detected = numeric(0)) sample_of(detected, below = rep(c(1.5, 2, 3), length.out = n))
far <- sample_of(c(80, 120, 175, 90, 100))
write_golden(list(bound(far, controls(5)), bound(far, controls(4)), bound(far, controls(6, c(2.5, 4))), bound(far, controls(12, c(5, 7, 9))), bound(samples$detected_three, controls(20, c(4, 8, 2.2))),
  bound(samples$detected_ties, controls(3, 2)), bound(sample_of(c(50, 60, 70, 80), above = 5000), controls(7)), bound(sample_of(exp(qnorm(ppoints(12), 5, 1))), controls(9, c(3, 6)))), "ratio-bounds.golden.json")

# One unit a kindred: the mean of its logs, by tapply.
units <- function(values, kindred) list(values = I(values), kindred = I(kindred), unit = I(unname(exp(tapply(log(values), factor(kindred, unique(kindred)), mean)))), members = I(unname(c(table(factor(kindred, unique(kindred)))))))
write_golden(list(units(c(2, 8, 5), c("a", "a", "b")), units(c(1, 1, 1), c("a", "a", "a")), units(7, "a"), units(c(3, 9, 27, 81), c("a", "b", "a", "b")), units(c(12, 0.4, 7, 7, 90), c("x", "y", "z", "y", "x")),
  units(1:6, letters[1:6]), units(c(10, 1000, 100), c("a", "a", "b")), units(c(5, 4, 3, 2, 1, 6), c("b", "a", "b", "a", "b", "c"))), "kindreds.golden.json")

smallest <- function(m, n) list(first = m, second = n, mannWhitney = c(pvalue(wilcox_test(y ~ g, data.frame(y = 1:(m + n), g = factor(rep(c("a", "b"), c(m, n)))), distribution = "exact"))), signedRank = c(pvalue(wilcoxsign_test(y ~ z, data.frame(y = 1:(m + n), z = 0), distribution = "exact"))))
write_golden(lapply(list(c(3, 3), c(3, 4), c(4, 4), c(5, 5), c(3, 12), c(8, 8), c(10, 4), c(6, 9)), function(k) smallest(k[1], k[2])), "smallest-p.golden.json")
