# treatmentSurvival: Kaplan-Meier, Aalen-Johansen and Turnbull of each group, and log-rank within centers. A family is
# one in each group: its index member, else the first who is followed; beside it each person counted.
# Where a share is 0 or 1: Clopper-Pearson, and after censoring the product of betas (Fay, Brittain & Proschan 2013).
product_bound <- function(risk, events) { keep <- events > 0; a <- risk[keep] - events[keep] + 1; b <- events[keep]; m <- prod(a / (a + b)); s <- prod(a * (a + 1) / ((a + b) * (a + b + 1)))
  size <- (m - s) / (s - m^2); qbeta(0.975, m * size, (1 - m) * size) }

treatment_survival <- function(rows, asked) {
  a <- asked$variables; c <- asked_cases(rows, asked); c <- c[c$group == "PATIENT", ]; definition <- definition_of(asked); at <- match(c$key, rows$cases$key)
  told <- lapply(at, follow_up, rows = rows, event = a$event, definition = definition); kept <- vapply(told, function(x) is.null(x$reason), TRUE)
  told[!stands_for(c$person, kept)] <- list(not_followed("SAME_PERSON")); kept <- vapply(told, function(x) is.null(x$reason), TRUE)
  f <- c[kept, ]; f$days <- vapply(told[kept], `[[`, 0, "days"); f$cause <- vapply(told[kept], function(x) as.character(x$cause), ""); f$after <- vapply(told[kept], `[[`, 0, "after")
  k <- categories_of(rows, asked, f); f$label <- if (nrow(f)) apply(k, 1, paste, collapse = "+") else character(0); f$index <- f$index_member %in% TRUE; persons <- survival_curves(f, f, rows, asked)
  c(frame_of(rows, asked), list(considered = nrow(c), included = nrow(f), leftOut = counted_reasons(vapply(told[!kept], `[[`, "", "reason"))), survival_curves(f, one_each(f, f$label), rows, asked),
    list(curvesByPerson = persons$curves, testsByPerson = lapply(persons$tests, function(t) t[names(t) != "groups"]), sensitivity = survival_sensitivity(f, rows, asked)))
}
# Of the persons followed those who are counted: curves on the days of all of them, and tests.
survival_curves <- function(f, counted, rows, asked) {
  k <- categories_of(rows, asked, f); longest <- max(0, f$days); every <- c(15, 30, 90, 180, 365)[findInterval(longest, c(0, 60.5, 180.5, 540.5, 1440.5))]; grid <- seq(0, longest, by = every)
  curves <- lapply(unname(split(seq_len(nrow(f)), f$label)), function(i) survival_curve(counted[counted$label == f$label[i[1]], ], f[i, ], named_categories(k, i), grid, asked$variables$event, rows))
  list(riskDays = as.list(grid), curves = keyed(curves, key_text), tests = survival_tests(counted, categories_of(rows, asked, counted), asked$variables))
}
named_categories <- function(k, i) { x <- k[i[1], , drop = TRUE]; names(x) <- colnames(k); x }

survival_curve <- function(f, persons, categories, grid, event, rows) {
  e <- as.numeric(!is.na(f$cause)); s <- survfit(Surv(f$days, e) ~ 1, conf.type = "log-log"); n <- nrow(f); lower <- s$lower; upper <- s$upper
  for (i in which(s$surv > 1 - 1e-12)) { lower[i] <- 0.025^(1 / s$n.risk[i]); upper[i] <- 1 }
  for (i in which(s$surv < 1e-12)) { lower[i] <- 0; upper[i] <- product_bound(s$n.risk[1:i], s$n.event[1:i]) }
  steps <- lapply(seq_along(s$time), function(i) step_of(s$time[i], s$surv[i], lower[i], upper[i], "GREENWOOD_LOG_LOG", s$n.risk[i], s$n.event[i], s$n.censor[i]))
  if (s$time[1] > 0) { steps <- c(list(step_of(0, 1, 0.025^(1 / n), 1, "", n, 0, 0)), steps); days <- c(0, s$time); low <- c(0.025^(1 / n), lower); up <- c(1, upper) } else { days <- s$time; low <- lower; up <- upper }
  first <- function(share) days[which(share <= 0.5 + 1.5e-8)[1]]
  list(keys = keys_of(categories), n = nrow(persons), units = n, kindreds = if (all(rows$cohorts$genotype[match(persons$cohort, rows$cohorts$slug)])) length(unique(persons$family)), events = sum(e), followedTo = max(f$days), atRisk = as.list(vapply(grid, function(d) sum(f$days >= d), 0)), free = steps,
       median = list(day = unname(quantile(s, 0.5, conf.int = FALSE)), lower = first(low), upper = first(up)), betweenVisits = if (event != "DISCONTINUATION") between_visits(f), causes = incidences(f))
}
step_of <- function(day, share, lower, upper, interval, risk, events, censored) list(day = day, share = share, lower = lower, upper = upper, interval = if (share < 1e-12 || share > 1 - 1e-12) "CLOPPER_PEARSON" else interval, atRisk = risk, events = events, censored = censored)

# Aalen-Johansen by survfit's multistate curve.
incidences <- function(f) {
  occurred <- sort(unique(f$cause[!is.na(f$cause)]), method = "radix"); if (length(occurred) == 0) return(list())
  s <- survfit(Surv(f$days, factor(ifelse(is.na(f$cause), "0", f$cause), c("0", occurred))) ~ 1, conf.type = "log-log"); risk <- s$n.risk[, 1]; all <- rowSums(s$n.event)
  lapply(occurred, function(cause) { j <- match(cause, s$states); p <- s$pstate[, j]; lower <- s$lower[, j]; upper <- s$upper[, j]
    for (i in which(p < 1e-12)) { lower[i] <- 0; upper[i] <- 1 - 0.025^(1 / risk[i]) }
    for (i in which(p > 1 - 1e-12)) { lower[i] <- 1 - product_bound(risk[1:i], all[1:i]); upper[i] <- 1 }
    list(cause = cause, events = sum(f$cause == cause, na.rm = TRUE), steps = lapply(seq_along(p), function(i) step_of(s$time[i], p[i], lower[i], upper[i], "LOG_LOG", risk[i], s$n.event[i, j], 0))) })
}

# Days are whole: free on one day, the event came on the next at the earliest. `most_likely` takes (from, to], so a
# span of whole days opens half a day early.
between_visits <- function(f) {
  from <- ifelse(is.na(f$cause), f$days + 1, ifelse(f$after == f$days, f$days, f$after + 1)); to <- ifelse(is.na(f$cause), Inf, f$days)
  m <- most_likely(ifelse(from == to, from, from - 0.5), to); seen <- is.finite(m$to) & m$mass > 1e-8; share <- 1 - cumsum(m$mass)[seen]; share[share < 1e-8] <- 0; start <- ceiling(m$from[seen]); half <- which(share <= 0.5 + 1e-8)[1]
  list(events = sum(is.finite(to) & from != to), medianFromDay = start[half], medianByDay = m$to[seen][half], steps = lapply(seq_along(share), function(i) list(fromDay = start[i], byDay = m$to[seen][i], share = share[i])))
}

survival_tests <- function(f, k, a) {
  if (length(a$by) == 0 || nrow(f) == 0) return(list())
  within <- !any(unlist(a$by) %in% c("CENTER", "COHORT")); f$stratum <- if (within) f$center else ""; causes <- if (a$event == "DISCONTINUATION") list(NULL) else list(NULL, a$event)
  lapply(causes, function(cause) { f$event <- if (is.null(cause)) !is.na(f$cause) else !is.na(f$cause) & f$cause == cause; c(list(cause = cause, stratifiedBy = if (within) "CENTER"), log_rank(f, k)) })
}

log_rank <- function(f, k) {
  both <- vapply(split(f$label, f$stratum), function(l) length(unique(l)) > 1, TRUE); keep <- f$stratum %in% names(both)[both]; d <- f[keep, ]; names <- sort(unique(d$label), method = "radix")
  counts <- table(factor(d$label, names)); dropped <- nrow(f) - nrow(d); test <- if (length(names) > 1) survdiff(if (length(unique(d$stratum)) > 1) Surv(days, event) ~ label + strata(stratum) else Surv(days, event) ~ label, data = d)
  total <- function(x) if (is.matrix(x)) rowSums(x) else x; at <- if (length(names) > 1) match(names, sub("^label=", "", sub(" *$", "", names(test$n))), nomatch = 0); if (length(names) > 1 && any(at == 0)) at <- seq_along(names)
  groups <- keyed(lapply(seq_along(names), function(i) list(keys = keys_of(named_categories(k, which(f$label == names[i]))), n = unname(counts[i]), observed = total(test$obs)[at[i]], expected = total(test$exp)[at[i]])), key_text)
  why <- if (length(names) < 2) "FEWER_THAN_TWO_GROUPS" else if (any(counts < 3)) "FEWER_THAN_THREE_PER_GROUP" else if (!any(d$event)) "NO_EVENTS" else NULL
  result <- list(notTested = why, dropped = dropped, groups = groups, pValue = NULL, smallestAttainableP = NULL, chiSquared = NULL, degreesOfFreedom = NULL, method = NULL); if (!is.null(why)) return(result)
  df <- length(names) - 1; result[c("chiSquared", "degreesOfFreedom")] <- list(test$chisq, df)
  if (sum(d$event) >= 20) { result$pValue <- pchisq(test$chisq, df, lower.tail = FALSE); result["method"] <- "ASYMPTOTIC"; return(result) }
  p <- permuted_log_rank(d, names); result$pValue <- p$p; result$smallestAttainableP <- p$smallest; result$method <- one_of(c("EXACT", "MONTE_CARLO")); result
}

# Few events: groups permuted within strata. A case's score is its event less the hazard it has seen.
permuted_log_rank <- function(d, names) {
  score <- numeric(nrow(d)); for (s in unique(d$stratum)) { i <- d$stratum == s; h <- survfit(Surv(days, event) ~ 1, data = d[i, ], ctype = 1, timefix = FALSE); score[i] <- d$event[i] - h$cumhaz[match(d$days[i], h$time)] }
  permuted_scores(score, d$label, d$stratum, names)
}
