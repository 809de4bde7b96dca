# Rscript share-differences.R: Newcombe's intervals of differences from prop.test's Wilson intervals, McNemar by binom.test.
source("samples.R")
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int[1:2])
apart <- function(x1, n1, x2, n2) { a <- wilson(x1, n1); b <- wilson(x2, n2); p <- x1 / n1; q <- x2 / n2
  list(first = list(successes = x1, n = n1), second = list(successes = x2, n = n2), difference = p - q,
       lower = p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), upper = p - q + sqrt((a[2] - p)^2 + (q - b[1])^2)) }
write_golden(list(apart(56, 70, 48, 80), apart(9, 10, 3, 10), apart(0, 5, 5, 5), apart(10, 10, 0, 20), apart(0, 10, 0, 10), apart(3, 3, 3, 3), apart(1, 3, 2, 3), apart(1, 1, 0, 1), apart(40, 120, 7, 9)), "share-difference.golden.json")
paired <- function(a, b, c, d) { n <- a + b + c + d; p <- (a + b) / n; q <- (a + c) / n; i <- wilson(a + b, n); j <- wilson(a + c, n)
  k <- a * d - b * c; k <- if (k > n / 2) k - n / 2 else min(k, 0); m <- (a + b) * (c + d) * (a + c) * (b + d); phi <- if (m == 0) 0 else k / sqrt(m)
  len <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  list(both = a, onlyFirst = b, onlySecond = c, neither = d, difference = p - q, lower = p - q - len(p - i[1], j[2] - q), upper = p - q + len(i[2] - p, q - j[1]),
       pValue = if (b + c > 0) binom.test(b, b + c)$p.value else NULL) }
write_golden(list(paired(36, 12, 2, 0), paired(2, 6, 1, 8), paired(0, 5, 0, 5), paired(5, 0, 0, 5), paired(10, 0, 0, 0), paired(1, 1, 1, 1), paired(0, 3, 3, 0), paired(20, 9, 1, 14), paired(0, 0, 7, 2), paired(3, 0, 2, 0)), "paired-share-difference.golden.json")
