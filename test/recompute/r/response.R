# anakinraResponse, and the class of a treated case under each definition.
# cluster-2018: active at baseline, then day 15 (8 to 22), no flare to week 16, seen at week 16 (84 to 140).
nearest_visit <- function(visits, day, from, to) { v <- visits[visits$day >= from & visits$day <= to, ]; v[order(abs(v$day - day), v$day), ][seq_len(min(1, nrow(v))), ] }
blinded <- function(courses, start) any(courses$atc %in% c("L04AC07", "L04AC11") & courses$startDay - start <= 112 & (is.na(courses$stopDay) | courses$stopDay - start >= -14))
against_baseline <- function(base, visit) { fall <- (base$crpMgPerL - visit$crpMgPerL) / base$crpMgPerL
  if (visit$pga < 2 && (visit$crpMgPerL <= 10 || fall >= 0.7)) "COMPLETE" else if (base$pga - visit$pga >= 1 && fall >= 0.3) "PARTIAL" else "NONE" }

cluster_2018 <- function(visits, courses) {
  r <- regimens(courses, ANAKINRA); if (blinded(courses, r$start[1])) return(c("UNKNOWN", "CRP_UNDER_IL6_BLOCKADE"))
  visits$day <- visits$day - r$start[1]; base <- nearest_visit(visits, 0, -14, 0); later <- nearest_visit(visits, 15, 8, 22)
  if (nrow(base) == 0) return(c("UNKNOWN", "BASELINE_ASSESSMENT")); if (is.na(base$pga)) return(c("UNKNOWN", "BASELINE_PGA")); if (is.na(base$crpMgPerL)) return(c("UNKNOWN", "BASELINE_CRP"))
  if (base$pga < 2 || base$crpMgPerL <= 10) return(c("NOT_EVALUABLE", NA))
  if (nrow(later) == 0) return(c("UNKNOWN", "DAY_15_ASSESSMENT")); if (is.na(later$pga)) return(c("UNKNOWN", "DAY_15_PGA")); if (is.na(later$crpMgPerL)) return(c("UNKNOWN", "DAY_15_CRP"))
  class <- against_baseline(base, later); if (class != "COMPLETE") return(c(class, NA))
  if (any(visits$day > later$day & visits$day <= 112 & visits$pga >= 2 & visits$crpMgPerL >= 30, na.rm = TRUE)) return(c("PARTIAL", NA))
  seen <- any(visits$day >= 84 & visits$day <= 140 & (visits$pga < 2 | visits$crpMgPerL < 30), na.rm = TRUE)
  if (seen) c("COMPLETE", NA) else c("UNKNOWN", "FOLLOW_UP_TO_WEEK_16")
}
clinician <- function(visits, courses) { v <- visits[visits$day > regimens(courses, ANAKINRA)$start[1] & !is.na(visits$responseRecorded), ]
  if (nrow(v)) c(v$responseRecorded[1], NA) else c("UNKNOWN", "RESPONSE_RECORDED") }

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
  cases <- first_of_person(cases[cases$class != "NOT_TREATED", ]); k <- categories_of(rows, asked, cases)
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
