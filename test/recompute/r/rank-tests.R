# Rank tests of values that may be censored: Gehan's scores, which are ranks where one limit serves all; pairs within
# strata (van Elteren); signed ranks. The chances come from `permuted_scores`.
gehan <- function(v) { lower <- v$lower; upper <- v$upper; n <- length(lower); same <- outer(lower, lower, "==") & outer(upper, upper, "=="); surely_lower <- outer(lower, upper, ">=") & !same
  list(score = rowSums(surely_lower) - colSums(surely_lower), ranks = all(surely_lower | t(surely_lower) | same)) }

# Strata are lists of two data frames of values, `first` and `second`.
rank_test <- function(strata) {
  n <- sum(vapply(strata, function(s) nrow(s$first), 0L)); m <- sum(vapply(strata, function(s) nrow(s$second), 0L)); sizes <- list(nFirst = n, nSecond = m); not <- function(reason) c(list(`__typename` = "NotTested", reason = reason), sizes)
  if (length(strata) == 0) return(not("NO_COMMON_STRATUM")); if (min(n, m) < 3) return(not("FEWER_THAN_THREE_PER_GROUP"))
  scored <- lapply(strata, function(s) { g <- gehan(rbind(bounds(s$first$lower, s$first$upper), bounds(s$second$lower, s$second$upper))); list(score = g$score, ranks = g$ranks, in_first = seq_along(g$score) <= nrow(s$first)) })
  if (all(unlist(lapply(scored, function(s) s$score - s$score[1])) == 0)) return(not("ALL_TIED"))
  pairs <- sapply(scored, function(s) sum(s$in_first) * sum(!s$in_first)); won <- sapply(scored, function(s) sum(s$score[s$in_first])); single <- length(strata) == 1
  weighted <- unlist(lapply(scored, function(s) s$score / 2 / (length(s$score) + 1))); p <- permuted_scores(weighted, unlist(lapply(scored, function(s) ifelse(s$in_first, "a", "b"))), rep(seq_along(scored), sapply(scored, function(s) length(s$score))), c("a", "b"))
  smallest <- if (single) drawn_or(p$smallest, min(1, 2 / choose(n + m, n))) else p$smallest
  c(list(`__typename` = "RankTest", name = if (!single) "VAN_ELTEREN" else if (scored[[1]]$ranks) "MANN_WHITNEY" else "GEHAN", scores = if (all(vapply(scored, `[[`, TRUE, "ranks"))) "RANKS" else "GEHAN", method = one_of(c("EXACT", "MONTE_CARLO")), pValue = p$p, smallestAttainableP = smallest,
         superiority = sum((pairs + won) / 2) / sum(pairs), strata = length(strata)), sizes)
}

# Differences known within limits take part where their sign is certain (zeros by Pratt: ranked, then left out).
signed_rank_test <- function(d) {
  n <- nrow(d); sizes <- list(nFirst = n, nSecond = n); not <- function(reason) c(list(`__typename` = "NotTested", reason = reason), sizes); if (n < 3) return(not("FEWER_THAN_THREE_PAIRS"))
  sign <- ifelse(d$lower >= 0 & d$upper > 0, 1, ifelse(d$upper <= 0 & d$lower < 0, -1, 0)); low <- ifelse(d$lower >= 0, d$lower, ifelse(d$upper <= 0, -d$upper, 0)); size <- bounds(ifelse(d$lower == d$upper, abs(d$lower), low), pmax(abs(d$lower), abs(d$upper)))
  rank <- (gehan(size)$score + n + 1)[sign != 0]; sign <- sign[sign != 0]; if (length(sign) == 0) return(not("NO_DECIDED_PAIR"))
  chance <- 1; for (r in rank) chance <- (c(chance, numeric(r)) + c(numeric(r), chance)) / 2
  far <- abs(seq_along(chance) - 1 - sum(rank) / 2); p <- function(at) min(1, sum(chance[far >= at - 1e-6])); most <- max(far[chance > 0])
  c(list(`__typename` = "RankTest", name = "WILCOXON_SIGNED_RANK", scores = NULL, method = "EXACT", pValue = p_value(p(abs(sum(rank[sign > 0]) - sum(rank) / 2))), smallestAttainableP = p(most), superiority = NULL, strata = 1), sizes)
}

# The median of all ratios between two groups, with the ranks of the exact test as its interval.
hodges_lehmann <- function(x, y) {
  if (min(nrow(x), nrow(y)) < 3 || max(nrow(x), nrow(y)) > 200) return(NULL)
  low <- sort(outer(x$lower, y$upper, "-")); high <- sort(outer(x$upper, y$lower, "-")); n <- nrow(x); m <- nrow(y); rank <- max(1, qwilcox(0.025, n, m)); known <- function(v) { e <- exp(v); if (is.finite(e) && e > 0) e else NULL }
  middle <- c(median(low), median(high))
  list(ratio = if (middle[1] == middle[2]) exp(middle[1]), atLeast = known(middle[1]), atMost = known(middle[2]), lower = known(low[rank]), upper = known(high[length(high) + 1 - rank]), achievedLevel = 1 - 2 * pwilcox(rank - 1, n, m))
}
