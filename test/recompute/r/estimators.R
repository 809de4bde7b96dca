# Estimators of values given as bounds of natural logs: a data frame with `lower` and `upper`. `most_likely`, the
# distribution of values censored on both sides, comes from the golden scripts of the statistics package.
suppressMessages({ library(survival); library(metafor) })
source("../../../packages/statistics/golden/samples.R")

exact <- function(v) v$lower == v$upper
unknown <- function(v) is.infinite(v$lower) & is.infinite(v$upper)
below <- function(v) is.infinite(v$lower) & !is.infinite(v$upper)
above <- function(v) !is.infinite(v$lower) & is.infinite(v$upper)
bounds <- function(lower, upper) data.frame(lower = lower, upper = upper)
written <- function(lower, upper) if (is.infinite(lower)) list(comparator = "LT", value = exp(upper)) else if (is.infinite(upper)) list(comparator = "GT", value = exp(lower)) else list(comparator = "EQ", value = exp((lower + upper) / 2))

# The curve as places that hold mass, ascending: from, to, share at or below. Below limits only: survfit read from right
# to left, and the mass it does not place lies under the highest limit that is not above the smallest detected value.
curve_of <- function(v) {
  v <- v[!unknown(v), ]
  if (any(!exact(v) & !below(v))) { m <- most_likely(v$lower, v$upper); return(data.frame(from = m$from, to = m$to, share = cumsum(m$mass))) }
  if (!any(exact(v))) return(data.frame(from = -Inf, to = max(v$upper), share = 1))
  f <- survfit(Surv(-v$upper, exact(v)) ~ 1, timefix = FALSE); at <- which(f$n.event > 0); share <- c(1, f$surv)[at]
  steps <- data.frame(from = -f$time[at], to = -f$time[at], share = share)[rev(seq_along(at)), ]; left <- f$surv[max(at)]
  if (left < 1e-12) return(steps)
  limits <- v$upper[below(v) & v$upper <= min(v$upper[exact(v)])]
  rbind(data.frame(from = -Inf, to = if (length(limits)) max(limits) else min(v$upper[exact(v)]), share = left), steps)
}
mirror <- function(v) bounds(-v$upper, -v$lower)
# The midpoint of a flat step in concentrations (type 2); of steps that are not known, the outer end they lie under.
quantile_of <- function(v, p) {
  if (nrow(v) == 0 || all(unknown(v))) return(NULL)
  turned <- any(above(v)) && all(exact(v) | above(v)); q <- if (turned) 1 - p else p; c <- curve_of(if (turned) mirror(v) else v)
  i <- which(c$share >= q - 1e-8)[1]; flat <- i < nrow(c) && abs(c$share[i] - q) <= 1e-8; last <- if (flat) i + 1 else i
  known <- all(c$from[c(i, last)] == c$to[c(i, last)]); ends <- c(c$from[i], c$to[last]); if (known) ends <- c(c$to[i], c$to[last]); if (turned) ends <- -rev(ends)
  if (known) list(comparator = "EQ", value = mean(exp(ends))) else if (is.finite(ends[2])) list(comparator = "LT", value = exp(ends[2])) else list(comparator = "GT", value = exp(ends[1]))
}

# Why a group's mean log is not estimated; NULL where it is.
shortfall <- function(v) if (nrow(v) < 3) "FEWER_THAN_THREE" else if (2 * sum(exact(v)) < nrow(v)) "MORE_THAN_HALF_CENSORED" else if (sum(exact(v)) < 3) "FEWER_THAN_THREE_DETECTED" else NULL

fitted <- function(v) survreg(Surv(ifelse(is.infinite(v$lower), NA, v$lower), ifelse(is.infinite(v$upper), NA, v$upper), type = "interval2") ~ 1, dist = "gaussian", control = list(rel.tolerance = 1e-14, maxiter = 500))
# Deviance of one group as a function of its mean, the SD profiled out, divided by 1 + the share censored on that side.
profile_of <- function(v, fit) {
  x <- v$lower[exact(v)]; n <- length(x); center <- mean(x); squares <- sum((x - center)^2); low <- table(v$upper[below(v)]); high <- table(v$lower[above(v)]); mid <- v[!exact(v) & !below(v) & !above(v), ]
  limits <- as.numeric(v$upper[below(v)]); floors <- as.numeric(v$lower[above(v)])
  at <- function(mean, log_sd) { sd <- exp(log_sd)
    -n * (log_sd + log(2 * pi) / 2) - (squares + n * (center - mean)^2) / (2 * sd^2) + sum(pnorm(limits, mean, sd, log.p = TRUE)) + sum(pnorm(floors, mean, sd, lower.tail = FALSE, log.p = TRUE)) +
      sum(log(pnorm(mid$upper, mean, sd) - pnorm(mid$lower, mean, sd))) }
  top <- at(coef(fit), log(fit$scale)); top <- max(top, optimize(function(s) at(coef(fit), s), log(fit$scale) + c(-1, 1), maximum = TRUE, tol = 1e-10)$objective)
  shares <- c(mean(below(v)), mean(above(v)))
  function(mean) { best <- optimize(function(s) at(mean, s), log(fit$scale) + c(-3, 5), maximum = TRUE, tol = 1e-9)$objective
    max(0, 2 * (top - best)) / (1 + if (mean < coef(fit)) shares[1] else shares[2]) }
}
end_at <- function(deviance, limit, estimate, step) { g <- function(d) deviance(estimate + d) - limit
  far <- step; while (g(far) < 0) far <- far * 1.5
  estimate + uniroot(g, sort(c(0, far)), tol = 1e-12)$root }

# Mean log of one estimable group: Student where nothing is censored, else censored lognormal likelihood.
mean_log <- function(v) {
  all_known <- v[!unknown(v), ]; n <- nrow(all_known)
  if (all(exact(all_known))) { x <- all_known$lower; s <- if (n > 1) sd(x) else 0; constant <- s <= 1e-14 * max(1, abs(mean(x)))
    none <- n < 3 || constant || (n < nrow(v) && n < 5); half <- if (none) NA else qt(0.975, n - 1) * s / sqrt(n)
    return(list(mean = mean(x), sd = s, se = s / sqrt(n), lower = mean(x) - half, upper = mean(x) + half, method = "T", n = n)) }
  f <- fitted(all_known); m <- unname(coef(f)); se <- sqrt(f$var[1, 1] * n / (n - 1)); ends <- c(NA, NA)
  if (n >= 5) { d <- profile_of(all_known, f); limit <- n * log1p(qt(0.975, n - 1)^2 / (n - 1)); ends <- c(end_at(d, limit, m, -se), end_at(d, limit, m, se)) }
  list(mean = m, sd = f$scale, se = se, lower = ends[1], upper = ends[2], method = "PROFILE_LIKELIHOOD", n = n, fit = f)
}

# Counts and quantiles of every value; the geometric mean of one value a family, where families may be read.
distribution <- function(v, unit, readable, interval = TRUE) {
  u <- if (readable && nrow(v)) per_family(v, v$family) else v; gm <- if (is.null(shortfall(u))) mean_log(u) else NULL
  list(n = nrow(v), units = nrow(u), belowLimit = sum(below(v)), aboveLimit = sum(above(v)), shareBelow = mean(below(v)), unit = unit,
       median = quantile_of(v, 0.5), q1 = quantile_of(v, 0.25), q3 = quantile_of(v, 0.75),
       geometricMean = if (!is.null(gm)) list(value = exp(gm$mean), lower = if (interval) exp(gm$lower), upper = if (interval) exp(gm$upper), estimator = if (gm$method == "T") (if (interval) "GEOMETRIC_MEAN_T" else "GEOMETRIC_MEAN") else "CENSORED_LOG_NORMAL_ML"))
}

# One value a kindred: the mean of the logs of its members, bound by bound; in order of first appearance.
per_family <- function(v, family) { f <- factor(family, unique(family)); bounds(as.vector(tapply(v$lower, f, mean)), as.vector(tapply(v$upper, f, mean))) }

share_of <- function(x, n) if (n == 0) NULL else { w <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int); list(value = x / n, lower = if (x == 0) 0 else w[1], upper = if (x == n) 1 else w[2], estimator = "WILSON") }
