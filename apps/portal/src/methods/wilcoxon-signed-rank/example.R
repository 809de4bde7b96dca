library(coin)
data <- data.frame(
  case = 1:7,
  before = c(40, 90, 12, 300, 55, 18, 77),
  on = c(12, 30, 9, 41, 60, 4, 20)
)
test <- wilcoxsign_test(log(on) ~ log(before), data, distribution = "exact")
change <- log(data$on / data$before)

c(pValue = c(pvalue(test)), v = sum(rank(abs(change))[change > 0]), smallestP = 2 / 2^7)
