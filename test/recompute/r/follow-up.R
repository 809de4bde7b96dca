# When a response, a relapse or a stop came in the first regimen of a case, and what else ended its follow-up.
followed <- function(days, cause, after = days) list(days = days, cause = cause, after = after)
not_followed <- function(reason) list(reason = reason)

# Visits on drug that tell of response under a definition: days, and whether they respond; or why there are none.
response_visits <- function(visits, courses, regimen, definition) {
  on <- on_drug(visits, courses, regimen)
  if (definition == "clinician") { told <- on[on$responseRecorded %in% c("COMPLETE", "PARTIAL", "NONE"), ]
    return(if (nrow(told)) data.frame(day = told$day, responds = told$responseRecorded != "NONE") else if ("NOT_EVALUABLE" %in% on$responseRecorded) "NOT_EVALUABLE" else "NO_ASSESSMENT_ON_DRUG") }
  if (blinded(courses, regimen)) return("CRP_UNDER_IL6_BLOCKADE")
  base <- look(visits, regimen$start, regimen$start - 14, regimen$start)
  if (nrow(base) > 0 && isFALSE(active(base))) return("NOT_EVALUABLE"); if (nrow(base) == 0 || is.na(active(base))) return("BASELINE_MISSING")
  class <- vapply(seq_len(nrow(on)), function(i) against_baseline(base, on[i, ]), ""); if (all(is.na(class))) return("NO_ASSESSMENT_ON_DRUG")
  data.frame(day = on$day, responds = class != "NONE")[!is.na(class), ]
}

# A flare is acted on by a steroid, another biologic or a higher dose begun within 28 days, or more steroid at a visit.
acted_on <- function(flare, visits, courses) {
  begun <- courses[courses$startDay >= flare$day & courses$startDay <= flare$day + 28, ]
  if (any(startsWith(begun$atc, "H02AB") | (begun$atc %in% BIOLOGICS & begun$atc != ANAKINRA))) return(TRUE)
  force <- tail(courses[courses$atc == ANAKINRA & courses$startDay < flare$day & (is.na(courses$stopDay) | courses$stopDay >= flare$day - 28), ], 1)
  raised <- nrow(force) > 0 && any(begun$atc == ANAKINRA & begun$doseUnit == force$doseUnit & begun$doseValue > force$doseValue, na.rm = TRUE)
  later <- visits[visits$day > flare$day & visits$day <= flare$day + 28, ]
  raised || any(later$steroidMgPerDay > flare$steroidMgPerDay, na.rm = TRUE)
}

follow_up <- function(rows, i, event, definition) {
  courses <- rows$courses_of[[i]]; visits <- rows$visits_of[[i]]; r <- regimens(courses, ANAKINRA); if (nrow(r) == 0) return(not_followed("NEVER_TREATED"))
  r <- r[1, ]
  reason <- stop_reason(courses, r); counts <- !is.na(reason) && reason != "LOST_TO_FOLLOW_UP"
  if (event == "DISCONTINUATION") {
    known <- c(if (is.na(rows$cases$lastFollowUpDay[i])) r$start else rows$cases$lastFollowUpDay[i], visits$day)
    days <- (if (is.infinite(r$stop)) max(known) else r$stop) - r$start
    return(if (days <= 0 && !counts) not_followed("NO_FOLLOW_UP") else followed(days, if (counts) reason else NA)) }
  told <- response_visits(visits, courses, r, definition); if (is.character(told)) return(not_followed(told))
  at <- which(told$responds)[1]; end <- function(start, day, free, last_seen) if (!is.na(day)) followed(day - start, event, free - start) else if (counts) followed(r$stop - start, "DISCONTINUATION") else
    if (last_seen <= start) not_followed("NO_FOLLOW_UP") else followed(last_seen - start, NA)
  if (event == "FIRST_RESPONSE") return(end(r$start, told$day[at], if (is.na(at)) NA else if (at > 1) told$day[at - 1] else r$start, max(told$day)))
  if (is.na(at)) return(not_followed("NO_RESPONSE"))
  response <- told$day[at]; visits <- on_drug(visits, courses, r); visits <- visits[visits$day > response, ]; state <- assessed(visits); tell <- visits[state != "UNKNOWN", ]; state <- state[state != "UNKNOWN"]
  confirmed <- vapply(seq_along(state), function(j) state[j] == "FLARE" && ((j < length(state) && state[j + 1] == "FLARE") || acted_on(tell[j, ], visits, courses)), TRUE); j <- which(confirmed)[1]
  # Without a relapse a flare can only be the last thing seen, and may have been its beginning: free to the visit before.
  end(response, tell$day[j], if (is.na(j)) NA else if (j > 1) tell$day[j - 1] else response, max(response, tell$day[state == "QUIET"]))
}
