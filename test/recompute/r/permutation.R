# Permutation of groups within strata. Two groups whose sums can be listed: every permutation counts, by the number of
# ways to each sum. Else groups are drawn 100 000 times.
DRAWS <- 1e5
STATES <- 1e5

# The sums of `k` of the scores with their chances; NULL where there are too many to list.
listed_sums <- function(scores, k) {
  t <- table(signif(round(scores, 10), 12)); value <- as.numeric(names(t)); states <- data.frame(n = 0, sum = 0, ways = 1)
  for (i in order(-t)) { more <- lapply(0:min(t[i], k), function(j) data.frame(n = states$n + j, sum = states$sum + j * value[i], ways = states$ways * choose(t[i], j)))
    s <- do.call(rbind, more); s <- s[s$n <= k, ]; if (nrow(s) > 3 * STATES) return(NULL)
    key <- s$n * 1e6 + round(s$sum, 7); first <- !duplicated(key); if (sum(first) > STATES) return(NULL)
    states <- data.frame(s[first, c("n", "sum")], ways = as.vector(rowsum(s$ways, match(key, key[first])))) }
  s <- states[states$n == k, ]; data.frame(sum = s$sum, chance = s$ways / sum(s$ways))
}

permuted_scores <- function(score, group, stratum, names) {
  group <- factor(group, names); parts <- split(seq_along(score), stratum); centered <- score - ave(score, stratum); observed <- as.vector(tapply(centered, group, sum))
  if (nlevels(group) == 2) { lists <- lapply(parts, function(i) listed_sums(centered[i], sum(group[i] == names[1])))
    if (!any(vapply(lists, is.null, TRUE))) { all <- Reduce(function(a, b) if (is.null(a) || nrow(a) * nrow(b) > 2e7) NULL else data.frame(sum = c(outer(a$sum, b$sum, "+")), chance = c(outer(a$chance, b$chance))), lists)
      if (!is.null(all)) { far <- abs(all$sum); most <- max(far); return(list(p = p_value(sum(all$chance[far >= abs(observed[1]) - 1e-6 * max(1, abs(observed[1]))])), smallest = where_exact(sum(all$chance[far >= most - 1e-6 * max(1, most)])))) } } }
  if (nlevels(group) == 2) { set.seed(1); sums <- Reduce(`+`, lapply(parts, function(i) { x <- centered[i]; k <- sum(group[i] == names[1]); vapply(seq_len(DRAWS), function(draw) sum(x[sample.int(length(x), k)]), 0) }))
    return(list(p = p_value((sum(abs(sums) >= abs(observed[1]) * (1 - 1e-8)) + 1) / (DRAWS + 1), drawn = TRUE), smallest = any_value())) }
  g <- as.integer(group); k <- length(names); cov <- matrix(0, k, k)
  for (i in parts) { n <- length(i); m <- tabulate(g[i], k); v <- if (n > 1) var(centered[i]) else 0; cov <- cov + v * (diag(m, k) - outer(m, m) / n) }
  w <- solve(cov[-k, -k, drop = FALSE]); statistic <- function(u) drop(u %*% w %*% u); at <- statistic(observed[-k]); set.seed(1); hits <- 0
  for (draw in seq_len(DRAWS)) { h <- g; for (i in parts) h[i] <- h[i][sample.int(length(i))]; u <- vapply(seq_len(k - 1), function(j) sum(centered[h == j]), 0); hits <- hits + (statistic(u) >= at * (1 - 1e-8)) }
  list(p = p_value((hits + 1) / (DRAWS + 1), drawn = TRUE), smallest = any_value())
}
