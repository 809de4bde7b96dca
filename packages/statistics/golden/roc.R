# Rscript roc.R: pROC on logs; Newcombe's method 5 by uniroot on its equation; within centers and leaving one out by pROC.
source("samples.R")
suppressMessages(library(pROC))

newcombe <- function(auc, m, n) {
  v <- function(t) { N <- (m + n) / 2 - 1; sum((m * n)^2 * t * (1 - t) * (1 + N * (1 - t) / (2 - t) + N * t / (1 + t)) / (m * n)) / sum(m * n)^2 }
  f <- function(t) (auc - t)^2 - qnorm(0.975)^2 * v(t)
  c(if (auc == 0) 0 else uniroot(f, c(1e-12, auc - 1e-12 * (auc == 1)), tol = 1e-14)$root, if (auc == 1) 1 else uniroot(f, c(auc + 1e-12 * (auc == 0), 1 - 1e-12), tol = 1e-14)$root)
}
curve_of <- function(value, outcome, direction = "<") roc(outcome, log(value), direction = direction, levels = c(0, 1), quiet = TRUE)
whole <- function(value, outcome, direction = "<") {
  r <- curve_of(value, outcome, direction); a <- as.numeric(auc(r)); p <- coords(r, "all", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE)
  p <- p[order(p$threshold), ]; d <- suppressWarnings(as.numeric(ci.auc(r, method = "delong"))); n <- sum(outcome == 1)
  best <- coords(r, "best", best.method = "youden", ret = c("threshold", "sensitivity", "specificity"), transpose = FALSE)
  list(value = I(value), outcome = I(outcome == 1), low = direction == ">", auc = a, newcombe = newcombe(a, n, length(value) - n), deLong = d[c(1, 3)], standardError = suppressWarnings(sqrt(var(r, method = "delong"))),
       cutLog = I(as.character(sapply(p$threshold, exact_text))), sensitivity = I(p$sensitivity), specificity = I(p$specificity),
       best = I(best$threshold[order(-best$sensitivity)]), bestSensitivity = max(best$sensitivity))
}
set.seed(23)
draw <- function(n, m, shift, digits = 1) list(round(exp(c(rnorm(n, shift), rnorm(m))), digits) + 0.1, rep(1:0, c(n, m)))
a <- draw(5, 5, 1); b <- draw(12, 15, 1.2); d <- draw(20, 30, 0.4); e <- draw(14, 11, 0.8, 0); f <- draw(25, 25, -0.9)
write_golden(list(
  three_against_three = whole(c(4, 9, 2, 1, 3, 5), c(1, 1, 1, 0, 0, 0)), separated = whole(c(20, 30, 40, 50, 1, 2, 3, 4, 5), rep(1:0, c(4, 5))),
  ties = whole(c(2, 2, 5, 5, 5, 9, 2, 2, 5, 9, 1), c(1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0)), all_equal = whole(rep(3, 8), rep(0:1, 4)), constant_arm = whole(c(4, 4, 4, 4, 1, 3, 6, 9, 2), rep(1:0, c(4, 5))),
  five_against_five = whole(a[[1]], a[[2]]), twelve_against_fifteen = whole(b[[1]], b[[2]]), weak = whole(d[[1]], d[[2]]), rounded = whole(e[[1]], e[[2]]), low_is_telling = whole(f[[1]], f[[2]], ">"),
  ten_against_ten = do.call(whole, draw(10, 10, 1.5)), forty_against_ten = do.call(whole, draw(40, 10, 0.6, 0)), ten_against_forty = do.call(whole, draw(10, 40, 2)), backwards = do.call(whole, draw(15, 12, -0.5)), many = do.call(whole, draw(80, 60, 0.9))
), "roc.golden.json")

centers <- function(value, outcome, center) {
  both <- Filter(function(k) length(unique(outcome[center == k])) == 2, unique(center)); m <- sapply(both, function(k) sum(outcome[center == k] == 1)); n <- sapply(both, function(k) sum(outcome[center == k] == 0))
  areas <- sapply(both, function(k) as.numeric(auc(curve_of(value[center == k], outcome[center == k])))); a <- sum(areas * m * n) / sum(m * n)
  left <- lapply(unique(center), function(k) { o <- center != k
    if (sum(outcome[o] == 1) < 10 || sum(outcome[o] == 0) < 10) return(list(center = k, cutLog = NULL))
    best <- coords(curve_of(value[o], outcome[o]), "best", best.method = "youden", ret = c("threshold", "sensitivity"), transpose = FALSE); cut <- best$threshold[which.max(best$sensitivity)]
    positive <- log(value[!o]) >= cut; y <- outcome[!o] == 1; ci <- function(x, n) if (n == 0) NULL else c(x / n, binom.test(x, n)$conf.int)
    list(center = k, cutLog = cut, sensitivity = ci(sum(positive & y), sum(y)), specificity = ci(sum(!positive & !y), sum(!y))) })
  list(value = I(value), outcome = I(outcome == 1), center = I(center), auc = a, newcombe = newcombe(a, m, n), areas = I(areas), dropped = I(as.character(setdiff(unique(center), both))), left = left)
}
study <- function(n, k, shift, digits = 1, effect = 0) { y <- rbinom(n, 1, 0.45); s <- sample(k, n, TRUE); centers(round(exp(rnorm(n) + shift * y + effect * s), digits) + 0.1, y, LETTERS[s]) }
write_golden(list(
  one_center = centers(b[[1]], b[[2]], rep("A", 27)), two_centers = centers(c(d[[1]], e[[1]]), c(d[[2]], e[[2]]), rep(c("A", "B"), c(50, 25))),
  one_outcome_only = centers(c(5, 3, 8, 1, 2, 9, 7, 4, 6), c(1, 0, 1, 0, 0, 1, 1, 1, 1), c(rep("A", 6), rep("B", 3))), pairs = centers(c(2, 1, 5, 4, 9, 8, 1, 3), rep(1:0, 4), rep(c("A", "B", "C", "D"), each = 2)),
  four_centers = study(60, 4, 1), strong_center_effect = study(60, 3, 1, 1, 1.5), rounded = study(45, 3, 0.7, 0), useless = study(70, 5, 0), many = study(120, 6, 1.4)
), "centers.golden.json")
