# responsePrediction: what a value before treatment, or its change by a landmark, tells of response or relapse.
YEAR <- 365

# TRUE or FALSE, or in words why the outcome of a case is not known.
outcome_of <- function(rows, i, outcome, definition, landmark, class) {
  if (outcome == "RESPONSE" && is.null(landmark)) return(if (class %in% c("COMPLETE", "PARTIAL")) TRUE else if (class == "NONE") FALSE else if (class == "UNKNOWN") "RESPONSE_UNKNOWN" else "NOT_EVALUABLE")
  event <- if (outcome == "RESPONSE") "FIRST_RESPONSE" else "RELAPSE"; f <- follow_up(rows, i, event, definition)
  if (!is.null(f$reason)) return(if (f$reason %in% c("NO_RESPONSE", "NOT_EVALUABLE")) f$reason else if (f$reason == "NO_FOLLOW_UP") "FOLLOWED_TOO_SHORT" else "RESPONSE_UNKNOWN")
  start <- if (event == "RELAPSE" && !is.null(landmark)) follow_up(rows, i, "FIRST_RESPONSE", definition)$days else 0; closes <- if (is.null(landmark)) 0 else landmark + 7
  if (!is.null(landmark) && start > closes) return("NOT_RESPONDED_BY_LANDMARK"); end <- start + f$days; came <- !is.na(f$cause) && f$cause == event
  if (!is.null(landmark) && end <= closes) return(if (came) "EVENT_BY_LANDMARK" else if (is.na(f$cause)) "FOLLOWED_TOO_SHORT" else "STOPPED_BY_LANDMARK")
  # A stop before a response makes a control; of a relapse it hides whether one was to come.
  if (came && end <= closes + YEAR) TRUE else if (end >= closes + YEAR) FALSE else if (is.na(f$cause)) "FOLLOWED_TOO_SHORT" else if (outcome == "RESPONSE") FALSE else "STOPPED_BEFORE_OUTCOME"
}

# The value of a case, or in words why it has none; a change is of one assay, from the last value before treatment.
marker_of <- function(chosen, every, landmark) {
  before <- chosen[chosen$phase == "BEFORE", ]; if (is.null(landmark)) return(if (nrow(before)) data.frame(lower = before$lower, upper = before$upper, class = before$class, steroids = before$steroids, state = before$state) else "NO_VALUE")
  if (nrow(before) == 0) return("NO_VALUE_BEFORE")
  then <- every[every$phase %in% c("ON_EARLY", "ON_LATE") & every$day >= landmark / 2 & every$day <= landmark + 7, ]; if (nrow(then) == 0) return("NO_VALUE_AT_LANDMARK")
  then <- then[order(abs(then$day - landmark), then$day, then$place)[1], ]; if (then$class != before$class) return("DIFFERENT_ASSAYS")
  d <- data.frame(lower = then$lower - before$upper, upper = then$upper - before$lower, class = then$class, steroids = before$steroids || then$steroids, state = before$state); if (unknown(d)) "BOTH_BELOW_LIMIT" else d
}

# What is compared: the members of a family in one center (and class, of levels) with one outcome are one, at the mean of
# their logs, or of the bounds where a member lies beyond a limit; every other case is one. `each`: all cases are.
compared_units <- function(v, change, each = FALSE) {
  v$stratum <- if (change) v$center else paste(v$center, v$class); v$persons <- rep(1, nrow(v)); if (each || nrow(v) == 0) return(v)
  unit <- paste(v$stratum, v$outcome, v$family, sep = "|"); parts <- split(v, factor(unit, unique(unit)))
  do.call(rbind, lapply(unname(parts), function(p) { one <- p[1, ]; one$lower <- mean(p$lower); one$upper <- mean(p$upper); one$persons <- nrow(p); one }))
}
by_stratum <- function(u) split(u, factor(u$stratum, unique(u$stratum)))

plainly <- function(lower, upper) { w <- written(lower, upper); w$comparator <- c(EQ = "=", LT = "<", GT = ">")[[w$comparator]]; w }

response_prediction <- function(rows, asked) {
  a <- asked$variables; landmark <- a$landmark; definition <- definition_of(asked); outcome <- if (is.null(a$outcome)) "RESPONSE" else a$outcome; low <- identical(a$direction, "LOW_WITH_OUTCOME")
  is_asked <- function(v) v[v$analyte == a$analyte & v$stimulus == (if (is.null(a$stimulus)) "NONE" else a$stimulus) & v$specimen == (if (is.null(a$specimen)) "PBMC_SUPERNATANT" else a$specimen) & v$interference != "NOT_ANALYSED", ]
  chosen <- is_asked(rows$chosen); every <- is_asked(rows$values); c <- asked_cases(rows, asked); c <- c[c$group == "PATIENT" & c$treatment == "ANAKINRA", ]; class <- response_class(rows, definition)$class
  told_of <- function(chosen, every) { told <- lapply(seq_len(nrow(c)), function(j) { i <- match(c$key[j], rows$cases$key)
    m <- marker_of(chosen[chosen$key == c$key[j], ], every[every$key == c$key[j], ], landmark); if (is.character(m)) return(m); o <- outcome_of(rows, i, outcome, definition, landmark, class[i]); if (is.character(o)) o else cbind(m, outcome = o, c[j, c("center", "cohort", "code", "family", "person")], index = c$index_member[j] %in% TRUE) }); told[!stands_for(c$person, vapply(told, is.data.frame, TRUE))] <- "SAME_PERSON"; told }
  taken <- function(told) do.call(rbind, Filter(is.data.frame, told)); told <- told_of(chosen, every); v <- taken(told)
  change <- !is.null(landmark); readable <- families_readable(rows, asked)
  areas <- function(v, each = FALSE) if (is.null(v) || nrow(v) == 0) list(withinCenter = NULL, deLong = NULL) else { u <- compared_units(v, change, each); list(withinCenter = within_center(by_stratum(u), low), deLong = de_long(u, low, change || length(unique(u$class)) == 1)) }
  alone <- areas(v, each = TRUE); beside <- list(kindreds = if (readable) length(unique(v$family)), withinCenterByPerson = alone$withinCenter, deLongByPerson = alone$deLong)
  sensitivity <- prediction_sensitivity(v, taken(told_of(half_limit(chosen), half_limit(every))), areas, landmark, readable); reasons <- unlist(Filter(is.character, told)); head <- c(frame_of(rows, asked), list(considered = nrow(c), included = if (is.null(v)) 0 else nrow(v), leftOut = counted_reasons(reasons), sensitivity = sensitivity), beside)
  # With nobody to compare, changes still have the (empty) curve of all together; levels have no class to be of.
  nobody <- list(center = NULL, comparabilityClass = NULL, auc = NULL, nWith = 0, nWithout = 0, persons = 0, notDrawn = "NONE_WITH_OUTCOME", steps = list())
  if (is.null(v)) return(c(head, list(withinCenter = NULL, deLong = NULL, cut = NULL, curves = if (change) list(nobody) else list(), points = list())))
  u <- compared_units(v, change); together <- change || length(unique(u$class)) == 1; parts <- by_stratum(u); within <- within_center(parts, low)
  curve <- function(p, center, class, auc) c(list(center = if (!is.null(center)) list(slug = center), comparabilityClass = class, auc = auc), roc_of(p, low)$shown)
  each <- lapply(unname(parts), function(p) curve(p, p$center[1], if (!change) p$class[1], if (is.null(within$notEstimable) && any(p$outcome) && !all(p$outcome)) area(p, low)))
  c(head, list(withinCenter = within, deLong = de_long(u, low, together), cut = cut_of(u, low, together), curves = keyed(c(if (together) list(curve(u, NULL, NULL, de_long(u, low, TRUE)$value)), each), function(k) paste(c("curve", k$center$slug, k$comparabilityClass), collapse = " ")),
       points = keyed(lapply(seq_len(nrow(v)), function(i) c(list(case = case_reference(v$code[i], v$cohort[i]), outcome = v$outcome[i], comparabilityClass = v$class[i]), plainly(v$lower[i], v$upper[i]))), function(p) paste(p$case$cohort$slug, p$case$code))))
}
