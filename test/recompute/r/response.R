# anakinraResponse, and the class of a treated case under each definition.
# cluster-2018: active at baseline, then day 15 (8 to 22), no flare to week 16, seen at week 16 (84 to 140), all on the
# first regimen and without another biologic. Stopped for primary failure with nothing seen at a look is none. R's own logic has three values: NA where a missing input leaves open what the others do not decide.
nearest_visit <- function(visits, day, from, to) { v <- visits[visits$day >= from & visits$day <= to, ]; v[order(abs(v$day - day), v$day), ][seq_len(min(1, nrow(v))), ] }
# What is seen is anakinra's after an earlier biologic has stopped and to the day on which another one begins.
alone <- function(courses, regimen) {
  days <- c(from = regimen$start, to = regimen$stop)
  for (atc in setdiff(intersect(courses$atc, BIOLOGICS), ANAKINRA)) { r <- regimens(courses, atc); later <- r$start >= regimen$start
    days[["from"]] <- max(days[["from"]], r$stop[!later]); days[["to"]] <- min(days[["to"]], r$start[later]) }
  days
}
on_drug <- function(visits, courses, regimen) { d <- alone(courses, regimen); visits[visits$day > d[["from"]] & visits$day <= d[["to"]], ] }
# At a look: the nearest visit with both values, else the nearest value of each, known on the later day.
look <- function(visits, day, from, to) {
  whole <- nearest_visit(visits[!is.na(visits$pga) & !is.na(visits$crpMgPerL), ], day, from, to); if (nrow(whole)) return(whole)
  pga <- nearest_visit(visits[!is.na(visits$pga), ], day, from, to); crp <- nearest_visit(visits[!is.na(visits$crpMgPerL), ], day, from, to); if (nrow(pga) == 0) return(crp); if (nrow(crp) == 0) return(pga)
  pga$crpMgPerL <- crp$crpMgPerL; pga$day <- max(pga$day, crp$day); pga
}
stop_reason <- function(courses, regimen) { if (is.infinite(regimen$stop)) return(NA); last <- courses[courses$atc == ANAKINRA & courses$startDay >= regimen$start & courses$stopDay %in% regimen$stop, ]; if (nrow(last) == 0 || is.na(last$stopReason[1])) "OTHER" else last$stopReason[1] }
with_activity <- function(visits) visits[!is.na(visits$pga) | !is.na(visits$crpMgPerL), ]
blinded <- function(courses, regimen) any(courses$atc %in% c("L04AC07", "L04AC11") & courses$startDay <= min(regimen$start + 112, regimen$stop) & washed_out(courses) >= regimen$start - 14)
active <- function(base) base$pga >= 2 & base$crpMgPerL > 10
flaring <- function(visits) visits$pga >= 2 & visits$crpMgPerL >= 30
against_baseline <- function(base, visit) { fall <- (base$crpMgPerL - visit$crpMgPerL) / base$crpMgPerL
  complete <- visit$pga < 2 & (visit$crpMgPerL <= 10 | fall >= 0.7); partial <- base$pga - visit$pga >= 1 & fall >= 0.3
  if (isTRUE(complete)) "COMPLETE" else if (is.na(complete) || is.na(partial)) NA_character_ else if (partial) "PARTIAL" else "NONE" }
undecided <- function(input) c("UNKNOWN", input)
lacking <- function(visit, when) undecided(paste0(when, if (is.na(visit$pga)) "_PGA" else "_CRP"))

cluster_2018 <- function(visits, courses) {
  r <- regimens(courses, ANAKINRA)[1, ]; if (blinded(courses, r)) return(undecided("CRP_UNDER_IL6_BLOCKADE"))
  visits <- with_activity(visits); base <- look(visits, r$start, r$start - 14, r$start); d <- alone(courses, r); visits <- on_drug(visits, courses, r)
  if (nrow(base) == 0) return(undecided("BASELINE_ASSESSMENT")); if (isFALSE(active(base))) return(c("NOT_EVALUABLE", NA)); if (is.na(active(base))) return(lacking(base, "BASELINE"))
  unseen <- function(from, to, name, missing) if (identical(stop_reason(courses, r), "PRIMARY_FAILURE") && r$stop <= r$start + to) c("NONE", NA) else if (max(r$start + from, d[["from"]] + 1) <= min(r$start + to, d[["to"]])) undecided(missing) else
    undecided(paste0(if (d[["from"]] > r$start || d[["to"]] < r$stop) "OTHER_BIOLOGIC" else "STOPPED", "_BEFORE_", name))
  later <- look(visits, r$start + 15, r$start + 8, r$start + 22); if (nrow(later) == 0) return(unseen(8, 22, "DAY_15", "DAY_15_ASSESSMENT"))
  class <- against_baseline(base, later); if (is.na(class)) return(lacking(later, "DAY_15")); if (class != "COMPLETE") return(c(class, NA))
  flare <- any(flaring(visits[visits$day > later$day & visits$day <= r$start + 112, ])); if (is.na(flare)) return(undecided("PGA_OR_CRP_TO_WEEK_16")); if (flare) return(c("PARTIAL", NA))
  quiet <- !flaring(visits[visits$day >= r$start + 84 & visits$day <= r$start + 140, ]); if (any(quiet, na.rm = TRUE)) return(c("COMPLETE", NA))
  unseen(84, 140, "WEEK_16", "FOLLOW_UP_TO_WEEK_16")
}
clinician <- function(visits, courses) { v <- on_drug(visits, courses, regimens(courses, ANAKINRA)[1, ]); v <- v[!is.na(v$responseRecorded) & v$responseRecorded != "UNKNOWN", ]
  if (nrow(v)) c(v$responseRecorded[1], NA) else undecided("RESPONSE_RECORDED") }

# A class for each case; NOT_TREATED for everyone who is no patient treated with anakinra.
response_class <- function(rows, definition) {
  rule <- list("cluster-2018" = cluster_2018, clinician = clinician)[[definition]]; treated <- rows$cases$treatment == "ANAKINRA" & rows$cases$group == "PATIENT"
  verdict <- lapply(seq_len(nrow(rows$cases)), function(i) if (treated[i]) rule(rows$visits_of[[i]], rows$courses_of[[i]]) else c("NOT_TREATED", NA))
  data.frame(class = vapply(verdict, `[`, "", 1), missing = vapply(verdict, `[`, "", 2))
}

CLASSES <- c("COMPLETE", "PARTIAL", "NONE", "UNKNOWN", "NOT_EVALUABLE")

anakinra_response <- function(rows, asked) {
  a <- asked$variables; cases <- asked_cases(rows, asked); at <- match(cases$key, rows$cases$key); told <- response_class(rows, definition_of(asked))[at, ]
  cases$class <- told$class; cases$missing <- told$missing; cases$compared <- if (is.null(a$compareWith)) NA else response_class(rows, a$compareWith)$class[at]
  cases <- cases[cases$class != "NOT_TREATED", ]; cases <- cases[stands_for(cases$person, !cases$class %in% c("UNKNOWN", "NOT_EVALUABLE")), ]; k <- categories_of(rows, asked, cases)
  cases$label <- if (nrow(cases)) apply(k, 1, paste, collapse = "+") else character(0)
  c(frame_of(rows, asked), list(cells = response_cells(cases, rows, asked), sensitivity = response_sensitivity(cases, rows, asked)))
}

response_cells <- function(cases, rows, asked) { if (nrow(cases) == 0) return(keyed(list(), key_text)); k <- categories_of(rows, asked, cases)
  keyed(lapply(unname(split(seq_len(nrow(cases)), cases$label)), function(i) response_cell(cases[i, ], k[i[1], , drop = TRUE], colnames(k), rows)), key_text) }

response_cell <- function(c, categories, dimensions, rows) {
  names(categories) <- dimensions; readable <- all(rows$cohorts$genotype[match(c$cohort, rows$cohorts$slug)])
  e <- c[!c$class %in% c("UNKNOWN", "NOT_EVALUABLE"), ]; responds <- e$class %in% c("COMPLETE", "PARTIAL")
  # One member stands for a family: the index member, else the first who has a class.
  unit <- vapply(split(seq_len(nrow(e)), factor(e$family, unique(e$family))), function(i) { index <- i[!is.na(e$index_member[i]) & e$index_member[i]]; if (length(index)) index[1] else i[1] }, 1L)
  moved <- if (all(is.na(c$compared))) list() else { t <- as.data.frame(table(from = c$class, to = c$compared), stringsAsFactors = FALSE); t <- t[t$from != t$to & t$Freq > 0, ]; lapply(seq_len(nrow(t)), function(i) list(from = t$from[i], to = t$to[i], cases = t$Freq[i])) }
  inputs <- table(c$missing[c$class == "UNKNOWN"])
  list(keys = keys_of(categories), n = nrow(c), kindreds = if (readable) length(unique(c$family)), evaluable = nrow(e), responders = sum(responds), evaluableKindreds = length(unit), respondingKindreds = sum(responds[unit]),
       responseRate = share_of(sum(responds[unit]), length(unit)), responseRateByPerson = share_of(sum(responds), nrow(e)),
       classes = lapply(CLASSES, function(x) list(responseClass = x, cases = sum(c$class == x), share = share_of(sum(c$class == x), nrow(c)))),
       unknown = keyed(lapply(names(inputs), function(x) list(input = x, cases = unname(inputs[x]))), function(u) u$input), moved = keyed(moved, function(m) paste(m$from, m$to)),
       members = keyed(lapply(seq_len(nrow(c)), function(i) list(case = case_reference(c$code[i], c$cohort[i]), responseClass = c$class[i], comparedClass = c$compared[i], missing = c$missing[i])), function(m) paste(m$case$cohort$slug, m$case$code)))
}
