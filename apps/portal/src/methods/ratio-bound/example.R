data <- data.frame(
  group = rep(c("patient", "control"), c(5, 8)),
  value = c(80, 120, 175, 90, 100, 1.5, 2, 3, 1.5, 2, 3, 2.5, 4),
  below = rep(c(FALSE, TRUE, FALSE), c(5, 6, 2))
)
patients <- log(data$value[data$group == "patient"])
controls <- log(data$value[data$group == "control"]) # six of eight below their limit: taken at it

# Of the values themselves: the controls can only be lower than their limits.
at_least <- exp(mean(patients) - mean(controls))

# With 95 % certainty: the patients' lower limit over the value that exceeds the controls' median in
# 97.5 % of samples.
rank <- qbinom(0.975, length(controls), 0.5) + 1
certain <- exp(t.test(patients)$conf.int[1] - sort(controls)[rank])

c(atLeast = at_least, certainAtLeast = certain)
