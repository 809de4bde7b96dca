data <- data.frame(
  role = rep(c("case", "control"), c(1, 7)),
  value = c(80, 3, 1.4, 8, 2, 9, 0.7, 5)
)
case <- data$value[data$role == "case"]
controls <- data$value[data$role == "control"]

# Where one more control would lie, with 95 % certainty.
p <- predict(lm(log(controls) ~ 1), data.frame(x = 1), interval = "prediction")

c(foldChange = case / exp(p[1, "fit"]), lower = case / exp(p[1, "upr"]), upper = case / exp(p[1, "lwr"]))
