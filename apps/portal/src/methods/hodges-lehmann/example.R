data <- data.frame(
  group = rep(c("patient", "control"), c(5, 6)),
  value = c(80, 121, 175, 90, 12, 1.1, 2, 3.7, 5, 0.8, 2.9)
)
w <- wilcox.test(log(value) ~ factor(group, c("patient", "control")), data, exact = TRUE, conf.int = TRUE)
rank <- max(1, qwilcox(0.025, 5, 6))

c(ratio = exp(w$estimate[[1]]), lower = exp(w$conf.int[1]), upper = exp(w$conf.int[2]),
  achievedLevel = 1 - 2 * pwilcox(rank - 1, 5, 6))
