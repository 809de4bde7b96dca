data <- data.frame(
  kindred = c("K1", "K1", "K1", "K2", "K2", "K3", "K4", "K5"),
  value = c(150, 170, 160, 60, 75, 90, 40, 110)
)
persons <- t.test(log(data$value))
# A kindred is one unit: the mean of its logs.
kindreds <- t.test(tapply(log(data$value), data$kindred, mean))

c(byPerson = exp(persons$estimate[[1]]),
  byPersonLower = exp(persons$conf.int[1]), byPersonUpper = exp(persons$conf.int[2]),
  byKindred = exp(kindreds$estimate[[1]]),
  byKindredLower = exp(kindreds$conf.int[1]), byKindredUpper = exp(kindreds$conf.int[2]))
