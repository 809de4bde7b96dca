library(survival)
data <- data.frame(
  value = c(3.1, 4.7, 9.9, 15, 2.6, 2.3, 2.3), # pg/mL; the limit where the value lies below it
  below = c(FALSE, FALSE, FALSE, FALSE, FALSE, TRUE, TRUE)
)
x <- log(data$value)

# A lognormal fitted to what is known of each value.
fit <- survreg(Surv(ifelse(data$below, NA, x), x, type = "interval2") ~ 1, dist = "gaussian",
               control = list(rel.tolerance = 1e-14, maxiter = 500))
center <- coef(fit)[[1]]

# Its interval: every mean whose deviance stays under the limit that Student's t sets. Towards the
# censored side the deviance is divided by 1 + the share below, since samples that are mostly below
# are not estimated at all.
log_likelihood <- function(mean, sd)
  sum(ifelse(data$below, pnorm(x, mean, sd, log.p = TRUE), dnorm(x, mean, sd, log = TRUE)))
deviance_at <- function(mean) {
  best <- optimize(function(s) log_likelihood(mean, exp(s)), c(-6, 8), maximum = TRUE, tol = 1e-12)$objective
  2 * (fit$loglik[1] - best) / (1 + (mean < center) * mean(data$below))
}
n <- length(x)
limit <- n * log1p(qt(0.975, n - 1)^2 / (n - 1))
end <- function(side)
  uniroot(function(d) deviance_at(center + side * d) - limit, c(1e-6, 6), tol = 1e-13)$root

c(geometricMean = exp(center), lower = exp(center - end(-1)), upper = exp(center + end(1)),
  halfLimit = exp(mean(log(ifelse(data$below, data$value / 2, data$value)))))
