library(pROC)
data <- data.frame( # center B's assay reads half of what center A's reads; K1 are three siblings
  center = rep(c("A", "B"), each = 8),
  kindred = c(rep(NA, 8), "K1", NA, "K1", NA, "K1", NA, NA, NA),
  value = c(60, 90, 44, 120, 30, 52, 20, 41, 30, 45, 22, 61, 15, 26, 10, 24),
  relapsed = rep(c(TRUE, FALSE), each = 4, times = 2)
)
area <- function(d)
  as.numeric(auc(roc(d$relapsed, d$log, direction = "<", levels = c(FALSE, TRUE), quiet = TRUE)))
by_center <- function(d, number) sapply(split(d, d$center), number)
pairs <- function(d) sum(d$relapsed) * sum(!d$relapsed)
within <- function(d) weighted.mean(by_center(d, area), by_center(d, pairs))

# Siblings who relapsed are one, those who did not another: the mean of their logs.
persons <- cbind(data, log = log(data$value))
persons$unit <- ifelse(is.na(data$kindred), seq_along(data$value), data$kindred)
units <- aggregate(log ~ center + relapsed + unit, persons, mean)
areas <- by_center(units, area)

c(within = within(units), byPerson = within(persons), all = area(units), A = areas[["A"]], B = areas[["B"]])
