# cytokineComparison: each group against `b`, within center and class or within cases.
GROUP_KEYS <- c("a", "b", "c", "d", "e", "f")

cytokine_comparison <- function(rows, asked) {
  a <- asked$variables; cases <- asked_cases(rows, asked); readable <- families_readable(rows, asked); groups <- c(list(a$a, a$b), a$others); names(groups) <- GROUP_KEYS[seq_along(groups)]
  v <- rows$chosen[rows$chosen$key %in% cases$key & rows$chosen$stimulus == (if (is.null(a$stimulus)) "NONE" else a$stimulus) & rows$chosen$specimen == (if (is.null(a$specimen)) "PBMC_SUPERNATANT" else a$specimen), ]
  if (!readable) v$family <- v$person
  # `within` says of each comparison whether it is made within cases, where that is settled already.
  arms_of <- function(v, within = NULL) { arms <- unlist(lapply(unlist(a$analytes), function(analyte) lapply(setdiff(names(groups), "b"), function(k) {
    x <- members_of(rows, asked, v[v$analyte == analyte, ], groups[[k]]); y <- members_of(rows, asked, v[v$analyte == analyte, ], groups$b); list(analyte = analyte, key = k, x = x, y = y, within = differ_in_phase(groups[[k]], groups$b) && same_cases(x, y)) })), recursive = FALSE)
    if (!is.null(within)) arms <- Map(function(m, settled) { m$within <- settled; m }, arms, within)
    lapply(arms, one_record_each) }
  arms <- arms_of(v); made <- compared_all(arms, asked)
  c(frame_of(rows, asked), list(tests = sum(is_tested(made)), comparisons = keyed(made, function(c) paste(c$analyte, c$group)), sensitivity = comparison_sensitivity(v, arms, made, arms_of, asked, readable)))
}

is_tested <- function(made) vapply(made, function(c) c$test$`__typename` == "RankTest", TRUE)
# Each comparison, p adjusted over all of them; one that was made before of the same two arms is taken as it was.
compared_all <- function(arms, asked, known = NULL) {
  made <- lapply(seq_along(arms), function(i) { m <- arms[[i]]; if (!is.null(known) && identical(known$arms[[i]], m)) known$made[[i]] else compared(m$analyte, m$key, m$x, m$y, m$within) })
  tested <- is_tested(made); p <- p.adjust(vapply(made[tested], function(c) c$test$pValue$value, 0), "BH"); drew <- any(vapply(made[tested], function(c) c$test$pValue$drawn, TRUE)) || any(unlist(asked$answer$exact) == "MONTE_CARLO")
  for (i in seq_along(which(tested))) made[[which(tested)[i]]]$test$adjustedP <- p_value(p[i], drawn = drew, times = length(p))
  made
}

members_of <- function(rows, asked, v, group) {
  in_filter <- asked_cases(rows, list(cohorts = asked$cohorts, variables = list(filter = group$filter[setdiff(names(group$filter), "groups")])))$key
  v <- v[v$key %in% in_filter & (if (is.null(group$phase)) v$group %in% unlist(group$filter$groups) else v$group == "PATIENT" & v$phase == group$phase), ]
  if (length(group$responses)) v <- v[response_class(rows, definition_of(asked))$class[match(v$key, rows$cases$key)] %in% unlist(group$responses), ]
  v
}
# One record of each person: within cases the first that holds both phases by one assay; of who has none, and of groups
# side by side, the first in each group.
one_record_each <- function(m) {
  both <- if (m$within) first_of_person(m$x[case_and_class(m$x) %in% case_and_class(m$y), ]) else m$x[0, ]
  stand <- function(v) first_of_person(v[case_and_class(v) %in% case_and_class(both) | !v$person %in% both$person, ])
  m$x <- stand(m$x); m$y <- stand(m$y); m
}
differ_in_phase <- function(one, other) !is.null(one$phase) && !is.null(other$phase) && one$phase != other$phase && identical(one[setdiff(names(one), "phase")], other[setdiff(names(other), "phase")])
# Within cases where any case stands in both; where a side is empty there is nothing to compare.
same_cases <- function(x, y) nrow(x) == 0 || nrow(y) == 0 || any(x$key %in% y$key)

compared <- function(analyte, key, x, y, within) {
  made <- if (within) compared_within(x, y) else if (length(intersect(x$person, y$person))) not_independent(x, y) else compared_between(x, y)
  classes <- sort(unique(c(x$class, y$class)), method = "radix")
  arm <- function(v, units) list(persons = nrow(v), units = units, belowLimit = sum(below(v)))
  list(analyte = analyte, group = key, reference = "b", withinCases = within, first = arm(x, made$test$nFirst), second = arm(y, made$test$nSecond), effect = made$effect, byStratum = made$byStratum, hodgesLehmann = made$hodgesLehmann,
       detected = made$detected, test = made$test, gate = list(pooled = length(classes) < 2, classes = as.list(classes), leftOut = if (within) list() else left_out(x, y)))
}
not_independent <- function(x, y) list(effect = shown_ratio(not_estimable("SAME_PERSONS_IN_BOTH", nrow(x), nrow(y)), "betweenGroups"), byStratum = list(), hodgesLehmann = NULL, detected = NULL,
  test = list(`__typename` = "NotTested", reason = "SAME_PERSONS_IN_BOTH", nFirst = nrow(x), nSecond = nrow(y)))

units_of <- function(v) per_family(v, v$family)
strata_of_groups <- function(x, y) lapply(unique(c(stratum_of(x), stratum_of(y))), function(s) { a <- x[stratum_of(x) == s, ]; b <- y[stratum_of(y) == s, ]; one <- rbind(a, b)[1, ]; list(center = one$center, class = one$class, first = units_of(a), second = units_of(b)) })
left_out <- function(x, y) keyed(lapply(Filter(function(s) nrow(s$first) == 0 || nrow(s$second) == 0, strata_of_groups(x, y)), function(s) list(center = list(slug = s$center), comparabilityClass = s$class, reason = "ONE_GROUP_ONLY", nFirst = nrow(s$first), nSecond = nrow(s$second))), function(l) paste(l$center$slug, l$comparabilityClass))

shown_effect <- function(r, denominator) if (r$kind == "RatioBound") list(`__typename` = "ComparisonBound", atLeast = r$atLeast, certainAtLeast = r$certainAtLeast, atMost = r$atMost, certainAtMost = r$certainAtMost, nNumerator = r$n, nDenominator = r$m) else shown_ratio(r, denominator)

compared_between <- function(x, y) {
  both <- Filter(function(s) nrow(s$first) > 0 && nrow(s$second) > 0, strata_of_groups(x, y)); for (i in seq_along(both)) both[[i]]$ratio <- ratio_of(both[[i]]$first, both[[i]]$second)
  pooled <- pooled_ratio(both); if (is.null(pooled)) pooled <- not_estimable("NO_COMMON_STRATUM", 0, 0)
  effect <- shown_effect(pooled, "betweenGroups"); alone <- length(both) == 1
  seen <- function(of) vapply(both, function(s) sum(!below(s[[of]])), 0); sizes <- function(of) vapply(both, function(s) nrow(s[[of]]), 0)
  list(effect = effect, byStratum = keyed(lapply(both, function(s) list(center = list(slug = s$center), comparabilityClass = s$class, effect = shown_effect(s$ratio, "betweenGroups"))), function(s) paste(s$center$slug, s$comparabilityClass)),
       hodgesLehmann = if (alone) hodges_lehmann(both[[1]]$first, both[[1]]$second), detected = if (length(both)) share_difference(seen("first"), sizes("first"), seen("second"), sizes("second")), test = rank_test(both))
}
# Shares of strata, x of n less y of m, weighed by Mantel and Haenszel; the interval holds every difference that the score
# test of Miettinen and Nurminen does not refuse, under which the two shares are the likeliest that differ by so much.
likeliest_share <- function(x, n, y, m, d) { low <- max(0, -d); high <- min(1, 1 - d); if (high - low < 1e-12) return(low)
  likely <- function(p) dbinom(x, n, min(1, max(0, p + d)), log = TRUE) + dbinom(y, m, p, log = TRUE); tried <- c(low, high, optimize(likely, c(low, high), maximum = TRUE, tol = 1e-12)$maximum); tried[which.max(vapply(tried, likely, 0))] }
share_difference <- function(x, n, y, m) { w <- n * m / (n + m) / sum(n * m / (n + m)); told <- sum(w * (x / n - y / m))
  variance <- function(d) { q <- mapply(likeliest_share, x, n, y, m, d); p <- pmin(1, pmax(0, q + d)); sum(w^2 * (p * (1 - p) / n + q * (1 - q) / m) * (n + m) / (n + m - 1)) }
  refused <- function(d) (told - d)^2 - qchisq(0.95, 1) * variance(d); end <- function(limit) if (abs(told - limit) < 1e-9) limit else uniroot(refused, sort(c(told + sign(limit) * 1e-7, limit)), tol = 1e-12)$root
  list(difference = told, lower = end(-1), upper = end(1)) }

# Pairs of one class; a family is one pair, of mean logs.
compared_within <- function(x, y) {
  at <- match(paste(x$key, x$class), paste(y$key, y$class)); p <- x[!is.na(at), ]; q <- y[at[!is.na(at)], ]; one <- per_family(p, p$family); other <- per_family(q, p$family); r <- if (nrow(one)) paired_ratio(one, other, length(unique(p$center))) else not_estimable("NO_PAIRS", 0, 0)
  list(effect = shown_effect(r, "withinCases"), byStratum = list(), hodgesLehmann = NULL, detected = NULL, test = signed_rank_test(bounds(one$lower - other$upper, one$upper - other$lower)))
}
