# Rscript rank-tests.R: coin's exact conditional tests, wilcox.test's Hodges-Lehmann interval, p.adjust.
source("samples.R")
suppressMessages(library(coin))
two <- function(x, y) {
  d <- data.frame(y = c(x, y), g = factor(rep(c("a", "b"), c(length(x), length(y)))))
  list(first = x, second = y, pValue = c(pvalue(wilcox_test(y ~ g, d, distribution = "exact"))),
       u = unname(suppressWarnings(wilcox.test(x, y, exact = FALSE)$statistic)))
}
set.seed(7)
write_golden(list(
  two(c(80, 120, 175), c(1, 2, 3)), two(c(80, 2.5, 175), c(1, 2, 3)), two(c(2, 2, 5, 9), c(2, 2, 2, 3, 5)),
  two(c(1, 1, 1, 4, 7, 9), c(1, 1, 1, 1, 2)), two(c(3, 3, 3), c(3, 3, 4)), two(c(1, 5, 9, 12, 30, 44, 7), c(2, 6, 8, 13)),
  two(round(rlnorm(15, 2), 1), round(rlnorm(12, 2.6), 1)), two(rpois(20, 3) + 1, rpois(25, 5) + 1), two(1:5, 6:25)
), "mann-whitney.golden.json")

gehan <- function(l, u) sapply(seq_along(l), function(i) sum(u <= l[i] & (seq_along(l) != i) & !(l == l[i] & u == u[i])) - sum(l >= u[i] & (seq_along(l) != i) & !(l == l[i] & u == u[i])))
scored <- function(a, b) {
  l <- c(a$logLower, b$logLower); u <- c(a$logUpper, b$logUpper)
  d <- data.frame(s = gehan(l, u), g = factor(rep(c("a", "b"), c(length(a$logLower), length(b$logLower)))))
  list(first = write_sample(a), second = write_sample(b), pValue = c(pvalue(oneway_test(s ~ g, d, distribution = exact(algorithm = "split-up")))))
}
s <- samples
write_golden(list(scored(s$mixed_limits, s$detected_five), scored(s$mixed_limits, s$half_below), scored(s$both_sides, s$one_common_limit),
  scored(s$between_limits, s$mixed_limits), scored(s$wide_spread, s$above_upper_limit), scored(s$one_common_limit, s$tie_with_limit),
  scored(s$half_below, s$half_below), scored(s$twenty, s$detected_ties)), "gehan.golden.json")

paired <- function(x, y) list(difference = x - y,
  pValue = c(pvalue(wilcoxsign_test(x ~ y, distribution = "exact"))))
before <- c(40, 90, 12, 300, 55, 18, 77)
write_golden(list(paired(before[1:5], c(1, 2, 3, 4, 5)), paired(before, c(12, 30, 9, 41, 60, 4, 20)), paired(before, before + c(1, -1, 2, -2, 3, 3, -1)),
  paired(before, before + c(0, 0, 2, -2, 3, 3, -1)), paired(c(1, 2, 3), c(2, 4, 6)), paired(before[1:4], before[1:4] + c(0, 1, 1, 1)),
  paired(round(rnorm(18) * 4), rep(1, 18)), paired(rnorm(25), rnorm(25))), "wilcoxon-signed-rank.golden.json")

shift <- function(x, y) { w <- wilcox.test(log(x), log(y), exact = TRUE, conf.int = TRUE)
  list(numerator = x, denominator = y, ratio = exp(unname(w$estimate)), lower = exp(w$conf.int[1]), upper = exp(w$conf.int[2]),
       level = 1 - 2 * { q <- max(1, qwilcox(0.025, length(x), length(y))); pwilcox(q - 1, length(x), length(y)) }) }
write_golden(suppressWarnings(list(shift(c(80, 121, 175), c(1, 2, 3)), shift(c(80, 121, 175, 90), c(1.1, 2, 3.7, 5)), shift(c(12, 3, 7, 90, 41), c(1.1, 2, 3.7)),
  shift(rlnorm(8), rlnorm(9)), shift(rlnorm(12, 3), rlnorm(5)), shift(rlnorm(20, 1, 2), rlnorm(20)), shift(rlnorm(3), rlnorm(10)), shift(rlnorm(6, 5), rlnorm(6)))), "hodges-lehmann.golden.json")

adjust <- list(c(0.01, 0.04, 0.03), 0.2, c(1, 1, 1), c(0.001, 0.001, 0.5, 0.02), c(0.9, 0.05, 0.05, 0.049), runif(12), c(0, 0.5), c(0.03, 0.02, 0.01, 0.04, 0.05))
write_golden(lapply(adjust, function(p) list(p = I(p), adjusted = I(p.adjust(p, "BH")))), "benjamini-hochberg.golden.json")

# Differing limits, re-censored at the highest: everything under it tied at half of it.
recensored <- function(a, b) {
  l <- c(a$logLower, b$logLower); u <- c(a$logUpper, b$logUpper); limit <- max(u[l != u & is.finite(u)])
  d <- data.frame(y = ifelse(l < limit & is.finite(u), limit - 1, ifelse(is.finite(u), l, 1e6)), g = factor(rep(c("a", "b"), c(length(a$logLower), length(b$logLower)))))
  list(first = write_sample(a), second = write_sample(b), limit = exp(limit), changed = sum(l < limit & is.finite(u) & u != limit), pValue = c(pvalue(wilcox_test(y ~ g, d, distribution = "exact"))))
}
few <- sample_of(c(3, 9, 14), below = 4); none <- sample_of(c(0.5, 1.5), below = c(2, 3)); apart <- sample_of(c(50, 60, 70), below = 5)
write_golden(list(recensored(s$mixed_limits, s$half_below), recensored(s$mixed_limits, s$detected_five), recensored(s$one_common_limit, s$tie_with_limit), recensored(s$between_limits, s$mixed_limits),
  recensored(few, s$mixed_limits), recensored(s$detected_ties, none), recensored(s$wide_spread, s$twenty), recensored(few, apart), recensored(s$one_below_of_five, s$one_value_but_one_limit_lower)), "recensored.golden.json")

# Van Elteren: midranks of each stratum over n + 1, permuted within strata; small ones also by every relabelling.
elteren <- function(y, group, stratum) {
  d <- data.frame(y = y, g = factor(group), s = factor(stratum)); keep <- names(which(rowSums(table(d$s, d$g) > 0) == 2)); k <- droplevels(d[d$s %in% keep, ])
  k$score <- ave(k$y, k$s, FUN = function(v) rank(v) / (length(v) + 1)); n <- ave(k$y, k$s, FUN = length)
  test <- if (nlevels(k$s) > 1) independence_test(score ~ g | s, k) else independence_test(score ~ g, k)
  parts <- lapply(split(k, k$s), function(p) combn(nrow(p), sum(p$g == levels(k$g)[1]), function(i) sum(p$score[i]) - sum(p$g == levels(k$g)[1]) * mean(p$score)))
  sums <- Reduce(function(a, b) c(outer(a, b, "+")), parts); observed <- sum(sapply(split(k, k$s), function(p) sum(p$score[p$g == levels(k$g)[1]]) - sum(p$g == levels(k$g)[1]) * mean(p$score)))
  win <- sapply(split(k, k$s), function(p) { o <- outer(p$y[p$g == levels(k$g)[1]], p$y[p$g != levels(k$g)[1]], function(a, b) (a > b) + (a == b) / 2); c(sum(o), length(o)) })
  list(y = I(y), group = I(group), stratum = I(stratum), z = c(statistic(test)), pValue = mean(abs(sums) >= abs(observed) - 1e-9), smallest = mean(abs(sums) >= max(abs(sums)) - 1e-9),
       superiority = sum(win[1, ]) / sum(win[2, ]), dropped = I(as.character(setdiff(unique(stratum), keep))))
}
set.seed(17)
centers <- function(n, s, digits) elteren(round(rlnorm(n), digits), sample(c("a", "b"), n, TRUE), sample(LETTERS[1:s], n, TRUE))
write_golden(list(
  elteren(c(5, 9, 1, 2, 30, 44, 12, 13), c("a", "a", "b", "b", "a", "a", "b", "b"), rep(c("A", "B"), each = 4)), elteren(c(1, 2, 3, 4, 5, 6), rep(c("a", "b"), 3), rep("A", 6)),
  elteren(c(2, 2, 5, 2, 9, 9, 7, 7, 7, 1), rep(c("a", "b"), 5), rep(c("A", "B"), c(6, 4))), elteren(c(3, 3, 3, 8, 1, 2, 5, 8, 4), c("a", "b", "a", "b", "a", "b", "a", "b", "b"), rep(c("A", "B", "C"), each = 3)),
  elteren(c(1, 2, 3, 4, 5, 6, 7, 8), c("a", "a", "b", "b", "a", "b", "a", "a"), c(rep("A", 6), "B", "B")), elteren(c(4, 4, 4, 9, 10, 30, 2), c("a", "a", "a", "b", "b", "b", "a"), c(rep("A", 6), "B")),
  centers(16, 2, 0), centers(18, 3, 1), centers(20, 4, 0)
), "van-elteren.golden.json")
