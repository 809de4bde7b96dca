data <- data.frame(
  group = c("truncating", "missense"),
  responded = c(7, 3),
  not = c(2, 8)
)
table <- as.matrix(data[c("responded", "not")])
p <- fisher.test(table)$p.value

# fisher.test gives the odds ratio to four digits; here its equation is solved further.
x <- 0:9
chance <- function(odds) { d <- dhyper(x, 10, 10, 9) * odds^x; d / sum(d) }
odds <- exp(uniroot(function(l) sum(x * chance(exp(l))) - 7, c(-10, 10), tol = 1e-14)$root)

c(pValue = p, oddsRatio = odds)
