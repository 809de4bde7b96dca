# Rscript ratios.R: t.test on logs; survreg by group; profile limits by brute force (optim over means and SDs, uniroot
# over the difference), written without any of the package's shortcuts.
source("samples.R")
library(survival)

fit <- function(s) survreg(Surv(ifelse(is.infinite(s$logLower), NA, s$logLower), ifelse(is.infinite(s$logUpper), NA, s$logUpper),
                                type = "interval2") ~ 1, dist = "gaussian", control = list(rel.tolerance = 1e-14, maxiter = 500))
log_likelihood <- function(s, mean, log_sd) {
  sd <- exp(log_sd); exact <- is_exact(s)
  l <- s$logLower[!exact]; u <- s$logUpper[!exact]
  lower_tail <- pnorm(u, mean, sd, log.p = TRUE)
  share <- ifelse(is.infinite(u), pnorm(l, mean, sd, lower.tail = FALSE, log.p = TRUE),
             ifelse(is.infinite(l), lower_tail, lower_tail + log1p(-exp(pnorm(l, mean, sd, log.p = TRUE) - lower_tail))))
  sum(dnorm(s$logLower[exact], mean, sd, log = TRUE)) + sum(share)
}
limit_of <- function(deviance, limit, estimate, se) {
  f <- function(side) { g <- function(d) deviance(estimate + side * d) - limit
    high <- se; while (g(high) < 0) high <- high * 1.5
    estimate + side * uniroot(g, c(0, high), tol = 1e-13)$root }
  c(f(-1), f(1))
}
# Deviance of one group at a mean, divided by 1 + the share censored on that side: the allowance for selection.
discounted <- function(s, fitted, mean) {
  far <- if (mean < coef(fitted)) is.infinite(s$logLower) & !is.infinite(s$logUpper) else is.infinite(s$logUpper) & !is.infinite(s$logLower)
  2 * (fitted$loglik[1] - best_sd(s, mean)) / (1 + sum(far) / sum(!(is.infinite(s$logLower) & is.infinite(s$logUpper))))
}
best_sd <- function(s, mean) optimize(function(x) log_likelihood(s, mean, x), c(-6, 8), maximum = TRUE, tol = 1e-12)$objective

# Two groups: for each difference the best common position, scanned finely and then refined, SDs profiled one by one.
two_groups <- function(x, y) {
  a <- fit(x); b <- fit(y); delta <- unname(coef(a) - coef(b))
  deviance <- function(d) {
    if (abs(d - delta) < 1e-12) return(0)
    joint <- function(m) discounted(x, a, m + d) + discounted(y, b, m)
    grid <- seq(min(coef(b), coef(a) - d), max(coef(b), coef(a) - d), length.out = 41); v <- sapply(grid, joint); i <- which.min(v)
    optimize(joint, grid[c(max(1, i - 1), min(41, i + 1))], tol = 1e-10)$objective
  }
  n <- c(length(x$logLower), length(y$logLower)); v <- c(a$var[1, 1], b$var[1, 1]) * n / (n - 1)
  df <- sum(v)^2 / sum(v^2 / (n - 1)); limit <- (df + 2) * log1p(qt(0.975, df)^2 / df)
  ends <- exp(limit_of(deviance, limit, delta, sqrt(sum(v))))
  list(numerator = write_sample(x), denominator = write_sample(y), method = "PROFILE_LIKELIHOOD",
       ratio = exp(delta), lower = ends[1], upper = ends[2], degreesOfFreedom = df, standardErrorLog = sqrt(sum(v)))
}
welch <- function(x, y) {
  t <- t.test(x$logLower, y$logLower)
  list(numerator = write_sample(x), denominator = write_sample(y), method = "WELCH",
       ratio = unname(exp(t$estimate[1] - t$estimate[2])), lower = exp(t$conf.int[1]), upper = exp(t$conf.int[2]),
       degreesOfFreedom = unname(t$parameter), standardErrorLog = t$stderr)
}
one_group <- function(s) {
  n <- length(s$logLower)
  if (all(is_exact(s))) { t <- t.test(s$logLower)
    return(list(sample = write_sample(s), method = "T", geometricMean = exp(unname(t$estimate)), lower = exp(t$conf.int[1]), upper = exp(t$conf.int[2]))) }
  m <- fit(s); df <- n - 1; limit <- n * log1p(qt(0.975, df)^2 / df)
  ends <- exp(limit_of(function(mean) discounted(s, m, mean), limit, unname(coef(m)), sqrt(m$var[1, 1])))
  list(sample = write_sample(s), method = "PROFILE_LIKELIHOOD", geometricMean = exp(unname(coef(m))), lower = ends[1], upper = ends[2])
}
d <- samples
constant <- sample_of(c(4, 4, 4)); far <- sample_of(c(80, 120, 175, 90, 101, 133))
write_golden(list(
  welch(d$detected_three, d$detected_five), welch(d$detected_five, d$detected_ties), welch(d$detected_five, constant),
  welch(far, d$detected_three), welch(sample_of(exp(qnorm(ppoints(20), 5, 0.4))), d$detected_ties),
  two_groups(d$detected_five, d$one_common_limit), two_groups(d$detected_five, d$one_below_of_five),
  two_groups(d$one_common_limit, d$mixed_limits), two_groups(d$wide_spread, d$half_below), two_groups(far, d$tie_with_limit),
  two_groups(d$above_upper_limit, d$mixed_limits), two_groups(d$both_sides, d$between_limits), two_groups(d$twenty, far),
  two_groups(d$detected_five, d$one_value_but_one_limit_lower), two_groups(d$half_below, d$twenty)
), "geometric-mean-ratio.golden.json")
write_golden(lapply(d, one_group), "geometric-mean.golden.json")

before <- c(40, 90, 12, 300, 55, 18, 77); after <- c(12, 30, 9, 41, 55, 4, 20); late <- c(3, 1.4, 8, 2, 9, 0.7, 5)
paired <- function(x, y) { t <- t.test(log(y), log(x), paired = TRUE)
  list(numerator = write_sample(sample_of(y)), denominator = write_sample(sample_of(x)), method = "PAIRED_T",
       ratio = exp(unname(t$estimate)), lower = exp(t$conf.int[1]), upper = exp(t$conf.int[2])) }
censored_pairs <- function(num, den) {
  s <- list(logLower = num$logLower - den$logUpper, logUpper = num$logUpper - den$logLower)
  g <- one_group(s)
  list(numerator = write_sample(num), denominator = write_sample(den), method = g$method, ratio = g$geometricMean, lower = g$lower, upper = g$upper)
}
first <- function(n, s) list(logLower = s$logLower[n], logUpper = s$logUpper[n])
write_golden(list(
  paired(before, after), paired(after, before), paired(before[1:3], after[1:3]), paired(late, before),
  censored_pairs(sample_of(c(12, 30, 9, 41, 55), below = c(5, 5)), sample_of(before)),
  censored_pairs(sample_of(before), sample_of(late[1:4], below = c(2, 2, 0.5))),
  censored_pairs(sample_of(before[1:6], above = 1000), sample_of(late[1:5], below = c(2, 2))),
  censored_pairs(sample_of(before[1:4], above = 500), sample_of(after[1:5])),
  censored_pairs(first(c(1:4, 6, 7), sample_of(late[1:3], below = rep(1, 4))), first(c(1:4, 6, 7), sample_of(before)))
), "paired-geometric-mean-ratio.golden.json")

fold <- function(case, controls) { p <- predict(lm(log(controls) ~ 1), data.frame(x = 1), interval = "prediction")
  list(case = case, controls = controls, foldChange = case / exp(p[1, "fit"]), lower = case / exp(p[1, "upr"]), upper = case / exp(p[1, "lwr"])) }
write_golden(list(fold(80, before), fold(175, late), fold(3, after), fold(12, before[1:3]), fold(900, late[1:4]), fold(0.02, late),
                  fold(55, c(2, 2, 2, 3)), fold(1e5, exp(qnorm(ppoints(20), 1, 1)))), "case-fold-change.golden.json")
