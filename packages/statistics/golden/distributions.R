# Rscript distributions.R: the distribution functions of R's stats package, with arguments in the tails.
source("samples.R")
grid <- function(f, ...) { g <- expand.grid(...); lapply(seq_len(nrow(g)), function(i) list(at = I(unname(unlist(g[i, ]))), value = do.call(f, unname(as.list(g[i, ]))))) }
p <- c(1e-6, 0.001, 0.025, 0.2, 0.5, 0.9, 0.975, 0.9999); df <- c(1, 1.3, 2, 2.7, 5, 8.123, 50, 1e4)
write_golden(list(
  qt = grid(qt, p[p != 0.5], df), pt = grid(pt, c(-1000, -30, -2, -0.1, 0.5, 3), df), pnorm = grid(pnorm, c(-38, -20, -8, -1, -0.3, 0, 3, 8)),
  logpnorm = grid(function(z) pnorm(z, log.p = TRUE), c(-2000, -200, -38, -8, -1, 0, 1, 6)), qnorm = grid(qnorm, c(1e-300, 1e-20, p[p != 0.5])),
  qbeta = grid(qbeta, p, c(1, 3, 20), c(1, 4, 90)), qchisq = grid(qchisq, p, c(1, 2, 3, 8, 30)), pchisq = grid(pchisq, c(0.025, 0.5, 8, 30, 100), c(1, 2, 8, 30)),
  uppchisq = grid(function(x, df) pchisq(x, df, lower.tail = FALSE), c(0.025, 0.5, 8, 30, 100, 400), c(1, 2, 3, 4, 7, 8))
), "distributions.golden.json")
