library(metafor)
data <- data.frame(
  center = c("A", "B", "C", "D"),
  ratio = c(132, 81, 174, 96),
  seLog = c(0.2, 0.3, 0.35, 0.25)
)
strict <- list(threshold = 1e-10, maxiter = 1000)
m <- rma(log(data$ratio), sei = data$seLog, method = "REML", test = "knha", control = strict)
between <- confint(m, control = list(tol = 1e-12))$random
half <- qt(0.975, 4 - 2) * sqrt(m$tau2 + m$se^2)

c(ratio = exp(m$b[1]), lower = exp(m$ci.lb), upper = exp(m$ci.ub),
  predictionLower = exp(m$b[1] - half), predictionUpper = exp(m$b[1] + half),
  iSquared = m$I2 / 100,
  iSquaredLower = between["I^2(%)", "ci.lb"] / 100, iSquaredUpper = between["I^2(%)", "ci.ub"] / 100)
