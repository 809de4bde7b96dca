data <- data.frame(
  group = c("patient", "control"),
  detected = c(9, 3),
  of = c(10, 10)
)
share <- data$detected / data$of
wilson <- function(i) prop.test(data$detected[i], data$of[i], correct = FALSE)$conf.int
a <- wilson(1); b <- wilson(2)

c(difference = share[1] - share[2],
  lower = share[1] - share[2] - sqrt((share[1] - a[1])^2 + (b[2] - share[2])^2),
  upper = share[1] - share[2] + sqrt((a[2] - share[1])^2 + (share[2] - b[1])^2))
