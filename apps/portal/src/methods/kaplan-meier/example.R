library(survival)
data <- data.frame(
  days = c(30, 60, 90, 120, 200, 300, 420, 500),
  event = c(TRUE, FALSE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE)
)
curve <- survfit(Surv(days, event) ~ 1, data, conf.type = "log-log")
at <- summary(curve, times = 180)

c(free = at$surv, lower = at$lower, upper = at$upper, atRisk = at$n.risk,
  median = quantile(curve, 0.5)$quantile[[1]])
