library(survival)
library(coin)
data <- data.frame(
  group = rep(c("truncating", "missense"), each = 6),
  days = c(14, 31, 60, 75, 120, 200, 90, 150, 240, 300, 400, 420),
  event = c(TRUE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE, FALSE)
)
data$group <- factor(data$group, c("truncating", "missense"))
test <- survdiff(Surv(days, event) ~ group, data)
exact <- logrank_test(Surv(days, event) ~ group, data, distribution = exact(algorithm = "split-up"))

c(chiSquared = test$chisq, observed = test$obs[1], expected = test$exp[1], pValue = c(pvalue(exact)))
