library(survival)
data <- data.frame(
  kindred = c("K1", "K1", "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"),
  days = c(30, 30, 90, 60, 90, 120, 200, 300, 420, 500),
  event = c(TRUE, TRUE, TRUE, FALSE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE)
)
# One member stands for its family: the index member, here listed first.
families <- data[!duplicated(data$kindred), ]
curve <- survfit(Surv(days, event) ~ 1, families, conf.type = "log-log")
at <- summary(curve, times = 180)

byPerson <- survfit(Surv(days, event) ~ 1, data, conf.type = "log-log")
each <- summary(byPerson, times = 180)

c(free = at$surv, lower = at$lower, upper = at$upper, atRisk = at$n.risk,
  median = quantile(curve, 0.5)$quantile[[1]],
  freeByPerson = each$surv, lowerByPerson = each$lower, upperByPerson = each$upper,
  medianByPerson = quantile(byPerson, 0.5)$quantile[[1]])
