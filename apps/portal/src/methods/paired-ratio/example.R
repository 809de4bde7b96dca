data <- data.frame(
  case = 1:7,
  before = c(40, 90, 12, 300, 55, 18, 77),
  on = c(12, 30, 9, 41, 55, 4, 20)
)
t <- t.test(log(data$on), log(data$before), paired = TRUE)

c(ratio = exp(t$estimate[[1]]), lower = exp(t$conf.int[1]), upper = exp(t$conf.int[2]))
