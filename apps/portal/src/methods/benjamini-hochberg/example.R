data <- data.frame(
  cytokine = c("IL1B", "IL1RA", "IL6", "TNF", "IL18"),
  p = c(0.001, 0.012, 0.03, 0.04, 0.6)
)
setNames(p.adjust(data$p, method = "BH"), data$cytokine)
