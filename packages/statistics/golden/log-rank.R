# Rscript log-rank.R: survdiff, stratified; under 20 events every relabelling within strata, by brute force.
source("samples.R")
suppressMessages({ library(survival); library(coin) })

# Observed − expected by group, written out for the relabellings; the first relabelling is compared with survdiff.
excess <- function(days, event, group, stratum) {
  rowSums(sapply(unique(stratum), function(s) { i <- stratum == s; d <- days[i]; e <- event[i]; g <- group[i]
    sapply(sort(unique(group)), function(k) sum(e[g == k]) - sum(sapply(unique(d[e == 1]), function(t) sum(d == t & e == 1) * sum(d >= t & g == k) / sum(d >= t)))) }))
}
orders <- function(g) if (length(g) <= 1) matrix(g, 1) else do.call(rbind, lapply(unique(g), function(v) cbind(v, orders(g[-match(v, g)]))))
relabelled <- function(group, stratum) { # every labelling, a row each
  parts <- lapply(unique(stratum), function(s) unname(orders(group[stratum == s])))
  rows <- expand.grid(lapply(parts, function(p) seq_len(nrow(p))))
  t(apply(rows, 1, function(r) { g <- group; for (j in seq_along(parts)) g[stratum == unique(stratum)[j]] <- parts[[j]][r[j], ]; g }))
}
tested <- function(days, event, group, stratum = rep("A", length(days))) {
  f <- if (length(unique(stratum)) > 1) Surv(days, event) ~ group + strata(stratum) else Surv(days, event) ~ group
  m <- survdiff(f); total <- function(x) if (is.matrix(x)) rowSums(x) else x
  df <- sum(total(m$exp) > 0) - 1; exact <- NULL; smallest <- NULL
  if (sum(event) < 20) {
    u <- apply(relabelled(group, stratum), 1, function(g) excess(days, event, g, stratum)); observed <- excess(days, event, group, stratum)
    stopifnot(max(abs(observed - (total(m$obs) - total(m$exp)))) < 1e-8)
    keep <- seq_len(nrow(u) - 1); v <- tcrossprod(u[keep, , drop = FALSE]) / ncol(u)
    q <- apply(u[keep, , drop = FALSE], 2, function(x) drop(x %*% solve(v) %*% x)); at <- drop(observed[keep] %*% solve(v) %*% observed[keep])
    exact <- mean(q >= at - 1e-9); smallest <- mean(q >= max(q) - 1e-9)
    if (length(unique(stratum)) == 1 && length(unique(group)) == 2 && !anyDuplicated(days)) stopifnot(abs(exact -
      pvalue(logrank_test(Surv(days, event) ~ factor(group), distribution = exact(algorithm = "split-up")))) < 1e-9)
  }
  list(days = I(days), event = I(event == 1), group = I(group), stratum = I(stratum), chiSquared = m$chisq, degreesOfFreedom = df,
       asymptoticP = pchisq(m$chisq, df, lower.tail = FALSE), exactP = exact, smallest = smallest, observed = I(unname(total(m$obs))), expected = I(unname(total(m$exp))))
}
set.seed(31)
many <- function(n, k, s, ties) { t <- rexp(n, 1 / 100); if (ties) t <- ceiling(t / 30) * 30; list(t, rbinom(n, 1, 0.7), sample(letters[1:k], n, TRUE), sample(LETTERS[1:s], n, TRUE)) }
a <- many(60, 2, 1, FALSE); b <- many(80, 3, 4, TRUE); d <- many(50, 2, 3, TRUE); e <- many(70, 4, 1, FALSE)
three <- rep(c("a", "b", "c"), 3)
write_golden(list(
  three_against_three = tested(c(5, 9, 14, 20, 31, 44), c(1, 1, 1, 1, 0, 1), rep(c("a", "b"), each = 3)),
  ties = tested(c(5, 5, 9, 9, 14, 14, 20, 20, 20, 31), c(1, 1, 1, 0, 1, 1, 0, 1, 1, 0), rep(c("a", "b"), 5)),
  separated = tested(c(1, 2, 3, 4, 5, 60, 70, 80, 90, 95, 99), c(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0), rep(c("a", "b"), c(5, 6))),
  three_groups = tested(c(3, 9, 27, 4, 16, 64, 5, 25, 125), c(1, 1, 1, 0, 1, 1, 1, 0, 1), three),
  two_centers = tested(c(4, 8, 8, 15, 16, 23, 42, 5, 6, 30, 30, 50), c(1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 0), c("a", "b", "a", "b", "a", "b", "b", "a", "a", "b", "b", "b"), rep(c("A", "B"), c(7, 5))),
  three_groups_two_centers = tested(c(3, 5, 9, 12, 20, 31, 2, 7, 7, 15), c(1, 0, 1, 1, 1, 0, 1, 1, 1, 0), c("a", "b", "c", "a", "b", "c", "a", "b", "c", "a"), rep(c("A", "B"), c(6, 4))),
  one_event = tested(c(10, 20, 30, 40, 50, 60, 70), c(0, 1, 0, 0, 0, 0, 0), c("a", "a", "a", "b", "b", "b", "b")),
  constant_group = tested(c(30, 30, 30, 30, 12, 45, 60, 61), c(1, 1, 1, 1, 1, 0, 1, 1), rep(c("a", "b"), each = 4)),
  many = tested(a[[1]], a[[2]], a[[3]]), many_centers = tested(b[[1]], b[[2]], b[[3]], b[[4]]),
  many_ties = tested(d[[1]], d[[2]], d[[3]], d[[4]]), four_groups = tested(e[[1]], e[[2]], e[[3]])
), "log-rank.golden.json")
