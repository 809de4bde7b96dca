# Where a sample lies relative to the first regimen of anakinra, and what its assay may see (words of the product).
EARLY_UNTIL <- 90; REGIMEN_GAP <- 14

# Courses of one agent at most 14 days apart are one regimen.
regimens <- function(courses, atc) {
  c <- courses[courses$atc == atc, ]; c <- c[order(c$startDay), ]; r <- data.frame(start = numeric(0), stop = numeric(0))
  for (i in seq_len(nrow(c))) { end <- if (is.na(c$stopDay[i])) Inf else c$stopDay[i]; last <- nrow(r)
    if (last > 0 && c$startDay[i] - r$stop[last] <= REGIMEN_GAP) r$stop[last] <- max(r$stop[last], end) else r[last + 1, ] <- c(c$startDay[i], end) }
  r
}

# Days after its stop until which a drug is held to act: five half-lives; anakinra two days.
WASHOUT <- c(L04AC03 = 2, L04AC04 = 40, L04AC08 = 130, L04AC07 = 65, L04AC11 = 105, L04AB01 = 25, L04AB02 = 50, L04AB04 = 70)
washed_out <- function(courses) { d <- courses$stopDay + ifelse(courses$atc %in% names(WASHOUT), WASHOUT[courses$atc], 0); ifelse(is.na(d), Inf, d) }
running <- function(courses, day) courses$startDay <= day & (is.na(courses$stopDay) | day <= courses$stopDay)

phase_of <- function(group, courses, day, post_dose) {
  if (group != "PATIENT") return("NONE")
  others <- courses[courses$atc != ANAKINRA & courses$atc %in% BIOLOGICS, ]; other <- any(others$startDay <= day & day <= washed_out(others)); r <- regimens(courses, ANAKINRA)
  if (nrow(r) == 0) return(if (other) "BEFORE_OTHER" else "UNTREATED")
  start <- r$start[1]; stop <- r$stop[1]; following <- if (nrow(r) > 1) r$start[2] else Inf
  if (day < start || (day == start && !isTRUE(post_dose))) return(if (other) "BEFORE_OTHER" else "BEFORE")
  if (day <= stop) return(if (other) "ON_COMBINED" else if (day - start <= EARLY_UNTIL) "ON_EARLY" else "ON_LATE")
  if (day >= stop + 2 && day < following) return(if (other) "AFTER_OTHER" else "AFTER")
  "NONE"
}

DISTURBS <- data.frame(atc = c(ANAKINRA, "L04AB01", "L04AB02", "L04AB04", "L04AC08", "L04AC07", "L04AC11", "L04AC04", "L04AC04"), analyte = c("IL_1RA", "TNF_A", "TNF_A", "TNF_A", "IL_1B", "IL_6", "IL_6", "IL_1B", "IL_1RA"))
# Under the drug and until it is washed out; rilonacept's are flagged in blood too. A sample of the first day is before the dose unless it says otherwise.
interference_of <- function(analyte, specimen, courses, day, post_dose) {
  c <- courses[courses$atc %in% DISTURBS$atc[DISTURBS$analyte == analyte], ]
  under <- (c$startDay < day | (c$startDay == day & isTRUE(post_dose))) & day <= washed_out(c)
  if (!any(under)) "" else if (specimen %in% c("PLASMA", "SERUM") && any(c$atc[under] != "L04AC04")) "NOT_ANALYSED" else "FLAGGED"
}

# A systemic steroid: a dose above 0 in a visit within 7 days, or a course that covers the day.
under_steroids <- function(courses, visits, day) any(visits$steroidMgPerDay[abs(visits$day - day) <= 7] > 0, na.rm = TRUE) || any(running(courses[startsWith(courses$atc, "H02AB"), ], day))

# A recorded flare, else PGA >= 2 with CRP >= 30; one low value rules a flare out.
assessed <- function(v) ifelse(!is.na(v$flare), ifelse(v$flare, "FLARE", "QUIET"), ifelse(!is.na(v$pga) & !is.na(v$crpMgPerL), ifelse(v$pga >= 2 & v$crpMgPerL >= 30, "FLARE", "QUIET"),
  ifelse((!is.na(v$pga) & v$pga < 2) | (!is.na(v$crpMgPerL) & v$crpMgPerL < 30), "QUIET", "UNKNOWN")))

# The nearest telling assessment within 7 days; of two equally near a flare counts.
state_at <- function(visits, day) {
  state <- assessed(visits); near <- abs(visits$day - day); i <- which(near <= 7 & state != "UNKNOWN")
  if (length(i) == 0) "UNKNOWN" else state[i[order(near[i], state[i] != "FLARE")][1]]
}
