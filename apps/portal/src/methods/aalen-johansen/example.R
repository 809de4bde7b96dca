library(survival)
data <- data.frame(
  days = c(30, 60, 90, 120, 200, 300, 420, 430, 500, 600),
  cause = c("stop", "relapse", "stop", "none", "relapse", "stop", "relapse", "none", "none", "none")
)
state <- factor(data$cause, c("none", "relapse", "stop"))
curve <- survfit(Surv(data$days, state) ~ 1, conf.type = "log-log")
row <- max(which(curve$time <= 425))

# What a Kaplan-Meier curve would say that takes a stop for the end of follow-up.
naive <- survfit(Surv(days, cause == "relapse") ~ 1, data)

c(incidence = curve$pstate[row, 2], lower = curve$lower[row, 2], upper = curve$upper[row, 2],
  naive = 1 - summary(naive, times = 425)$surv)
