# Rscript share-differences.R: differences of shares within strata (rma.mh, score interval by uniroot), Newcombe's intervals
# of paired ones from prop.test's Wilson intervals, McNemar by binom.test.
source("samples.R"); suppressMessages(library(metafor))
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int[1:2])
# The share of the second group that is likeliest where the first is higher by d: where the slope of the likelihood is 0.
likeliest <- function(x, n, y, m, d) { low <- max(0, -d); high <- min(1, 1 - d); part <- function(k, p) if (k == 0) 0 else k / p
  slope <- function(p) part(x, p + d) - part(n - x, 1 - p - d) + part(y, p) - part(m - y, 1 - p); e <- 1e-15
  if (high - low < 4 * e) return(low); if (slope(low + e) <= 0) return(low); if (slope(high - e) >= 0) return(high); uniroot(slope, c(low + e, high - e), tol = 1e-16)$root }
score_variance <- function(x, n, y, m, d) { q <- likeliest(x, n, y, m, d); p <- q + d; (p * (1 - p) / n + q * (1 - q) / m) * (n + m) / (n + m - 1) }
apart <- function(x, n, y, m) {
  told <- rma.mh(ai = x, n1i = n, ci = y, n2i = m, measure = "RD", add = 0, to = "none", drop00 = FALSE); difference <- c(told$beta); w <- n * m / (n + m); w <- w / sum(w)
  excess <- function(d) (difference - d)^2 - qnorm(0.975)^2 * sum(w^2 * mapply(score_variance, x, n, y, m, d))
  end <- function(limit) if (difference == limit) limit else uniroot(excess, sort(c(difference + sign(limit) * 1e-9, limit)), tol = 1e-14)$root
  list(strata = lapply(seq_along(x), function(i) list(first = list(successes = x[i], n = n[i]), second = list(successes = y[i], n = m[i]))), difference = difference, lower = end(-1), upper = end(1)) }
write_golden(list(apart(56, 70, 48, 80), apart(9, 10, 3, 10), apart(0, 5, 5, 5), apart(10, 10, 0, 20), apart(0, 10, 0, 10), apart(3, 3, 3, 3), apart(1, 3, 2, 3), apart(1, 1, 0, 1), apart(40, 120, 7, 9),
  apart(c(10, 0), c(10, 2), c(2, 0), c(2, 10)), apart(c(3, 2, 5), c(4, 3, 5), c(1, 0, 3), c(5, 3, 6)), apart(c(8, 3, 1), c(10, 4, 6), c(4, 1, 0), c(12, 3, 2)), apart(c(3, 0), c(3, 3), c(0, 3), c(3, 3)), apart(c(5, 40), c(5, 45), c(9, 2), c(20, 30))), "share-difference.golden.json")
paired <- function(a, b, c, d) { n <- a + b + c + d; p <- (a + b) / n; q <- (a + c) / n; i <- wilson(a + b, n); j <- wilson(a + c, n)
  k <- a * d - b * c; k <- if (k > n / 2) k - n / 2 else min(k, 0); m <- (a + b) * (c + d) * (a + c) * (b + d); phi <- if (m == 0) 0 else k / sqrt(m)
  len <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  list(both = a, onlyFirst = b, onlySecond = c, neither = d, difference = p - q, lower = p - q - len(p - i[1], j[2] - q), upper = p - q + len(i[2] - p, q - j[1]),
       pValue = if (b + c > 0) binom.test(b, b + c)$p.value else NULL) }
write_golden(list(paired(36, 12, 2, 0), paired(2, 6, 1, 8), paired(0, 5, 0, 5), paired(5, 0, 0, 5), paired(10, 0, 0, 0), paired(1, 1, 1, 1), paired(0, 3, 3, 0), paired(20, 9, 1, 14), paired(0, 0, 7, 2), paired(3, 0, 2, 0)), "paired-share-difference.golden.json")
