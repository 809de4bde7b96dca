# Rscript sample-quantiles.R: quantile(type = 2) of plain numbers, such as ages in years, zero among them.
source("samples.R")

probabilities <- c(0.1, 0.25, 1/3, 0.5, 0.75, 0.9)
numbers <- list(one = 7, two = c(3, 9), three = c(0, 2, 31), four = c(1, 2, 3, 6), with_zeros = c(0, 0, 0.5, 4, 12),
  ties = c(5, 5, 5, 8, 8, 20), unsorted = c(14, 0.25, 3, 60, 3, 9, 1), all_equal = rep(2, 6), negative = c(-4, -1, 0, 3),
  twelve = c(0.1, 1.5, 2, 2, 3, 5, 8, 13, 21, 34, 55, 89), twenty = seq(0.5, 10, 0.5), large = (1:101)^2)
write_golden(lapply(numbers, function(x) list(values = I(x), p = probabilities,
  quantile = unname(quantile(x, probabilities, type = 2)))), "sample-quantiles.golden.json")
