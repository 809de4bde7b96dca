# Rscript survival.R: survfit with Greenwood's log-log interval; competing events by survfit's multistate curve. Where the
# curve is 0 or 1 survfit says NA: there binom.test's bound, and for a curve at 0 after censoring the product of betas
# (Fay, Brittain & Proschan 2013) by moments.
source("samples.R")
library(survival)

product_bound <- function(risk, events) {
  keep <- events > 0; a <- risk[keep] - events[keep] + 1; b <- events[keep]
  m <- prod(a / (a + b)); s <- prod(a * (a + 1) / ((a + b) * (a + b + 1))); size <- (m - s) / (s - m^2)
  qbeta(0.975, m * size, (1 - m) * size)
}
first_at <- function(days, share) { i <- which(share <= 0.5 + 1.5e-8); if (length(i)) days[min(i)] else NULL }
na_null <- function(x) if (is.na(x)) NULL else unname(x)
curve_of <- function(days, event, grid = c(0, 10, 30, 90, 180, 400)) {
  f <- survfit(Surv(days, event) ~ 1, conf.type = "log-log"); k <- length(f$time)
  lower <- f$lower; upper <- f$upper
  for (i in which(f$surv == 1)) { lower[i] <- binom.test(f$n.risk[i], f$n.risk[i])$conf.int[1]; upper[i] <- 1 }
  for (i in which(f$surv == 0)) { lower[i] <- 0
    upper[i] <- if (sum(f$n.censor[seq_len(i - 1)]) == 0) binom.test(0, f$n)$conf.int[2] else product_bound(f$n.risk[1:i], f$n.event[1:i]) }
  zero <- if (f$time[1] > 0) 0 else NULL
  q <- quantile(f, 0.5)
  list(days = I(days), event = I(event == 1), time = I(f$time), atRisk = I(f$n.risk), events = I(f$n.event), survival = I(f$surv),
       standardError = I(ifelse(f$surv %in% 0:1, 0, f$surv * f$std.err)), lower = I(lower), upper = I(upper),
       median = na_null(q$quantile), survfitLower = na_null(q$lower), survfitUpper = na_null(q$upper),
       medianLower = first_at(c(zero, f$time), c(if (!is.null(zero)) binom.test(f$n, f$n)$conf.int[1], lower)), medianUpper = first_at(f$time, upper),
       grid = grid, numberAtRisk = summary(f, times = grid, extend = TRUE)$n.risk,
       survivalOn = I(ifelse(grid > max(f$time) & min(f$surv) > 0, NA, summary(f, times = grid, extend = TRUE)$surv)))
}
set.seed(12)
random <- function(n, rate, cut) { t <- ceiling(rexp(n, rate)); c <- sample(cut, n, TRUE); list(days = pmin(t, c), event = as.numeric(t <= c)) }
a <- random(12, 1 / 90, 30:400); b <- random(40, 1 / 120, 60:500); d <- random(25, 1 / 300, 90:180); e <- random(8, 1 / 20, 10:60)
write_golden(list(
  three_events = curve_of(c(14, 60, 200), c(1, 1, 1)), ties = curve_of(c(3, 5, 5, 8, 10, 12, 5, 8), c(1, 1, 0, 0, 1, 0, 1, 1)),
  all_censored = curve_of(c(30, 60, 60, 365), c(0, 0, 0, 0)), one_case = curve_of(45, 1), ends_at_zero_after_censoring = curve_of(c(10, 20, 25, 40, 70, 90, 120), c(1, 0, 1, 1, 0, 1, 1)),
  flat_at_half = curve_of(c(10, 20, 30, 40), c(1, 1, 0, 1)), ends_at_half = curve_of(c(10, 20, 30, 45), c(1, 1, 0, 0)),
  event_on_day_zero = curve_of(c(0, 0, 12, 30, 44, 51, 60, 90), c(1, 0, 1, 0, 1, 1, 0, 0)), constant = curve_of(rep(28, 7), rep(1, 7)),
  random_12 = curve_of(a$days, a$event), random_40 = curve_of(b$days, b$event), few_events = curve_of(d$days, d$event), random_8 = curve_of(e$days, e$event)
), "kaplan-meier.golden.json")

# Competing events: cause 0 is cut off.
incidence_of <- function(days, cause) {
  d <- data.frame(days = days, state = factor(cause, levels = c("0", sort(setdiff(unique(cause), "0")))))
  f <- survfit(Surv(days, state) ~ 1, data = d, conf.type = "log-log"); risk <- f$n.risk[, 1]; all <- rowSums(f$n.event)
  one <- function(state) { j <- match(state, f$states); p <- f$pstate[, j]; lower <- f$lower[, j]; upper <- f$upper[, j]
    for (i in which(p == 0)) { lower[i] <- 0; upper[i] <- 1 - binom.test(risk[i], risk[i])$conf.int[1] }
    for (i in which(p == 1)) { lower[i] <- 1 - product_bound(risk[1:i], all[1:i]); upper[i] <- 1 }
    list(cause = state, incidence = I(p), standardError = I(ifelse(p %in% 0:1, 0, f$std.err[, j])), lower = I(lower), upper = I(upper)) }
  list(days = I(days), cause = I(cause), time = I(f$time), causes = I(lapply(f$states[-1], one)))
}
competing <- function(n, rates, cut) { t <- sapply(rates, function(r) ceiling(rexp(n, r))); c <- sample(cut, n, TRUE); first <- apply(t, 1, which.min)
  list(days = pmin(apply(t, 1, min), c), cause = ifelse(apply(t, 1, min) <= c, names(rates)[first], "0")) }
x <- competing(15, c(relapse = 1 / 200, stop = 1 / 300), 100:500); y <- competing(60, c(adverse = 1 / 500, inefficacy = 1 / 300, remission = 1 / 400), 30:700)
z <- competing(30, c(relapse = 1 / 30, stop = 1 / 40), 5:40)
write_golden(list(
  two_causes = incidence_of(c(3, 5, 5, 8, 10, 12, 4, 4), c("0", "relapse", "stop", "relapse", "0", "stop", "relapse", "0")),
  relapse_against_stopping = incidence_of(c(30, 60, 90, 120, 200, 300, 420, 430, 500, 600), c("stop", "relapse", "stop", "0", "relapse", "stop", "relapse", "0", "0", "0")),
  one_cause = incidence_of(c(10, 20, 25, 40, 70, 90, 120), c("stop", "0", "stop", "stop", "0", "stop", "stop")),
  three_cases = incidence_of(c(14, 60, 200), c("relapse", "stop", "0")), all_at_once = incidence_of(rep(28, 6), c("a", "a", "b", "b", "b", "c")),
  same_day_as_cut_off = incidence_of(c(5, 5, 5, 9, 9, 9), c("a", "0", "b", "0", "a", "0")),
  random_15 = incidence_of(x$days, x$cause), random_60 = incidence_of(y$days, y$cause), many_ties = incidence_of(z$days, z$cause)
), "cumulative-incidence.golden.json")

# Events between visits: (after, by], by infinite where the follow-up was cut off.
between_visits <- function(after, by) {
  found <- most_likely(after, by); seen <- is.finite(found$to)
  list(after = I(after), by = I(lapply(by, function(b) if (is.infinite(b)) NULL else b)), from = I(found$from[seen]), to = I(found$to[seen]), mass = I(found$mass[seen]))
}
set.seed(5)
visits <- function(n, gap, rate, last) { t <- rexp(n, rate); v <- lapply(1:n, function(i) cumsum(sample(gap, 20, TRUE)))
  after <- mapply(function(t, v) { v <- c(0, v[v <= last]); max(v[v < t]) }, t, v)
  by <- mapply(function(t, v) { v <- v[v <= last]; if (any(v >= t)) min(v[v >= t]) else Inf }, t, v); list(after, by) }
u <- visits(12, 20:40, 1 / 60, 150); w <- visits(30, c(28, 30, 60), 1 / 150, 365); q <- visits(15, 7:30, 1 / 40, 90)
write_golden(list(
  monthly = between_visits(c(0, 0, 30, 30, 60, 90, 90), c(30, 60, 60, 90, 90, 120, Inf)), overlapping = between_visits(c(0, 10, 20, 15, 40, 50), c(20, 30, 45, 60, 70, Inf)),
  three_cases = between_visits(c(0, 30, 20), c(30, 60, Inf)), one_interval = between_visits(14, 42), mixed_with_known_days = between_visits(c(10, 25, 0, 20, 40, 30), c(10, 25, 15, 30, 40, Inf)),
  visit_on_event_day = between_visits(c(0, 30, 30, 30, 60), c(30, 30, 60, Inf, 60)), all_by_first_visit = between_visits(rep(0, 5), rep(28, 5)),
  random_12 = between_visits(u[[1]], u[[2]]), random_30 = between_visits(w[[1]], w[[2]]), random_15 = between_visits(q[[1]], q[[2]])
), "turnbull.golden.json")
