library(pROC)
data <- data.frame(
  value = c(12, 35, 80, 44, 9, 61, 5, 8, 20, 3, 15, 11),
  relapsed = rep(c(TRUE, FALSE), each = 6)
)
curve <- roc(data$relapsed, log(data$value), direction = "<", levels = c(FALSE, TRUE), quiet = TRUE)
area <- as.numeric(auc(curve))
delong <- ci.auc(curve, method = "delong")

# Newcombe's method 5: every area the one seen is not too far from.
variance <- function(a, m = 6, n = 6) {
  size <- (m + n) / 2 - 1
  a * (1 - a) * (1 + size * (1 - a) / (2 - a) + size * a / (1 + a)) / (m * n)
}
far <- function(a) (area - a)^2 - qnorm(0.975)^2 * variance(a)

c(auc = area, newcombeLower = uniroot(far, c(1e-9, area), tol = 1e-14)$root,
  newcombeUpper = uniroot(far, c(area, 1 - 1e-9), tol = 1e-14)$root,
  deLongLower = delong[1], deLongUpper = delong[3])
