library(coin)
data <- data.frame(
  center = rep(c("A", "B"), each = 8),
  group = rep(c("patient", "control"), each = 4, times = 2),
  value = c(80, 12, 44, 30, 9, 2, 13, 5, 41, 7, 25, 18, 3, 8, 1, 6)
)
data$group <- factor(data$group, c("patient", "control"))
data$center <- factor(data$center)

# Ranks within each center, over its size and one.
data$score <- ave(data$value, data$center, FUN = function(v) rank(v) / (length(v) + 1))
z <- statistic(independence_test(score ~ group | center, data))

# p: every way to name the patients within each center.
centers <- split(data, data$center)
sums <- lapply(centers, function(d) combn(8, 4, function(i) sum(d$score[i]) - 4 * mean(d$score)))
observed <- sum(sapply(centers, function(d) sum(d$score[d$group == "patient"]) - 4 * mean(d$score)))

c(z = c(z), pValue = mean(abs(outer(sums$A, sums$B, "+")) >= abs(observed) - 1e-9))
