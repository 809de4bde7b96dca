# Areas, curves and cuts of values that may be censored. A pair whose limits leave open which is higher counts half.
suppressMessages(library(pROC))
turned <- function(v, low) { if (low) v[c("lower", "upper")] <- list(-v$upper, -v$lower); v }
wins <- function(x, y) { same <- outer(x$lower, y$lower, "==") & outer(x$upper, y$upper, "=="); higher <- outer(x$lower, y$upper, ">=") & !same; lower <- outer(x$upper, y$lower, "<=") & !same; (1 + higher - lower) / 2 }
area <- function(v, low) { v <- turned(v, low); a <- mean(wins(v[v$outcome, ], v[!v$outcome, ]))
  if (all(exact(v))) stopifnot(abs(a - as.numeric(auc(roc(as.numeric(v$outcome), v$lower, direction = "<", levels = c(0, 1), quiet = TRUE)))) < 1e-12)
  a }
few <- function(n, m) if (n < 3) "FEWER_THAN_THREE_WITH_OUTCOME" else if (m < 3) "FEWER_THAN_THREE_WITHOUT_OUTCOME" else NULL

# Newcombe's method 5; over several centers the variances add up by pairs.
newcombe <- function(auc, m, n) {
  v <- function(t) { N <- (m + n) / 2 - 1; sum(m * n * t * (1 - t) * (1 + N * (1 - t) / (2 - t) + N * t / (1 + t))) / sum(m * n)^2 }
  f <- function(t) (auc - t)^2 - qnorm(0.975)^2 * v(t)
  c(if (auc == 0) 0 else uniroot(f, c(1e-12, auc - 1e-12 * (auc == 1)), tol = 1e-14)$root, if (auc == 1) 1 else uniroot(f, c(auc + 1e-12 * (auc == 0), 1 - 1e-12), tol = 1e-14)$root)
}

within_center <- function(parts, low) {
  both <- Filter(function(p) any(p$outcome) && !all(p$outcome), parts); n <- vapply(both, function(p) sum(p$outcome), 0L); m <- vapply(both, function(p) sum(!p$outcome), 0L); why <- few(sum(n), sum(m))
  told <- list(estimator = "WITHIN_CENTER_NEWCOMBE", nWith = sum(n), nWithout = sum(m), persons = sum(vapply(both, function(p) sum(p$persons), 0))); if (!is.null(why)) return(c(told, list(value = NULL, lower = NULL, upper = NULL, pairs = NULL, notEstimable = why)))
  a <- sum(vapply(both, area, 0, low = low) * n * m) / sum(n * m); ends <- newcombe(a, n, m); c(told, list(value = a, lower = ends[1], upper = ends[2], pairs = sum(n * m), notEstimable = NULL))
}

de_long <- function(v, low, together) {
  n <- sum(v$outcome); m <- sum(!v$outcome); told <- list(estimator = "POOLED_DELONG", nWith = n, nWithout = m, persons = sum(v$persons)); why <- if (!together) "SEVERAL_CLASSES" else few(n, m)
  if (!is.null(why)) return(c(told, list(value = NULL, lower = NULL, upper = NULL, pairs = NULL, notEstimable = why)))
  t <- turned(v, low); w <- wins(t[t$outcome, ], t[!t$outcome, ]); half <- qnorm(0.975) * sqrt(var(rowMeans(w)) / n + var(colMeans(w)) / m)
  c(told, list(value = mean(w), lower = max(0, mean(w) - half), upper = min(1, mean(w) + half), pairs = n * m, notEstimable = NULL))
}

# Everything that could lie under the highest lower limit, or over the lowest upper one, read as beyond it.
recensored <- function(v) { limits <- v$upper[!exact(v) & is.finite(v$upper)]; top <- if (length(limits)) max(limits) else -Inf; under <- v$lower < top & is.finite(v$upper); v$lower[under] <- -Inf; v$upper[under] <- top; v }
roc_of <- function(v, low) {
  n <- sum(v$outcome); m <- sum(!v$outcome); told <- list(nWith = n, nWithout = m, persons = sum(v$persons)); not <- function(why) list(shown = c(told, list(notDrawn = why, steps = list()))); if (n == 0) return(not("NONE_WITH_OUTCOME")); if (m == 0) return(not("NONE_WITHOUT_OUTCOME"))
  t <- turned(recensored(turned(recensored(turned(v, low)), TRUE)), TRUE); places <- unique(t[order(t$lower, t$upper), c("lower", "upper")]); k <- nrow(places); if (k > 1 && any(places$upper[-k] > places$lower[-1])) return(not("LIMITS_CROSS"))
  at <- match(paste(t$lower, t$upper), paste(places$lower, places$upper)); cut <- c(-Inf, if (k > 1) (places$upper[-k] + places$lower[-1]) / 2, Inf)
  p <- data.frame(cut = if (low) -cut else cut, sensitivity = vapply(1:(k + 1), function(i) sum(at[t$outcome] >= i) / n, 0), specificity = vapply(1:(k + 1), function(i) 1 - sum(at[!t$outcome] >= i) / m, 0))
  list(points = p, shown = c(told, list(notDrawn = NULL, steps = lapply(seq_len(nrow(p)), function(i) shown_cut(p[i, ])))))
}
shown_cut <- function(p) list(cut = if (is.finite(p$cut)) exp(p$cut), sensitivity = p$sensitivity, specificity = p$specificity)

# Youden's cut, of equal ones the most sensitive; none below 10 with and 10 without.
youden <- function(v, low) {
  if (sum(v$outcome) < 10) return("FEWER_THAN_TEN_WITH_OUTCOME"); if (sum(!v$outcome) < 10) return("FEWER_THAN_TEN_WITHOUT_OUTCOME")
  p <- roc_of(v, low)$points; if (is.null(p)) return("LIMITS_CROSS"); j <- p$sensitivity + p$specificity; p[which(j >= max(j) - 1e-12)[1], ]
}
exact_share <- function(x, n) if (n > 0) { ci <- binom.test(x, n)$conf.int; list(called = x, of = n, share = x / n, lower = ci[1], upper = ci[2]) }
cut_of <- function(v, low, together) {
  if (!together) return(list(step = NULL, noCut = "SEVERAL_CLASSES", leaveOneCenterOut = list())); best <- youden(v, low); centers <- unique(v$center)
  left <- lapply(centers, function(k) { cut <- youden(v[v$center != k, ], low); if (is.character(cut)) return(list(center = list(slug = k), cut = NULL, noCut = cut, undecided = 0, sensitivity = NULL, specificity = NULL))
    t <- turned(v[v$center == k, ], low); at <- if (low) -cut$cut else cut$cut; positive <- ifelse(t$lower >= at, TRUE, ifelse(t$upper <= at | exact(t), FALSE, NA)); count <- function(o, p) sum(t$outcome == o & positive %in% p)
    list(center = list(slug = k), cut = shown_cut(cut)$cut, noCut = NULL, undecided = sum(is.na(positive)), sensitivity = exact_share(count(TRUE, TRUE), count(TRUE, c(TRUE, FALSE))), specificity = exact_share(count(FALSE, FALSE), count(FALSE, c(TRUE, FALSE)))) })
  made <- Filter(function(l) is.null(l$noCut), left); total <- function(of) { s <- Filter(Negate(is.null), lapply(made, `[[`, of)); exact_share(sum(vapply(s, `[[`, 0L, "called")), sum(vapply(s, `[[`, 0L, "of"))) }
  all <- if (length(centers) > 1 && length(made)) list(list(center = NULL, cut = NULL, noCut = NULL, undecided = sum(vapply(left, function(l) as.numeric(l$undecided), 0)), sensitivity = total("sensitivity"), specificity = total("specificity")))
  list(step = if (!is.character(best)) shown_cut(best), noCut = if (is.character(best)) best, leaveOneCenterOut = keyed(c(left, all), function(l) paste(c("center", l$center$slug), collapse = " ")))
}
