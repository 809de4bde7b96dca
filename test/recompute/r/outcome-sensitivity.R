# The standard sensitivity set of outcomes: whom each way keeps, and the cells, curves and areas made of them.
NOT_OF_OUTCOMES <- c(HALF_LIMIT = "NO_VALUE_WITH_LIMIT", WITHIN_CULTURE_RUNS = "NO_VALUE_WITH_LIMIT", FLARE_ONLY = "STATE_TELLS_OUTCOME", SAME_STATE = "STATE_TELLS_OUTCOME")
keyed_ways <- function(ways) keyed(ways, function(w) paste(w$code, w$center$slug))

# A way that keeps some of the members; `make` makes its numbers, of no row where it is not made.
kept_way <- function(code, all, kept, make, center = NULL, reason = NULL) {
  changed <- if (is.null(reason)) nrow(all) - nrow(kept) else 0; if (!is.null(reason)) kept <- all[0, ]; if (is.null(reason) && nrow(kept) == 0) reason <- "NOTHING_LEFT"
  c(head_of(code, changed, center, reason), make(kept)) }
center_ways <- function(all, make) { centers <- unique(all$center); if (length(centers) == 1) return(list(kept_way("WITHOUT_CENTER", all, NULL, make, reason = "ONE_CENTER_ONLY"))); lapply(centers, function(c) kept_way("WITHOUT_CENTER", all, all[all$center != c, ], make, c)) }
family_way <- function(all, kept, make, readable) kept_way("ONE_PER_KINDRED", all, kept, make, reason = if (!readable) "KINDREDS_NOT_READABLE")
steroids_at_start <- function(rows, keys) vapply(match(keys, rows$cases$key), function(i) { r <- regimens(rows$courses_of[[i]], ANAKINRA); nrow(r) > 0 && under_steroids(rows$courses_of[[i]], rows$visits_of[[i]], r$start[1]) }, TRUE)

response_sensitivity <- function(cases, rows, asked) {
  if (nrow(cases) == 0) return(list(ways = list(), without = list())); readable <- families_readable(rows, asked); make <- function(c) list(cells = response_cells(c, rows, asked))
  told <- cases[in_family(cases) & !cases$class %in% c("UNKNOWN", "NOT_EVALUABLE") & rows$cohorts$genotype[match(cases$cohort, rows$cohorts$slug)], ]; unit <- paste(told$family, told$label); alone <- cases; alone$family <- alone$person
  ways <- c(list(kept_way("AS_ANSWERED", cases, cases, make)), if (!readable) list(family_way(cases, NULL, make, FALSE)), list(c(head_of("EACH_PERSON", sum(unit %in% unit[duplicated(unit)])), make(alone))),
    center_ways(cases, make), list(kept_way("WITHOUT_STEROIDS", cases, cases[!steroids_at_start(rows, cases$key), ], make)))
  list(ways = keyed_ways(ways), without = without_ways(if (readable) c(ONE_PER_KINDRED = "ANSWER_ITSELF"), NOT_OF_OUTCOMES))
}

survival_sensitivity <- function(f, rows, asked) {
  event <- asked$variables$event; day <- if (event == "FIRST_RESPONSE") 90 else 365; if (nrow(f) == 0) return(list(day = day, ways = list(), without = list())); readable <- families_readable(rows, asked)
  at_day <- function(steps, told) { s <- Filter(function(x) x$day <= day, steps); if (told && length(s)) s[[length(s)]] }
  make <- function(g) { if (nrow(g) == 0) return(list(curves = list(), tests = list())); made <- survival_curves(g, one_each(g, g$label), rows, asked)
    # A share is told on the day where somebody was followed so long, or where nobody is left free of every cause.
    slim <- function(c) { own <- Filter(function(x) x$cause == event, c$causes); told <- c$followedTo >= day || c$free[[length(c$free)]]$share < 1e-12; c(c[c("keys", "n", "units", "events", "followedTo", "median")], list(free = at_day(c$free, told), had = if (length(own)) at_day(own[[1]]$steps, told))) }
    list(curves = keyed(lapply(made$curves$items, slim), key_text), tests = lapply(made$tests, function(t) t[names(t) != "groups"])) }
  related <- f[in_family(f), ]; unit <- paste(related$family, related$label); alone <- f; alone$family <- alone$person
  ways <- c(list(kept_way("AS_ANSWERED", f, f, make)), if (!readable) list(family_way(f, NULL, make, FALSE)), list(c(head_of("EACH_PERSON", sum(unit %in% unit[duplicated(unit)])), make(alone))), center_ways(f, make), list(kept_way("WITHOUT_STEROIDS", f, f[!steroids_at_start(rows, f$key), ], make)))
  list(day = day, ways = keyed_ways(ways), without = without_ways(if (readable) c(ONE_PER_KINDRED = "ANSWER_ITSELF"), NOT_OF_OUTCOMES))
}

prediction_sensitivity <- function(v, half, areas, landmark, readable) {
  if (is.null(v)) return(list(ways = list(), without = list())); make <- function(m) c(list(included = if (is.null(m)) 0 else nrow(m)), areas(m)); case <- function(t) paste(t$cohort, t$code)
  together <- compared_units(v, !is.null(landmark))$persons; each <- c(head_of("EACH_PERSON", sum(together[together > 1])), list(included = nrow(v)), areas(v, each = TRUE))
  at <- match(case(half), case(v)); changed <- sum(is.na(at) | half$lower != v$lower[at] | half$upper != v$upper[at])
  ways <- c(list(kept_way("AS_ANSWERED", v, v, make), c(head_of("HALF_LIMIT", changed), make(half)), family_way(v, one_each(v), make, readable), each), center_ways(v, make),
    list(kept_way("WITHOUT_STEROIDS", v, v[!v$steroids, ], make), kept_way("FLARE_ONLY", v, v[v$state == "FLARE", ], make)))
  list(ways = keyed_ways(ways), without = without_ways(WITHIN_CULTURE_RUNS = "NO_CONTROLS_BELOW_LINE", SAME_STATE = if (is.null(landmark)) "NO_PAIRS_OF_SAMPLES" else "STATE_IS_TOLD"))
}
