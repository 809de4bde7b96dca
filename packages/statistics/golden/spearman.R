# Rscript spearman.R: cor and cor.test; exact p by every permutation up to eight pairs, by cor.test without ties above.
source("samples.R")
orders <- function(v) if (length(v) <= 1) matrix(v, 1) else do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], orders(v[-i]))))
ranked <- function(x, y) {
  n <- length(x); r <- cor(x, y, method = "spearman"); exact <- NULL; smallest <- NULL
  if (n <= 8) { all <- apply(orders(seq_len(n)), 1, function(o) cor(rank(x), rank(y)[o])); exact <- mean(abs(all) >= abs(r) - 1e-9); smallest <- mean(abs(all) >= max(abs(all)) - 1e-9) }
  if (n <= 9 && !anyDuplicated(x) && !anyDuplicated(y)) exact <- min(1, cor.test(x, y, method = "spearman", exact = TRUE)$p.value)
  half <- qnorm(0.975) * sqrt((1 + r^2 / 2) / (n - 3)); given <- n >= 10 && abs(r) < 1 - 1e-12
  list(x = x, y = y, rho = r, lower = if (given) tanh(atanh(r) - half), upper = if (given) tanh(atanh(r) + half), exactP = exact, smallest = smallest,
       asymptoticP = suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE)$p.value))
}
set.seed(41)
g <- rnorm(30); h <- round(rnorm(12), 0); k <- rnorm(250)
write_golden(list(ranked(1:3, c(2, 3, 9)), ranked(1:5, c(2, 1, 4, 3, 5)), ranked(c(1, 2, 2, 4, 5), c(3, 3, 1, 7, 9)), ranked(c(5, 1, 1, 1, 2, 8), c(2, 2, 2, 9, 9, 3)),
  ranked(c(3, 1, 4, 1.5, 5, 9, 2, 6), c(2, 7, 1, 8, 2.8, 1.8, 2.9, 4)), ranked(c(1, 1, 2, 2, 3, 3, 4, 4), c(1, 2, 1, 2, 3, 4, 4, 5)), ranked(1:9, c(9, 7, 8, 5, 6, 4, 2, 3, 1)), ranked(1:4, 4:1),
  ranked(g, g + rnorm(30)), ranked(h, h + round(rnorm(12), 0)), ranked(k, 0.2 * k + rnorm(250)), ranked(1:10, c(1, 2, 3, 4, 5, 6, 7, 8, 10, 9)), ranked(1:12, exp(1:12))), "spearman.golden.json")
