# The standard sensitivity set of what is measured: each ratio and each comparison made again in other ways.
half_limit <- function(v) { log <- ifelse(exact(v) | unknown(v), NA, ifelse(below(v), v$upper - log(2), ifelse(above(v), v$lower, (v$lower + v$upper) / 2))); v$lower <- ifelse(is.na(log), v$lower, log); v$upper <- ifelse(is.na(log), v$upper, log); v }
in_family <- function(v) v$family != v$person
# Of each family, within each part, the index member, else the first.
one_each <- function(v, within = rep("", nrow(v))) { i <- which(in_family(v)); stand <- vapply(split(i, paste(v$family, within)[i]), function(m) { index <- m[v$index[m]]; if (length(index)) index[1] else m[1] }, 1L); v[sort(c(which(!in_family(v)), stand)), ] }
with_controls <- function(v, among) v[v$group == "HEALTHY_CONTROL" | (!is.na(run_of(v)) & run_of(v) %in% run_of(among[among$group == "HEALTHY_CONTROL", ])), ]
as_before <- function(v, among) { b <- among[among$phase == "BEFORE", ]; v[v$state != "UNKNOWN" & v$state == b$state[match(v$key, b$key)] & v$key %in% b$key, ] }
same <- function(v, among) v
way <- function(code, v, counted = same, unit = TRUE, center = NULL, reason = NULL, pairs_only = FALSE, controls_only = FALSE) list(code = code, v = v, counted = counted, unit = unit, center = center, reason = reason, pairs_only = pairs_only, controls_only = controls_only)

summary_sensitivity <- function(v, rows, asked, readable) {
  if (nrow(v) == 0) return(list())
  ways <- c(list(way("AS_ANSWERED", v, unit = readable), way("HALF_LIMIT", half_limit(v), unit = readable), way("ONE_PER_KINDRED", v, function(m, among) one_each(m, stratum_of(m)), FALSE, reason = if (!readable) "KINDREDS_NOT_READABLE")),
    if (readable) list(way("EACH_PERSON", v, unit = FALSE)), lapply(unique(v$center), function(c) way("WITHOUT_CENTER", v[v$center != c, ], unit = readable, center = c)),
    list(way("WITHIN_CULTURE_RUNS", v, with_controls, readable, controls_only = TRUE), way("WITHOUT_STEROIDS", v[!v$steroids, ], unit = readable), way("FLARE_ONLY", v[v$group != "PATIENT" | v$state == "FLARE", ], unit = readable), way("SAME_STATE", v, as_before, readable, pairs_only = TRUE)))
  made <- lapply(ways, function(w) c(w, list(cells = cells_again(w, rows, asked))))
  keyed(Filter(Negate(is.null), lapply(names(made[[1]]$cells), row_of_ways, made = made)), function(c) paste(c$caseGroup, c$phase, key_text(c)))
}

# The persons of each cell, with what they are compared with.
cells_again <- function(w, rows, asked) {
  by_hour <- "NOMINAL_HOURS" %in% unlist(asked$variables$by); wanted <- unlist(asked$variables$phases); parts <- if (by_hour) lapply(split(w$v, or_unknown(w$v$nominalHours)), one_per_phase) else list(w$v)
  unlist(lapply(unname(parts), function(v) { controls <- controls_of(w$counted(v[v$group == "HEALTHY_CONTROL", ], v)); shown <- v[v$group != "PATIENT" | (v$phase != "NONE" & (is.null(wanted) | v$phase %in% wanted)), ]; k <- categories_of(rows, asked, shown)
    lapply(split(seq_len(nrow(shown)), paste(shown$group, ifelse(shown$group == "PATIENT", shown$phase, ""), apply(k, 1, paste, collapse = "+"))), function(i) list(members = w$counted(first_of_person(shown[i, ]), v), among = v, controls = controls, categories = named_categories(k, i))) }), recursive = FALSE)
}

row_of_ways <- function(key, made) {
  cell <- made[[1]]$cells[[key]]; main <- way_of(made[[1]], cell, NULL); if (is.null(main$vsControls) && is.null(main$vsBaseline)) return(NULL)
  centers <- unique(cell$members$center); patient <- cell$members$group[1] == "PATIENT"
  others <- Filter(function(w) (is.null(w$center) || (length(centers) > 1 && w$center %in% centers)) && (w$code != "FLARE_ONLY" || patient), made[-1])
  all <- c(list(main), lapply(others, function(w) way_of(w, w$cells[[key]], main)), if (length(centers) == 1) list(not_made("WITHOUT_CENTER", "ONE_CENTER_ONLY", main)))
  list(keys = keys_of(cell$categories), caseGroup = cell$members$group[1], phase = if (patient) cell$members$phase[1], variants = keyed(Filter(function(x) !is.null(x$vsControls) || !is.null(x$vsBaseline), all), function(x) paste(x$code, x$center$slug)))
}
not_made <- function(code, reason, main, center = NULL) list(code = code, n = 0, center = if (!is.null(center)) list(slug = center), vsControls = if (!is.null(main$vsControls)) shown_ratio(not_estimable(reason, 0, 0), "vsControls"), vsBaseline = if (!is.null(main$vsBaseline)) shown_ratio(not_estimable(reason, 0, 0), "vsBaseline"))
way_of <- function(w, cell, main) {
  if (!is.null(main) && !is.null(w$reason)) return(not_made(w$code, w$reason, main))
  if (is.null(cell) || nrow(cell$members) == 0) { left <- not_made(w$code, "NOTHING_LEFT", if (w$controls_only) NULL else main, w$center); if (w$pairs_only) left["vsControls"] <- list(NULL); return(left) }
  m <- cell$members; pairs <- if (m$group[1] == "PATIENT") to_baseline(m, list(every = cell$among, readable = w$unit))
  list(code = w$code, n = nrow(m), center = if (!is.null(w$center)) list(slug = w$center), vsControls = if (m$group[1] != "HEALTHY_CONTROL" && !w$pairs_only) shown_ratio(pooled_ratio(strata_of(m, cell$controls, w$unit)), "vsControls"),
       vsBaseline = if (!w$controls_only) if (is.null(pairs)) not_made(w$code, "NO_PAIRS", main)$vsBaseline else shown_ratio(pairs, "vsBaseline"))
}

# What is told of a way before its numbers; of ways that a question does not have, why.
head_of <- function(code, changed = 0, center = NULL, reason = NULL) list(code = code, changed = changed, center = if (!is.null(center)) list(slug = center), notMade = if (!is.null(reason)) list(reason = reason))
without_ways <- function(...) { w <- c(...); keyed(lapply(names(w), function(code) list(code = code, notMade = list(reason = w[[code]]))), function(x) x$code) }

comparison_sensitivity <- function(v, arms, made, arms_of, asked, readable) {
  both <- function(t) lapply(arms, t); on_pairs <- function(m, t) { if (!m$within) return(m); x <- t(paired_values(m$x, m$y)); m$x <- x; m$y <- paired_values(m$y, x); m }; state_of <- function(m, x) { o <- m$y[match(case_and_class(x), case_and_class(m$y)), ]; x[x$state != "UNKNOWN" & x$state == o$state, ] }
  person <- v; person$family <- person$person; known <- list(arms = arms, made = made)
  ways <- c(list(list(code = "AS_ANSWERED", arms = arms), list(code = "HALF_LIMIT", arms = arms_of(half_limit(v))), list(code = "ONE_PER_KINDRED", reason = if (!readable) "KINDREDS_NOT_READABLE", arms = if (readable) both(function(m) { if (m$within) return(on_pairs(m, one_each)); m$x <- one_each(m$x, stratum_of(m$x)); m$y <- one_each(m$y, stratum_of(m$y)); m }))),
    if (readable) list(list(code = "EACH_PERSON", arms = arms_of(person))), lapply(unique(v$center), function(c) list(code = "WITHOUT_CENTER", center = c, arms = arms_of(v[v$center != c, ]))),
    list(list(code = "WITHOUT_STEROIDS", arms = arms_of(v[!v$steroids, ])), list(code = "FLARE_ONLY", arms = arms_of(v[v$group != "PATIENT" | v$state == "FLARE", ])), list(code = "SAME_STATE", arms = both(function(m) on_pairs(m, function(x) state_of(m, x))))))
  ways <- lapply(ways, function(w) c(w, list(made = if (is.null(w$reason)) compared_all(w$arms, asked, known))))
  patients <- any(vapply(arms, function(m) any(c(m$x$group, m$y$group) == "PATIENT"), TRUE)); pairs <- any(vapply(arms, `[[`, TRUE, "within"))
  list(comparisons = keyed(lapply(seq_along(arms), function(i) { m <- arms[[i]]; list(analyte = m$analyte, group = m$key, reference = "b", ways = keyed(Filter(Negate(is.null), lapply(ways, comparison_way, i = i, answered = m)), function(w) paste(w$code, w$center$slug))) }), function(c) paste(c$analyte, c$group)),
       without = without_ways(WITHIN_CULTURE_RUNS = "NO_CONTROLS_BELOW_LINE", if (!patients) c(FLARE_ONLY = "NO_PATIENTS"), if (!pairs) c(SAME_STATE = "NO_PAIRS_OF_SAMPLES")))
}
case_and_class <- function(v) paste(v$key, v$class)
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
  if (code == "EACH_PERSON") { shared <- lapply(sides(answered)[seq_len(2 - answered$within)], function(s) { s <- s[in_family(s), ]; unit <- paste(s$family, if (answered$within) "" else stratum_of(s)); s$person[unit %in% unit[duplicated(unit)]] }); return(length(unique(unlist(shared)))) }
  a <- do.call(rbind, sides(answered)); b <- do.call(rbind, sides(again)); at <- match(paste(a$key, a$phase), paste(b$key, b$phase)); length(unique(a$person[is.na(at) | a$lower != b$lower[at] | a$upper != b$upper[at]]))
}
