# caseTimeline: the spans of the first regimen, and every value of one case.
case_timeline <- function(rows, asked) {
  i <- which(rows$cases$id == asked$variables$case); c <- rows$courses_of[[i]]; v <- rows$values[rows$values$key == rows$cases$key[i], ]
  days <- c(0, c$startDay, ifelse(is.na(c$stopDay), c$startDay, c$stopDay), rows$visits_of[[i]]$day, v$day, rows$cases$lastFollowUpDay[i])
  series <- lapply(unname(split(v, paste(v$analyte, v$stimulus, v$specimen, v$class))), function(s) list(analyte = s$analyte[1], stimulus = s$stimulus[1], specimen = s$specimen[1], comparabilityClass = s$class[1],
    points = lapply(seq_len(nrow(s)), function(p) list(day = s$day[p], sample = s$code[p], phase = if (s$phase[p] != "NONE") s$phase[p], stateAtSample = s$state[p], interference = if (s$interference[p] != "") s$interference[p], value = concentration(s[p, ])))))
  list(firstDay = min(days, na.rm = TRUE), lastDay = max(days, na.rm = TRUE), phases = if (rows$cases$group[i] == "PATIENT") spans_of(c) else list(),
       measurements = list(items = keyed(series, function(s) paste(s$analyte, s$stimulus, s$specimen, s$comparabilityClass))))
}

# BEFORE to the first day, ON_EARLY to day 90, ON_LATE to the stop, AFTER from two days after it to the next regimen.
spans_of <- function(courses) {
  r <- regimens(courses, ANAKINRA); if (nrow(r) == 0) return(list())
  start <- r$start[1]; stop <- r$stop[1]; early <- min(start + EARLY_UNTIL, stop); following <- if (nrow(r) > 1) r$start[2] else NA; span <- function(phase, from, to) list(phase = phase, fromDay = from, toDay = if (is.finite(to)) to else NA)
  Filter(Negate(is.null), list(span("BEFORE", NA, start), if (early > start) span("ON_EARLY", start + 1, early), if (stop > start + EARLY_UNTIL) span("ON_LATE", start + EARLY_UNTIL + 1, stop),
    if (is.finite(stop) && (is.na(following) || following > stop + 2)) span("AFTER", stop + 2, following - 1)))
}
