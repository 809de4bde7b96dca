library(coin)
data <- data.frame(
  group = rep(c("patient", "control"), c(4, 5)),
  value = c(80, 12, 175, 7, 2, 6, 8, 3, 1)
)
data$group <- factor(data$group, c("patient", "control"))

c(pValue = c(pvalue(wilcox_test(value ~ group, data, distribution = "exact"))),
  u = wilcox.test(value ~ group, data)$statistic[[1]],
  smallestP = 2 / choose(9, 4)) # the most extreme of all ways to name four of nine
