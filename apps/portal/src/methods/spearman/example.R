data <- data.frame(
  il1b = c(3, 1, 4, 1.5, 5, 9, 2, 6),
  crp = c(20, 7, 10, 8, 28, 60, 29, 40)
)
test <- cor.test(data$il1b, data$crp, method = "spearman", exact = TRUE)

c(rho = test$estimate[[1]], pValue = test$p.value)
