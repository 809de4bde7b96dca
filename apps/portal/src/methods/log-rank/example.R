library(survival)
library(coin)
data <- data.frame(
  group = rep(c("truncating", "missense"), c(8, 6)),
  kindred = c("K1", "K1", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "L1", "L2", "L3"),
  days = c(14, 14, 21, 31, 60, 75, 120, 200, 90, 150, 240, 300, 400, 420),
  event = c(TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE, FALSE)
)
data$group <- factor(data$group, c("truncating", "missense"))
# One member stands for its family in each group: the index member, here listed first.
families <- data[!duplicated(data[c("group", "kindred")]), ]
test <- survdiff(Surv(days, event) ~ group, families)
pOf <- function(of) c(pvalue(logrank_test(Surv(days, event) ~ group, of, distribution = exact(algorithm = "split-up"))))

c(chiSquared = test$chisq, observed = test$obs[1], expected = test$exp[1], pValue = pOf(families),
  pValueByPerson = pOf(data))
