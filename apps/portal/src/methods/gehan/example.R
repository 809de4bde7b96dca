library(coin)
data <- data.frame(
  group = rep(c("patient", "control"), c(6, 7)),
  value = c(3.3, 7.5, 18, 4.1, 2, 9, 0.9, 1.2, 0.5, 4, 1, 2.2, 3),
  below = rep(c(FALSE, TRUE, FALSE, TRUE, FALSE), c(4, 1, 3, 3, 2))
)
data$group <- factor(data$group, c("patient", "control"))

# Gehan's score: how many values are surely lower, less how many are surely higher.
lower <- ifelse(data$below, -Inf, data$value); upper <- data$value
surely <- function(high, low)
  lower[high] >= upper[low] & !(lower[high] == lower[low] & upper[high] == upper[low])
each <- seq_along(lower)
data$score <- sapply(each, function(i) sum(surely(i, each)) - sum(surely(each, i)))

# The other route: everything under the highest limit reads as below it.
limit <- max(data$value[data$below])
data$recensored <- ifelse(data$below | data$value < limit, 0, data$value)

c(gehanP = c(pvalue(oneway_test(score ~ group, data, distribution = exact(algorithm = "split-up")))),
  recensoredP = c(pvalue(wilcox_test(recensored ~ group, data, distribution = "exact"))),
  limit = limit)
