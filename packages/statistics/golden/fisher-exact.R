# Rscript fisher-exact.R: stats::fisher.test; the odds ratio's root refined, as fisher.test's uniroot stops at four digits.
source("samples.R")
exact_uniroot <- function(...) stats::uniroot(..., tol = 1e-14)
stats_env <- environment(fisher.test)
precise <- fisher.test; environment(precise) <- list2env(list(uniroot = exact_uniroot), parent = stats_env)
number_text <- function(x) if (is.infinite(x)) "Infinity" else sprintf("%.17g", x)
two <- function(a, b, c, d) { t <- rbind(c(a, b), c(c, d)); f <- precise(t); r <- a + b; k <- a + c; n <- a + b + c + d
  p <- dhyper(max(0, k - (n - r)):min(r, k), r, n - r, k)
  list(table = t, pValue = f$p.value, smallest = sum(p[p <= min(p) * (1 + 1e-7)]), estimate = number_text(f$estimate), lower = number_text(f$conf.int[1]), upper = number_text(f$conf.int[2])) }
write_golden(list(two(3, 1, 1, 3), two(5, 0, 0, 5), two(3, 0, 0, 3), two(2, 8, 7, 3), two(0, 6, 4, 5), two(12, 5, 29, 2), two(1, 30, 8, 22), two(4, 4, 4, 4), two(100, 60, 70, 90), two(7, 3, 0, 12)), "fisher-two-by-two.golden.json")
many <- function(t) list(table = t, pValue = fisher.test(t, workspace = 2e7)$p.value)
write_golden(list(many(rbind(c(3, 1, 2), c(0, 4, 5))), many(rbind(c(5, 1, 0), c(2, 3, 1), c(0, 1, 6))), many(rbind(c(8, 2, 1, 0), c(3, 4, 2, 2))), many(cbind(c(4, 2, 6, 1), c(0, 5, 2, 4))),
  many(rbind(c(2, 2, 2), c(2, 2, 2), c(2, 2, 2))), many(rbind(c(10, 0, 0), c(0, 9, 0), c(0, 0, 8))), many(rbind(c(1, 2, 0), c(3, 0, 1), c(0, 4, 2), c(2, 1, 3))), many(rbind(c(15, 12, 3), c(20, 4, 9))), many(rbind(c(3, 0, 1), c(0, 3, 1)))), "fisher-many.golden.json")
