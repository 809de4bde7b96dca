# cytokineTrajectory: cases along time from an anchor, and window by window who was due, who is missing and the levels.
PUBLISHED <- list(list(0, 90, 0), list(15, 7, 7), list(30, 7, 29), list(90, 30, 44), list(180, 45, 89), list(365, 95, 84), list(540, 90, 89))
AROUND_FLARE <- list(list(-180, 60, 60), list(-60, 30, 30), list(0, 7, 7), list(60, 30, 30), list(180, 60, 60))

windows_of <- function(a, anchor) {
  t <- if (is.null(a$tolerance)) 7 else a$tolerance; asked <- if (length(a$windows)) lapply(a$windows, function(w) list(w$day, if (is.null(w$before)) t else w$before, if (is.null(w$after)) t else w$after)) else if (anchor == "FLARE_ONSET") AROUND_FLARE else PUBLISHED
  w <- data.frame(day = sapply(asked, `[[`, 1), before = sapply(asked, `[[`, 2), after = sapply(asked, `[[`, 3)); w <- w[order(w$day), ]; data.frame(day = w$day, earliest = w$day - w$before, latest = w$day + w$after)
}

# Day 0 of a case with the stop of its regimen, or in words why it has none.
anchor_of <- function(rows, i, anchor) {
  if (rows$cases$group[i] != "PATIENT") return("NOT_A_PATIENT"); if (anchor == "DIAGNOSIS") return("NO_DIAGNOSIS_DAY")
  if (anchor == "FIRST_DOSE") { r <- regimens(rows$courses_of[[i]], ANAKINRA); return(if (nrow(r)) c(r$start[1], r$stop[1]) else "NEVER_TREATED") }
  v <- rows$visits_of[[i]]; state <- assessed(v); v <- v[state != "UNKNOWN", ]; state <- state[state != "UNKNOWN"]; if (length(state) == 0) return("NO_TELLING_ASSESSMENT")
  onset <- which(state == "FLARE" & c("", head(state, -1)) == "QUIET")[1]; if (!is.na(onset)) c(v$day[onset], Inf) else if ("FLARE" %in% state) "FLARE_ONSET_NOT_SEEN" else "NO_FLARE"
}

is_within <- function(w, day, after_dose) w$earliest <= day & day <= w$latest & !(w$latest == 0 & day == 0 & after_dose)
standing <- function(v, w) { i <- which(!v$afterStop & is_within(w, v$rel, v$afterDose)); if (length(i)) i[which.min(abs(v$rel[i] - w$day))] else NA }

# Whether the values of a class stand in every window.
in_every <- function(class, v, w) !anyNA(vapply(seq_len(nrow(w)), function(k) standing(v[v$class == class, ], w[k, ]), 1L))

cytokine_trajectory <- function(rows, asked) {
  a <- asked$variables; anchor <- if (is.null(a$anchor)) "FIRST_DOSE" else a$anchor; w <- windows_of(a, anchor); c <- asked_cases(rows, asked); readable <- families_readable(rows, asked)
  every <- rows$values[rows$values$analyte == a$analyte & rows$values$stimulus == (if (is.null(a$stimulus)) "NONE" else a$stimulus) & rows$values$specimen == (if (is.null(a$specimen)) "PBMC_SUPERNATANT" else a$specimen), ]
  told <- lapply(seq_len(nrow(c)), function(j) { i <- match(c$key[j], rows$cases$key); day0 <- anchor_of(rows, i, anchor); if (is.character(day0)) return(day0); one <- anchored(rows, i, day0, every[every$key == c$key[j], ])
    one$values <- one$values[one$values$rel >= w$earliest[1] & one$values$rel <= w$latest[nrow(w)], ]; if (nrow(one$values) == 0) return("NO_VALUE_IN_WINDOWS")
    if (isTRUE(a$sameCasesOnly)) { whole <- vapply(unique(one$values$class), in_every, TRUE, v = one$values, w = w); one$values <- one$values[one$values$class %in% names(whole)[whole], ]; if (!any(whole)) return("NOT_IN_EVERY_WINDOW") }
    one$every <- one$values; one })
  told[!stands_for(c$person, vapply(told, is.list, TRUE))] <- "SAME_PERSON"
  kept <- Filter(is.list, told); reasons <- unlist(Filter(is.character, told))
  parts <- unlist(lapply(kept, function(one) lapply(split(one$values, factor(one$values$class, unique(one$values$class))), function(v) { one$values <- v; one })), recursive = FALSE)
  k <- categories_of(rows, asked, data.frame(key = vapply(parts, function(p) rows$cases$key[p$i], 0L), nominalHours = rep(NA, length(parts)), state = rep(NA, length(parts)))); label <- if (length(parts)) paste(apply(k, 1, paste, collapse = "+"), vapply(parts, function(p) p$values$class[1], "")) else character(0)
  tracks <- lapply(unname(split(seq_along(parts), label)), function(i) track_of(parts[i], named_categories(k, i), w, rows, readable))
  c(frame_of(rows, asked), list(considered = nrow(c), included = length(kept), leftOut = counted_reasons(reasons), tracks = keyed(tracks, function(t) paste(key_text(t), t$comparabilityClass))))
}

anchored <- function(rows, i, day0, v) {
  days <- unique(rows$samples$day[rows$samples$key == rows$cases$key[i]]); stop <- day0[2] - day0[1]; v$rel <- v$day - day0[1]; v$afterDose <- v$rel == 0 & v$phase %in% c("ON_EARLY", "ON_LATE", "ON_COMBINED"); v$afterStop <- is.finite(stop) & v$rel > stop
  list(i = i, day0 = day0[1], stop = stop, days = days - day0[1], to = max(c(rows$cases$lastFollowUpDay[i], days, rows$visits_of[[i]]$day, rows$courses_of[[i]]$startDay, rows$courses_of[[i]]$stopDay), na.rm = TRUE) - day0[1], values = v[v$interference != "NOT_ANALYSED", ], disturbed = v$rel[v$interference == "NOT_ANALYSED"])
}

missing_reason <- function(one, w) if (!is.na(standing(one$every, w))) "OTHER_ASSAY" else if (w$day > 0 && one$stop < w$day) "DISCONTINUED" else if (one$to < w$day) "NOT_YET_DUE" else if (any(is_within(w, one$disturbed, FALSE))) "NOT_ANALYSED" else if (any(is_within(w, one$days, FALSE))) "NOT_MEASURED" else "NOT_SAMPLED"
NO_VISIT <- c("DISCONTINUED", "NOT_YET_DUE"); NOT_DUE <- c(NO_VISIT, "OTHER_ASSAY")

track_of <- function(parts, categories, w, rows, readable) {
  centers <- rows$cases$center[vapply(parts, `[[`, 1L, "i")]
  cell <- function(k) { at <- lapply(parts, function(p) standing(p$values, w[k, ])); has <- !is.na(unlist(at)); v <- do.call(rbind, lapply(which(has), function(j) parts[[j]]$values[at[[j]], ])); if (is.null(v)) v <- parts[[1]]$values[0, ]
    why <- vapply(parts[!has], missing_reason, "", w = w[k, ]); counted <- function(x, name) { t <- table(x); keyed(lapply(names(t), function(n) setNames(list(n, unname(t[n])), c(name, "cases"))), function(y) y[[name]]) }
    list(day = w$day[k], earliest = w$earliest[k], latest = w$latest[k], n = sum(has), kindreds = if (readable) length(unique(v$family)), due = length(parts) - sum(why %in% NOT_DUE), missing = counted(why, "reason"), byState = counted(v$state, "state"),
         levels = if (nrow(v)) distribution(v, "pg/mL", readable) else list(n = 0, units = 0, belowLimit = 0, aboveLimit = 0, shareBelow = 0, unit = "pg/mL", median = NULL, q1 = NULL, q3 = NULL, geometricMean = NULL)) }
  list(keys = keys_of(categories), comparabilityClass = parts[[1]]$values$class[1], platform = parts[[1]]$values$platform[1], cases = length(parts), centers = slugs(centers), windows = lapply(seq_len(nrow(w)), cell),
       series = keyed(lapply(parts, series_of, w = w, rows = rows), function(s) paste(s$case$cohort$slug, s$case$code)))
}

# Points of one number are joined; a visit without a value, and the stop, begin the next number.
series_of <- function(one, w, rows) {
  v <- one$values; at <- vapply(seq_len(nrow(w)), function(k) standing(v, w[k, ]), 1L); missed <- w$day[is.na(at) & !vapply(seq_len(nrow(w)), function(k) missing_reason(one, w[k, ]) %in% NO_VISIT, TRUE)]
  apart <- vapply(seq_len(nrow(v)), function(p) p > 1 && (any(missed > v$rel[p - 1] & missed < v$rel[p]) || v$afterStop[p] != v$afterStop[p - 1]), TRUE); c <- rows$cases[one$i, ]; courses <- rows$courses_of[[one$i]]
  list(case = case_reference(c$code, c$cohort), anchorDay = one$day0, stopDay = if (is.finite(one$stop)) one$stop, followedTo = one$to,
       points = lapply(seq_len(nrow(v)), function(p) list(day = v$rel[p], window = if (p %in% at) w$day[match(p, at)], segment = 1 + sum(apart[1:p]), afterStop = v$afterStop[p], phase = if (v$phase[p] != "NONE") v$phase[p], stateAtSample = v$state[p], flagged = v$interference[p] == "FLAGGED", value = concentration(v[p, ]))),
       courses = lapply(seq_len(nrow(courses)), function(j) list(atc = courses$atc[j], startDay = courses$startDay[j] - one$day0, stopDay = courses$stopDay[j] - one$day0, stopReason = courses$stopReason[j], dose = if (!is.na(courses$doseValue[j])) trimws(paste(courses$doseValue[j], if (is.na(courses$doseUnit[j])) "" else courses$doseUnit[j])))))
}
