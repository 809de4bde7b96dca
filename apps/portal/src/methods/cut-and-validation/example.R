library(pROC)
data <- data.frame(
  center = rep(c("A", "B"), each = 20),
  relapsed = rep(c(TRUE, FALSE), each = 10, times = 2),
  value = c(41, 60, 22, 95, 33, 18, 70, 51, 27, 12, 9, 15, 4, 21, 7, 30, 11, 6, 17, 3,
            25, 38, 55, 14, 47, 19, 80, 29, 10, 36, 8, 13, 5, 24, 16, 2, 28, 20, 6.5, 12.5)
)
cut_of <- function(d) {
  curve <- roc(d$relapsed, log(d$value), direction = "<", levels = c(FALSE, TRUE), quiet = TRUE)
  best <- coords(curve, "best", best.method = "youden", ret = c("threshold", "sensitivity"), transpose = FALSE)
  exp(best$threshold[which.max(best$sensitivity)])
}

# For each center the cut of the other one.
cuts <- c(A = cut_of(data[data$center == "B", ]), B = cut_of(data[data$center == "A", ]))
positive <- data$value >= cuts[data$center]
sensitivity <- binom.test(sum(positive & data$relapsed), sum(data$relapsed))
specificity <- binom.test(sum(!positive & !data$relapsed), sum(!data$relapsed))

c(cut = cut_of(data), cutForA = cuts[["A"]], cutForB = cuts[["B"]],
  sensitivity = sensitivity$estimate[[1]],
  sensitivityLower = sensitivity$conf.int[1], sensitivityUpper = sensitivity$conf.int[2],
  specificity = specificity$estimate[[1]],
  specificityLower = specificity$conf.int[1], specificityUpper = specificity$conf.int[2])
