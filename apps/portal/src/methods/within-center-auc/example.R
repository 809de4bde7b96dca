library(pROC)
data <- data.frame( # center B's assay reads half of what center A's reads
  center = rep(c("A", "B"), each = 8),
  value = c(60, 90, 44, 120, 30, 52, 20, 41, 30, 45, 22, 61, 15, 26, 10, 24),
  relapsed = rep(c(TRUE, FALSE), each = 4, times = 2)
)
area <- function(d)
  as.numeric(auc(roc(d$relapsed, log(d$value), direction = "<", levels = c(FALSE, TRUE), quiet = TRUE)))
areas <- sapply(split(data, data$center), area)

c(within = mean(areas), # both centers have 4 x 4 pairs, so they weigh alike
  all = area(data), A = areas[["A"]], B = areas[["B"]])
