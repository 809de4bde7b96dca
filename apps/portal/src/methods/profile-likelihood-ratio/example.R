library(survival)
data <- data.frame(
  group = rep(c("patient", "control"), c(6, 7)),
  value = c(80, 120, 175, 90, 101, 133, 2.3, 2.3, 5, 8, 13, 2.6, 3.1),
  below = rep(c(FALSE, TRUE, FALSE), c(6, 2, 5))
)

# One group: a lognormal fitted to what is known of each value, and how far a mean lies from it.
group <- function(name) {
  x <- log(data$value[data$group == name]); below <- data$below[data$group == name]
  fit <- survreg(Surv(ifelse(below, NA, x), x, type = "interval2") ~ 1, dist = "gaussian",
                 control = list(rel.tolerance = 1e-14, maxiter = 500))
  log_likelihood <- function(mean, sd)
    sum(ifelse(below, pnorm(x, mean, sd, log.p = TRUE), dnorm(x, mean, sd, log = TRUE)))
  list(mean = coef(fit)[[1]], n = length(x), variance = fit$var[1, 1] * length(x) / (length(x) - 1),
       deviance = function(mean) {
         best <- optimize(function(s) log_likelihood(mean, exp(s)), c(-6, 8),
                          maximum = TRUE, tol = 1e-12)$objective
         2 * (fit$loglik[1] - best) / (1 + (mean < coef(fit)[[1]]) * mean(below))
       })
}
patients <- group("patient"); controls <- group("control")
difference <- patients$mean - controls$mean

# The deviance of a difference is the least sum over all places of the two means; Student's t sets
# its limit.
deviance_at <- function(d) optimize(function(m) patients$deviance(m + d) + controls$deviance(m),
                                    sort(c(controls$mean, patients$mean - d)), tol = 1e-10)$objective
variance <- patients$variance + controls$variance
df <- variance^2 / (patients$variance^2 / (patients$n - 1) + controls$variance^2 / (controls$n - 1))
limit <- (df + 2) * log1p(qt(0.975, df)^2 / df)
end <- function(side)
  uniroot(function(d) deviance_at(difference + side * d) - limit, c(1e-3, 5), tol = 1e-13)$root

c(ratio = exp(difference), lower = exp(difference - end(-1)), upper = exp(difference + end(1)),
  degreesOfFreedom = df)
