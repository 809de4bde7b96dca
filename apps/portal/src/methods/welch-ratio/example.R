data <- data.frame(
  group = rep(c("patient", "control"), c(5, 6)),
  value = c(80, 120, 175, 90, 100, 0.7, 1.1, 1.6, 0.9, 1.3, 0.8)
)
# Welch: each group has its own spread.
t <- t.test(log(value) ~ factor(group, c("patient", "control")), data)

c(ratio = exp(t$estimate[[1]] - t$estimate[[2]]), lower = exp(t$conf.int[1]), upper = exp(t$conf.int[2]),
  degreesOfFreedom = t$parameter[[1]])
