library(survival)
data <- data.frame(
  value = c(0.5, 0.9, 1.2, 2, 3.3, 4.1, 7.5, 9, 12, 18),
  below = c(TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE)
)

# Values below a limit are cut off on the left: turned round, it is the Kaplan-Meier curve of survival.
curve <- survfit(Surv(-value, !below) ~ 1, data)

c(q1 = -quantile(curve, 0.75, conf.int = FALSE)[[1]],
  median = -quantile(curve, 0.5, conf.int = FALSE)[[1]],
  q3 = -quantile(curve, 0.25, conf.int = FALSE)[[1]],
  shareBelow = mean(data$below))
