data <- data.frame(responded = 7, of = 9)
w <- prop.test(data$responded, data$of, correct = FALSE)$conf.int
e <- binom.test(data$responded, data$of)$conf.int

c(share = data$responded / data$of, wilsonLower = w[1], wilsonUpper = w[2],
  clopperPearsonLower = e[1], clopperPearsonUpper = e[2])
