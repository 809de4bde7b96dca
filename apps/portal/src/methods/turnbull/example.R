# The event came after one visit and by the next; by is missing where it had not come.
data <- data.frame(
  after = c(0, 0, 30, 30, 60, 90, 90),
  by = c(30, 60, 60, 90, 90, 120, NA)
)

# The share of events between two visits is what every case that could be there says of it, over and over.
from <- c(0, 30, 60, 90, 120); to <- c(30, 60, 90, 120, Inf)
by <- ifelse(is.na(data$by), Inf, data$by)
could <- outer(data$after, from, "<=") & outer(by, to, ">=")
share <- rep(1 / 5, 5)
for (round in 1:20000) share <- share * colMeans(could / c(could %*% share))

c(freeAt30 = 1 - sum(share[1]), freeAt60 = 1 - sum(share[1:2]), freeAt90 = 1 - sum(share[1:3]),
  freeAt120 = 1 - sum(share[1:4]))
