# The standard sensitivity set of what is measured: each ratio and each comparison made again in other ways.
half_limit <- function(v) { log <- ifelse(exact(v) | unknown(v), NA, ifelse(below(v), v$upper - log(2), ifelse(above(v), v$lower, (v$lower + v$upper) / 2))); v$lower <- ifelse(is.na(log), v$lower, log); v$upper <- ifelse(is.na(log), v$upper, log); v }
in_family <- function(v) v$family != v$person
# Of each family, within each part, the index member, else the first.
one_each <- function(v, within = rep("", nrow(v))) { i <- which(in_family(v)); stand <- vapply(split(i, paste(v$family, within)[i]), function(m) { index <- m[v$index[m]]; if (length(index)) index[1] else m[1] }, 1L); v[sort(c(which(!in_family(v)), stand)), ] }
with_controls <- function(v, among) v[v$group == "HEALTHY_CONTROL" | (!is.na(run_of(v)) & run_of(v) %in% run_of(among[among$group == "HEALTHY_CONTROL", ])), ]
as_before <- function(v, among) { b <- among[among$phase == "BEFORE", ]; v[v$state != "UNKNOWN" & v$state == b$state[match(v$key, b$key)] & v$key %in% b$key, ] }
same <- function(v, among) v
with_baseline <- function(v, among) v[v$phase != "BEFORE" & of_pair(v) %in% of_pair(among[among$phase == "BEFORE", ]), ]
way <- function(code, v, counted = same, unit = TRUE, center = NULL, reason = NULL, pairs_only = FALSE, controls_only = FALSE, in_pairs = counted) list(code = code, v = v, counted = counted, in_pairs = in_pairs, unit = unit, center = center, reason = reason, pairs_only = pairs_only, controls_only = controls_only)

summary_sensitivity <- function(v, rows, asked, readable) {
  none <- list(ratios = list(), without = list()); if (nrow(v) == 0) return(none)
  ways <- c(list(way("AS_ANSWERED", v, unit = readable), way("HALF_LIMIT", half_limit(v), unit = readable), way("ONE_PER_KINDRED", v, function(m, among) one_each(m, stratum_of(m)), FALSE, reason = if (!readable) "KINDREDS_NOT_READABLE", in_pairs = function(m, among) one_each(with_baseline(m, among)))),
    if (readable) list(way("EACH_PERSON", v, unit = FALSE)), lapply(unique(v$center), function(c) way("WITHOUT_CENTER", v[v$center != c, ], unit = readable, center = c)),
    list(way("WITHIN_CULTURE_RUNS", v, with_controls, readable, controls_only = TRUE), way("WITHOUT_STEROIDS", v[!v$steroids, ], unit = readable), way("FLARE_ONLY", v[v$group != "PATIENT" | v$state == "FLARE", ], unit = readable), way("SAME_STATE", v, as_before, readable, pairs_only = TRUE)))
  made <- lapply(ways, function(w) c(w, list(cells = cells_again(w, rows, asked))))
  ratios <- Filter(Negate(is.null), unlist(lapply(names(made[[1]]$cells), function(key) lapply(c("vsControls", "vsBaseline"), ratio_in_ways, key = key, made = made)), recursive = FALSE)); if (length(ratios) == 0) return(none)
  shown <- unlist(lapply(made[[1]]$cells, function(c) c$members$group[1])); pairs <- any(vapply(ratios, function(r) r$denominator == "vsBaseline", TRUE))
  list(ratios = keyed(ratios, function(r) paste(r$denominator, r$caseGroup, r$phase, key_text(r))), without = values_without(any(shown == "PATIENT"), pairs, readable))
}
# Ways no number of a question about measured values has.
values_without <- function(patients, pairs, readable, ...) without_ways(..., if (!readable) c(EACH_PERSON = "ANSWER_ITSELF"), if (!patients) c(FLARE_ONLY = "NO_PATIENTS"), if (!pairs) c(SAME_STATE = "NO_PAIRS_OF_SAMPLES"))

# The persons of each cell, with what they are compared with.
cells_again <- function(w, rows, asked) {
  by_hour <- "NOMINAL_HOURS" %in% unlist(asked$variables$by); wanted <- unlist(asked$variables$phases); parts <- if (by_hour) lapply(split(w$v, or_unknown(w$v$nominalHours)), one_per_phase) else list(w$v)
  unlist(lapply(unname(parts), function(v) { controls <- controls_of(w$counted(v[v$group == "HEALTHY_CONTROL", ], v)); shown <- v[v$group != "PATIENT" | (v$phase != "NONE" & (is.null(wanted) | v$phase %in% wanted)), ]; k <- categories_of(rows, asked, shown)
    lapply(split(seq_len(nrow(shown)), paste(shown$group, ifelse(shown$group == "PATIENT", shown$phase, ""), apply(k, 1, paste, collapse = "+"))), function(i) { m <- first_of_person(shown[i, ]); list(members = w$counted(m, v), in_pairs = w$in_pairs(m, v), among = v, controls = controls, categories = named_categories(k, i)) }) }), recursive = FALSE)
}

# One ratio of a cell, with the values above and below its line; NULL where the cell has none.
ratio_in <- function(over, cell, unit) {
  m <- cell$members; if (is.null(cell) || nrow(m) == 0 || m$group[1] == "HEALTHY_CONTROL") return(NULL)
  if (over == "vsControls") return(list(ratio = pooled_ratio(strata_of(m, cell$controls, unit)), above = m, below = do.call(rbind, unname(cell$controls[unique(stratum_of(m))]))))
  m <- cell$in_pairs; if (nrow(m) == 0 || m$group[1] != "PATIENT") return(NULL); ratio <- to_baseline(m, list(every = cell$among, readable = unit)); if (is.null(ratio)) return(NULL)
  b <- cell$among[cell$among$phase == "BEFORE", ]; m <- m[m$phase != "BEFORE", ]; at <- match(of_pair(m), of_pair(b)); list(ratio = ratio, above = m[!is.na(at), ], below = b[at[!is.na(at)], ])
}

ratio_in_ways <- function(over, key, made) {
  cell <- made[[1]]$cells[[key]]; main <- ratio_in(over, cell, made[[1]]$unit); if (is.null(main)) return(NULL)
  patient <- cell$members$group[1] == "PATIENT"
  ways <- c(list(c(head_of("AS_ANSWERED"), list(n = nrow(main$above), ratio = shown_ratio(main$ratio, over)))), Filter(Negate(is.null), lapply(made[-1], function(w) way_of(w, over, main, w$cells[[key]], patient))))
  list(keys = keys_of(cell$categories), caseGroup = cell$members$group[1], phase = if (patient) cell$members$phase[1], denominator = over, ways = keyed(ways, function(x) paste(x$code, x$center$slug)))
}
way_of <- function(w, over, main, cell, patient) {
  none <- list(n = 0, ratio = NULL); centers <- unique(main$above$center)
  if ((if (over == "vsControls") w$pairs_only else w$controls_only) || (w$code == "FLARE_ONLY" && !patient)) return(NULL)
  if (!is.null(w$center)) { if (!w$center %in% centers) return(NULL); if (length(centers) == 1) return(c(head_of(w$code, reason = "ONE_CENTER_ONLY"), none)) }
  if (!is.null(w$reason)) return(c(head_of(w$code, reason = w$reason), none))
  now <- ratio_in(over, cell, w$unit); changed <- if (w$code == "EACH_PERSON") (if (over == "vsBaseline") in_families(list(main$above), function(s) "") else in_families(list(main$above, main$below), stratum_of)) else read_otherwise(rbind(main$above, main$below), rbind(now$above, now$below))
  if (is.null(now)) return(c(head_of(w$code, changed, w$center, if (w$controls_only) "NO_SHARED_RUNS" else "NOTHING_LEFT"), none))
  c(head_of(w$code, changed, w$center), list(n = nrow(now$above), ratio = shown_ratio(now$ratio, over)))
}

# What is told of a way before its numbers; of ways that a question does not have, why.
head_of <- function(code, changed = 0, center = NULL, reason = NULL) list(code = code, changed = changed, center = if (!is.null(center)) list(slug = center), notMade = if (!is.null(reason)) list(reason = reason))
without_ways <- function(...) { w <- c(...); keyed(lapply(names(w), function(code) list(code = code, notMade = list(reason = w[[code]]))), function(x) x$code) }

comparison_sensitivity <- function(v, arms, made, arms_of, asked, readable) {
  # However few are left, a comparison stays within cases or side by side, as it was answered.
  asked_arms_of <- arms_of; arms_of <- function(v) asked_arms_of(v, lapply(arms, `[[`, "within"))
  both <- function(t) lapply(arms, t); on_pairs <- function(m, t) { if (!m$within) return(m); x <- t(paired_values(m$x, m$y)); m$x <- x; m$y <- paired_values(m$y, x); m }; state_of <- function(m, x) { o <- m$y[match(case_and_class(x), case_and_class(m$y)), ]; x[x$state != "UNKNOWN" & x$state == o$state, ] }
  person <- v; person$family <- person$person; known <- list(arms = arms, made = made)
  ways <- c(list(list(code = "AS_ANSWERED", arms = arms), list(code = "HALF_LIMIT", arms = arms_of(half_limit(v))), list(code = "ONE_PER_KINDRED", reason = if (!readable) "KINDREDS_NOT_READABLE", arms = if (readable) both(function(m) { if (m$within) return(on_pairs(m, one_each)); m$x <- one_each(m$x, stratum_of(m$x)); m$y <- one_each(m$y, stratum_of(m$y)); m }))),
    if (readable) list(list(code = "EACH_PERSON", arms = arms_of(person))), lapply(unique(v$center), function(c) list(code = "WITHOUT_CENTER", center = c, arms = arms_of(v[v$center != c, ]))),
    list(list(code = "WITHOUT_STEROIDS", arms = arms_of(v[!v$steroids, ])), list(code = "FLARE_ONLY", arms = arms_of(v[v$group != "PATIENT" | v$state == "FLARE", ])), list(code = "SAME_STATE", arms = both(function(m) on_pairs(m, function(x) state_of(m, x))))))
  ways <- lapply(ways, function(w) c(w, list(made = if (is.null(w$reason)) compared_all(w$arms, asked, known))))
  patients <- any(vapply(arms, function(m) any(c(m$x$group, m$y$group) == "PATIENT"), TRUE)); pairs <- any(vapply(arms, `[[`, TRUE, "within"))
  list(comparisons = keyed(lapply(seq_along(arms), function(i) { m <- arms[[i]]; list(analyte = m$analyte, group = m$key, reference = "b", ways = keyed(Filter(Negate(is.null), lapply(ways, comparison_way, i = i, answered = m)), function(w) paste(w$code, w$center$slug))) }), function(c) paste(c$analyte, c$group)),
       without = values_without(patients, pairs, readable, WITHIN_CULTURE_RUNS = "NO_CONTROLS_BELOW_LINE"))
}
case_and_class <- function(v) paste(v$key, v$class)
# What both values of a pair over that before treatment share.
of_pair <- function(v) paste(case_and_class(v), v$nominalHours)
paired_values <- function(x, y) x[case_and_class(x) %in% case_and_class(y), ]

comparison_way <- function(w, i, answered) {
  values <- rbind(answered$x, answered$y); centers <- unique(values$center); none <- list(first = NULL, second = NULL, effect = NULL, byStratum = list(), test = NULL)
  if (w$code != "AS_ANSWERED") {
    if (nrow(answered$x) == 0 || nrow(answered$y) == 0 || (!answered$within && length(intersect(answered$x$person, answered$y$person)))) return(NULL)
    if ((w$code == "FLARE_ONLY" && !any(values$group == "PATIENT")) || (w$code == "SAME_STATE" && !answered$within)) return(NULL)
    if (w$code == "WITHOUT_CENTER" && !w$center %in% centers) return(NULL)
    if (w$code == "WITHOUT_CENTER" && length(centers) == 1) return(c(head_of(w$code, reason = "ONE_CENTER_ONLY"), none)) }
  if (!is.null(w$reason)) return(c(head_of(w$code, reason = w$reason), none))
  m <- w$arms[[i]]; changed <- changed_persons(w$code, answered, m)
  if (w$code != "AS_ANSWERED" && (nrow(m$x) == 0 || nrow(m$y) == 0)) return(c(head_of(w$code, changed, w$center, "NOTHING_LEFT"), none))
  c(head_of(w$code, changed, w$center), w$made[[i]][c("first", "second", "effect", "byStratum", "test")])
}

# Persons left out, read otherwise, or no longer counted with their family; within cases, of those with a pair.
changed_persons <- function(code, answered, again) {
  sides <- function(m) if (m$within) list(paired_values(m$x, m$y), paired_values(m$y, m$x)) else list(m$x, m$y)
  if (code == "EACH_PERSON") return(in_families(sides(answered)[seq_len(2 - answered$within)], if (answered$within) function(s) "" else stratum_of))
  read_otherwise(do.call(rbind, sides(answered)), do.call(rbind, sides(again)))
}
in_families <- function(sides, together) length(unique(unlist(lapply(sides, function(s) { s <- s[in_family(s), ]; unit <- paste(s$family, together(s)); s$person[unit %in% unit[duplicated(unit)]] }))))
read_otherwise <- function(a, b) { if (is.null(b)) return(length(unique(a$person))); place <- function(t) paste(t$key, t$phase, t$day, t$nominalHours); at <- match(place(a), place(b)); length(unique(a$person[is.na(at) | a$lower != b$lower[at] | a$upper != b$upper[at]])) }
