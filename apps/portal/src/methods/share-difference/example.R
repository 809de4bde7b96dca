data <- data.frame(
  center = rep(c("A", "B"), each = 2),
  group = rep(c("patient", "control"), times = 2),
  detected = c(9, 3, 2, 1),
  of = c(10, 6, 3, 8)
)
of <- function(column, group) data[data$group == group, column]
x <- of("detected", "patient"); n <- of("of", "patient")
y <- of("detected", "control"); m <- of("of", "control")

# Mantel and Haenszel: the mean of the centers' differences, weighed by n m / (n + m).
library(metafor)
told <- rma.mh(ai = x, n1i = n, ci = y, n2i = m, measure = "RD", add = 0, to = "none")
difference <- as.numeric(told$beta)

# Were the true difference d: the likeliest shares that differ by d, and the variance they give.
variance <- function(x, n, y, m, d) {
  slope <- function(q) x / (q + d) - (n - x) / (1 - q - d) + y / q - (m - y) / (1 - q)
  ends <- c(max(0, -d), min(1, 1 - d)) + c(1e-12, -1e-12)
  q <- uniroot(slope, ends, tol = 1e-14)$root
  ((q + d) * (1 - q - d) / n + q * (1 - q) / m) * (n + m) / (n + m - 1)
}
w <- n * m / (n + m) / sum(n * m / (n + m))
refused <- function(d)
  (difference - d)^2 - qchisq(0.95, 1) * sum(w^2 * mapply(variance, x, n, y, m, d))

c(difference = difference,
  lower = uniroot(refused, c(-0.999, difference), tol = 1e-12)$root,
  upper = uniroot(refused, c(difference, 0.999), tol = 1e-12)$root)
