# Ratios of geometric means: of two groups, within pairs, of one case over its controls, and pooled over centers.
not_estimable <- function(reason, n, m) list(kind = "RatioNotEstimable", reason = reason, n = n, m = m)

# Welch where nothing is censored; else separate SDs, all differences within a deviance calibrated by t.
ratio_of <- function(x, y) {
  n <- nrow(x); m <- nrow(y); short <- list(shortfall(x), shortfall(y)); few <- "FEWER_THAN_THREE" %in% unlist(short)
  if (!is.null(short[[1]]) || !is.null(short[[2]])) {
    bound <- if (few) NULL else ratio_bound(x, y)
    if (is.null(bound) && !few) { turned <- ratio_bound(y, x); if (!is.null(turned)) bound <- list(atMost = 1 / turned$atLeast, certainAtMost = if (!is.null(turned$certainAtLeast)) 1 / turned$certainAtLeast) }
    return(if (!is.null(bound)) c(list(kind = "RatioBound", n = n, m = m, centers = 1), bound) else not_estimable(if (few) "FEWER_THAN_THREE" else if (!is.null(short[[2]])) short[[2]] else short[[1]], n, m)) }
  censored <- !all(exact(x), exact(y)); a <- group_mean(x); b <- group_mean(y); se <- sqrt(a$se^2 + b$se^2); df <- se^4 / (a$se^4 / (n - 1) + b$se^4 / (m - 1)); delta <- a$mean - b$mean; ends <- c(NA, NA)
  if (!censored && se > 1e-14) { t <- t.test(x$lower, y$lower); ends <- t$conf.int[1:2] }
  if (censored && min(n, m) >= 5) ends <- profile_ends(a, b, delta, se, df)
  list(kind = "Ratio", log = delta, se = se, df = df, lower = ends[1], upper = ends[2], estimator = if (censored) "PROFILE_LIKELIHOOD" else "WELCH", pooling = "ONE_STRATUM", n = n, m = m, centers = 1)
}
# The estimate by group; a group without censored values in a censored comparison is fitted by likelihood too.
group_mean <- function(v) { n <- nrow(v)
  if (all(exact(v))) return(list(mean = mean(v$lower), se = sd(v$lower) / sqrt(n), values = v))
  f <- fitted(v); list(mean = unname(coef(f)), se = sqrt(f$var[1, 1] * n / (n - 1)), values = v) }
profile_ends <- function(a, b, delta, se, df) {
  p <- profile_of(a$values, fitted(a$values)); q <- profile_of(b$values, fitted(b$values)); limit <- (df + 2) * log1p(qt(0.975, df)^2 / df)
  joint <- function(d) { f <- function(m) p(m + d) + q(m); r <- sort(c(b$mean, a$mean - d)); if (diff(r) < 1e-12) return(f(r[1])); grid <- seq(r[1], r[2], length.out = 7); i <- which.min(sapply(grid, f))
    optimize(f, grid[c(max(1, i - 1), min(7, i + 1))], tol = 1e-9)$objective }
  c(end_at(joint, limit, delta, -se), end_at(joint, limit, delta, se))
}
# At least GM(x) over GM(y at its limits); with certainty the lower limit of x over the rank that exceeds the median of y.
ratio_bound <- function(x, y) {
  least <- mean(x$lower) - mean(y$upper); if (!is.finite(least)) return(NULL)
  n <- nrow(y); top <- if (n < 5) NA else sort(y$upper)[if (n == 5) 5 else qbinom(0.975, n, 0.5) + 1]
  low <- if (all(exact(x)) && nrow(x) >= 3) mean_log(x)$lower else NA; certain <- low - top
  list(atLeast = exp(least), certainAtLeast = if (is.finite(certain)) exp(certain) else NULL)
}

# Within pairs: t of the log differences, or their censored likelihood; nothing of fewer than three.
paired_ratio <- function(x, y, centers = 1) {
  n <- nrow(x); if (n == 0) return(NULL); if (n < 3) return(not_estimable("FEWER_THAN_THREE_PAIRS", n, n))
  d <- bounds(x$lower - y$upper, x$upper - y$lower); short <- shortfall(d)
  if (!is.null(short)) { least <- mean(d$lower); most <- mean(d$upper); known <- function(end) if (is.finite(end)) exp(end)
    return(if (is.finite(least) || is.finite(most)) list(kind = "RatioBound", atLeast = known(least), atMost = known(most), n = n, m = n, centers = centers) else not_estimable(short, n, n)) }
  g <- mean_log(d)
  list(kind = "Ratio", log = g$mean, se = g$se, df = g$n - 1, lower = g$lower, upper = g$upper, estimator = if (g$method == "T") "PAIRED_T" else g$method, pooling = "NONE", n = n, m = n, centers = centers)
}

# The classes of one center made one: weighed by inverse variance; error and degrees of freedom of that mean by Meier.
combined_classes <- function(of) {
  part <- function(name) sapply(of, function(s) s$ratio[[name]]); w <- part("se")^-2; p <- w / sum(w)
  list(log = sum(p * part("log")), se = sqrt((1 + 4 * sum(p * (1 - p) / part("df"))) / sum(w)), df = 1 / sum(p^2 / part("df")), n = sum(part("n")), m = sum(part("m")))
}

# The strata of one comparison made one: classes within their center, then centers: one as it is, two apart, three and
# more by REML, Hartung-Knapp. No stratum stands for others that say something.
pooled_ratio <- function(strata) {
  if (length(strata) == 0) return(NULL)
  says <- Filter(function(s) s$ratio$kind != "RatioNotEstimable", strata); usable <- Filter(function(s) s$ratio$kind == "Ratio" && !is.na(s$ratio$lower), strata)
  centers <- lapply(split(usable, vapply(usable, function(s) s$center, "")), combined_classes); k <- length(centers)
  n <- sum(vapply(says, function(s) s$ratio$n, 0)); m <- sum(vapply(says, function(s) s$ratio$m, 0))
  if (k < 3 && length(says) < 2) return((if (length(says)) says else strata)[[1]]$ratio)
  if (k == 0 && all(vapply(says, function(s) s$ratio$kind == "RatioBound", TRUE))) {
    of_each <- function(name, nearest) { ends <- lapply(says, function(s) s$ratio[[name]]); if (!any(vapply(ends, is.null, TRUE))) nearest(unlist(ends)) }
    least <- of_each("atLeast", min); most <- of_each("atMost", max); if (is.null(least) && is.null(most)) return(not_estimable("SHOWN_APART", n, m))
    return(list(kind = "RatioBound", atLeast = least, atMost = most, certainAtLeast = of_each("certainAtLeast", min), certainAtMost = of_each("certainAtMost", max), n = n, m = m, centers = length(unique(vapply(says, function(s) s$center, ""))))) }
  if (k < 3 && length(usable) < length(says)) return(not_estimable("SHOWN_APART", n, m))
  if (k == 2) return(not_estimable("TWO_CENTERS_SHOWN_APART", n, m))
  if (k == 1) { c <- centers[[1]]; half <- qt(0.975, c$df) * c$se
    return(list(kind = "Ratio", log = c$log, lower = c$log - half, upper = c$log + half, estimator = "INVERSE_VARIANCE", pooling = "ONE_CENTER", n = n, m = m, centers = 1)) }
  of <- function(name) vapply(centers, `[[`, 0, name); y <- of("log"); se <- of("se"); strict <- list(threshold = 1e-10, maxiter = 1000)
  r <- rma(y, sei = se, method = "REML", test = "adhoc", control = strict); alone <- rma(y, sei = se, method = "REML", test = "knha", control = strict)
  half <- if (k >= 4) qt(0.975, k - 2) * sqrt(r$tau2 + r$se^2) else NA; spread <- suppressWarnings(confint(r, control = list(tol = 1e-12))$random["I^2(%)", ]) / 100
  # A bound that the whole interval of the pool stays on the other side of: what was left out would have bent it.
  beyond <- vapply(says, function(s) s$ratio$kind == "RatioBound" && ((!is.null(s$ratio$atLeast) && log(s$ratio$atLeast) > r$ci.ub) || (!is.null(s$ratio$atMost) && log(s$ratio$atMost) < r$ci.lb)), TRUE)
  if (any(beyond)) return(not_estimable("BOUND_BEYOND_POOL", n, m))
  list(kind = "Ratio", log = c(r$b), lower = r$ci.lb, upper = r$ci.ub, estimator = "REML_HARTUNG_KNAPP", pooling = "RANDOM_EFFECTS", n = sum(of("n")), m = sum(of("m")), centers = k, hartungKnappLower = exp(alone$ci.lb), hartungKnappUpper = exp(alone$ci.ub),
       predictionLower = exp(c(r$b) - half), predictionUpper = exp(c(r$b) + half), iSquared = r$I2 / 100, iSquaredLower = spread[["ci.lb"]], iSquaredUpper = spread[["ci.ub"]])
}

shown_ratio <- function(r, denominator) {
  if (is.null(r)) return(NULL)
  counts <- list(denominator = denominator, nNumerator = r$n, nDenominator = r$m)
  if (r$kind == "RatioNotEstimable") return(c(list(`__typename` = r$kind, reason = r$reason), counts))
  if (r$kind == "RatioBound") return(c(list(`__typename` = r$kind, atLeast = r$atLeast, atMost = r$atMost, certainAtLeast = r$certainAtLeast, certainAtMost = r$certainAtMost, centers = r$centers), counts))
  c(list(`__typename` = "Ratio", value = exp(r$log), lower = exp(r$lower), upper = exp(r$upper), estimator = r$estimator, pooling = r$pooling, centers = r$centers, hartungKnappLower = r$hartungKnappLower, hartungKnappUpper = r$hartungKnappUpper,
         predictionLower = r$predictionLower, predictionUpper = r$predictionUpper, iSquared = r$iSquared, iSquaredLower = r$iSquaredLower, iSquaredUpper = r$iSquaredUpper), counts)
}

# One case over the geometric mean of its own center's controls, as bounds of the log, with the prediction interval.
fold_over <- function(controls) {
  estimable <- is.null(shortfall(controls)); g <- if (estimable) mean_log(controls); n <- nrow(controls)
  middle <- if (estimable) c(g$mean, g$mean) else c(mean(controls$lower), mean(controls$upper))
  half <- if (estimable && all(exact(controls)) && g$sd > 1e-14) qt(0.975, n - 1) * g$sd * sqrt(1 + 1 / n) else NA
  function(lower, upper) { d <- c(lower - middle[2], upper - middle[1]); interval <- lower == upper && estimable
    list(lower = d[1], upper = d[2], predictionLower = if (interval) exp(d[1] - half) else NA, predictionUpper = if (interval) exp(d[1] + half) else NA) }
}
