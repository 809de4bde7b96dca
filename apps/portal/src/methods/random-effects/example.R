library(metafor)
data <- data.frame(
  center = c("A", "B", "C", "D", "D"),
  kit = c("K1", "K1", "K2", "K1", "K2"),
  ratio = c(118, 104, 131, 96, 122),
  seLog = c(0.2, 0.3, 0.35, 0.25, 0.4),
  df = c(16, 9, 7, 12, 6)
)
strict <- list(threshold = 1e-10, maxiter = 1000)

# The kits of one center first: inverse variances, the error and degrees of freedom of their mean by Meier.
combine <- function(of) {
  m <- rma(log(of$ratio), sei = of$seLog, method = "EE")
  p <- weights(m) / 100
  data.frame(log = m$b[1], se = m$se * sqrt(1 + 4 * sum(p * (1 - p) / of$df)), df = 1 / sum(p^2 / of$df))
}
centers <- do.call(rbind, lapply(split(data, data$center), combine))
kits <- centers["D", ]
reach <- qt(0.975, kits$df) * kits$se

# Then the centers. The interval shown does not shrink where they agree by chance; Hartung and Knapp's may.
m <- rma(log, sei = se, data = centers, method = "REML", test = "adhoc", control = strict)
alone <- rma(log, sei = se, data = centers, method = "REML", test = "knha", control = strict)
between <- confint(m, control = list(tol = 1e-12))$random
half <- qt(0.975, 4 - 2) * sqrt(m$tau2 + m$se^2)

c(ofOneCenter = exp(kits$log), ofOneCenterLower = exp(kits$log - reach), ofOneCenterUpper = exp(kits$log + reach),
  ratio = exp(m$b[1]), lower = exp(m$ci.lb), upper = exp(m$ci.ub),
  hartungKnappLower = exp(alone$ci.lb), hartungKnappUpper = exp(alone$ci.ub),
  predictionLower = exp(m$b[1] - half), predictionUpper = exp(m$b[1] + half),
  iSquared = m$I2 / 100,
  iSquaredLower = between["I^2(%)", "ci.lb"] / 100, iSquaredUpper = between["I^2(%)", "ci.ub"] / 100)
