# The samples every golden script draws on: concentrations, and the limits of what was not detected.
# A sample is a list of lower and upper bounds of natural logs, as the package takes them.
library(jsonlite)

sample_of <- function(detected = numeric(0), below = numeric(0), above = numeric(0), between = list()) {
  list(
    logLower = c(log(detected), rep(-Inf, length(below)), log(above), vapply(between, function(b) log(b[1]), 0)),
    logUpper = c(log(detected), log(below), rep(Inf, length(above)), vapply(between, function(b) log(b[2]), 0))
  )
}
is_exact <- function(s) s$logLower == s$logUpper

samples <- list(
  detected_three = sample_of(c(12.1, 80.4, 41)),
  detected_five = sample_of(c(80, 120, 175, 90, 100)),
  detected_ties = sample_of(c(2, 2, 2, 5, 5, 9, 11)),
  one_common_limit = sample_of(c(3.1, 4.7, 9.9, 15, 2.6), below = c(2.3, 2.3)),
  mixed_limits = sample_of(c(1.2, 0.9, 7.5, 3.3, 4.1, 18), below = c(0.5, 2, 4, 1)),
  half_below = sample_of(c(3, 6, 14, 30), below = c(2.5, 2.5, 2.5, 2.5)),
  tie_with_limit = sample_of(c(2.3, 2.3, 5, 8, 13), below = c(2.3, 2.3)),
  one_below_of_five = sample_of(c(1, 2, 3, 1.5), below = 1.2),
  above_upper_limit = sample_of(c(410, 877, 1320, 2048, 960), above = c(10000, 2500)),
  both_sides = sample_of(c(5, 17, 60, 220, 900, 31), below = c(3.2, 8), above = 5000),
  between_limits = sample_of(c(6, 9, 22, 47), below = c(1.1), between = list(c(1.1, 4), c(1.1, 4))),
  wide_spread = sample_of(c(0.43, 1686.94, 12, 88, 3.4, 251, 0.9), below = c(0.4, 10)),
  one_value_but_one_limit_lower = sample_of(c(5, 5, 5, 5), below = 1),
  twenty = sample_of(exp(qnorm(ppoints(20), 2.1, 1.3))[7:20], below = rep(1.9, 6))
)

write_golden <- function(x, file) {
  writeLines(toJSON(x, digits = NA, auto_unbox = TRUE, null = "null", na = "null", pretty = FALSE), file)
}
# Infinite bounds travel as the strings "-Inf" and "Inf".
write_sample <- function(s) list(logLower = I(as.character(lapply(s$logLower, exact_text))),
                                 logUpper = I(as.character(lapply(s$logUpper, exact_text))))
exact_text <- function(x) if (is.infinite(x)) (if (x > 0) "Infinity" else "-Infinity") else sprintf("%.17g", x)

# Most likely masses of values known to lie in (lower, upper], or at lower = upper: self-consistency iterations, places
# that fade out dropped, until the condition of the maximum (no slope above n, Gentleman & Geyer 1994) holds to 1e-9.
# survival::survfit(interval2) makes the same estimate and stops once a step is under 5e-5; both must agree to 1e-2.
most_likely <- function(lower, upper) {
  n <- length(lower); at <- sort(unique(c(lower, upper)))
  ends <- rbind(data.frame(x = lower, rank = ifelse(lower == upper, 1, 3), opens = TRUE), data.frame(x = upper, rank = 2, opens = FALSE))
  ends <- ends[order(ends$x, ends$rank), ]; k <- which(ends$opens & !c(ends$opens[-1], TRUE)); from <- ends$x[k]; to <- ends$x[k + 1]
  inside <- outer(seq_len(n), seq_along(from), function(i, j) ifelse(from[j] == to[j], ifelse(lower[i] == upper[i], lower[i] == from[j], lower[i] < from[j] & to[j] <= upper[i]), lower[i] <= from[j] & to[j] <= upper[i])) * 1
  slope <- function(m) colSums(inside / c(inside %*% m)); m <- rep(1 / length(from), length(from))
  for (round in 1:30) {
    for (i in 1:3000) m <- m * slope(m) / n
    m[m < 1e-3] <- 0; m <- m / sum(m) # no true mass of these samples is that small: the condition below would fail
    if (max(slope(m)) <= n * (1 + 1e-9) && max(abs(slope(m)[m > 0] - n)) < 1e-9 * n) break
  }
  stopifnot(max(slope(m)) <= n * (1 + 1e-9), max(abs(slope(m)[m > 0] - n)) < 1e-8 * n)
  seen <- is.finite(c(lower, upper)); fit <- survfit(Surv(ifelse(is.infinite(lower), NA, lower), ifelse(is.infinite(upper), NA, upper), type = "interval2") ~ 1)
  for (t in to[is.finite(to) & m > 0]) stopifnot(abs(tail(c(1, fit$surv[fit$time <= t]), 1) - sum(m[to > t])) < 1e-2)
  list(from = from[m > 0], to = to[m > 0], mass = m[m > 0])
}
