# cytokineSummary: cells of case group, phase and categories, with levels by class and the three denominators.
stratum_of <- function(v) paste(v$center, v$class)
run_of <- function(v) ifelse(is.na(v$cultureRun), NA, paste(v$center, v$class, v$cultureRun))

cytokine_summary <- function(rows, asked) {
  a <- asked$variables; cases <- asked_cases(rows, asked); by_hour <- "NOMINAL_HOURS" %in% unlist(a$by); readable <- families_readable(rows, asked)
  all <- if (by_hour) rows$values[rows$values$interference != "NOT_ANALYSED", ] else rows$chosen
  specimen <- if (is.null(a$specimen)) "PBMC_SUPERNATANT" else a$specimen; stimulus <- if (is.null(a$stimulus)) "NONE" else a$stimulus
  all <- all[all$key %in% cases$key & all$analyte == a$analyte & all$specimen == specimen, ]
  v <- all[all$stimulus == stimulus, ]; beside <- rows$values[rows$values$interference != "NOT_ANALYSED", ]
  spontaneous <- if (stimulus == "NONE") all[0, ] else beside[beside$key %in% cases$key & beside$analyte == a$analyte & beside$specimen == specimen & beside$stimulus == "NONE", ]
  parts <- if (by_hour) lapply(split(v, or_unknown(v$nominalHours)), one_per_phase) else list(v)
  cells <- unlist(lapply(parts, cells_of, rows = rows, asked = asked, cases = cases, spontaneous = spontaneous, readable = readable), recursive = FALSE, use.names = FALSE)
  c(frame_of(rows, asked), list(gate = gate_of(v), cells = keyed(cells, function(c) paste(c$caseGroup, c$phase, key_text(c))), sensitivity = summary_sensitivity(v, rows, asked, readable)))
}

# Where every sample is read: of several days of a case in a phase the one that stands for it.
one_per_phase <- function(v) { away <- ifelse(v$phase %in% c("BEFORE", "ON_LATE"), -v$day, ifelse(v$phase == "ON_EARLY", abs(v$day - 30), v$day))
  v <- v[order(v$key, v$phase, away, v$class, v$place, method = "radix"), ]; v[!duplicated(paste(v$key, v$phase)), ] }

controls_of <- function(v) { h <- v[v$group == "HEALTHY_CONTROL", ]; lapply(split(h, stratum_of(h)), first_of_person) }

gate_of <- function(v) {
  controls <- controls_of(v); classes <- lapply(split(v, v$class), function(c) list(key = c$class[1], platform = c$platform[1], kit = c$kit[1], cases = length(unique(c$person)), centers = slugs(c$center)))
  alone <- Filter(function(s) any(s$group == "PATIENT") && (is.null(controls[[stratum_of(s)[1]]]) || nrow(controls[[stratum_of(s)[1]]]) < 3), split(v, stratum_of(v)))
  left <- lapply(alone, function(s) list(center = list(slug = s$center[1]), comparabilityClass = s$class[1], reason = "NO_SAME_CENTER_CONTROLS", cases = length(unique(s$person[s$group == "PATIENT"])),
    controls = if (is.null(controls[[stratum_of(s)[1]]])) 0 else nrow(controls[[stratum_of(s)[1]]])))
  list(pooled = length(classes) == 1, classes = keyed(unname(classes), function(c) c$key), leftOut = keyed(unname(left), function(l) paste(l$center$slug, l$comparabilityClass)))
}

cells_of <- function(v, rows, asked, cases, spontaneous, readable) {
  controls <- controls_of(v); enough <- Filter(function(c) nrow(c) >= 3, controls); with_size <- function(c) list(fold = fold_over(c), n = nrow(c)); folds <- lapply(enough, with_size)
  together <- do.call(rbind, unname(enough)); in_runs <- if (is.null(together)) list() else Filter(function(c) nrow(c) >= 3, split(together, run_of(together))); runs <- lapply(in_runs, with_size)
  wanted <- unlist(asked$variables$phases); shown <- v[v$group != "PATIENT" | (v$phase != "NONE" & (is.null(wanted) | v$phase %in% wanted)), ]
  categories <- categories_of(rows, asked, shown); groups <- split(seq_len(nrow(shown)), paste(shown$group, ifelse(shown$group == "PATIENT", shown$phase, ""), apply(categories, 1, paste, collapse = "+")))
  lapply(unname(groups), function(i) { one <- shown[i, ]; k <- categories[i[1], , drop = TRUE]; names(k) <- colnames(categories)
    cell_of(one[!duplicated(one$person), ], k, list(every = v, controls = controls, folds = folds, runs = runs, rows = rows, cases = cases, spontaneous = spontaneous, readable = readable)) })
}

cell_of <- function(v, categories, of) {
  patient <- v$group[1] == "PATIENT"; compared <- v$group[1] != "HEALTHY_CONTROL"
  # A case over the controls of its own culture run where there are three, else over those of its center and class.
  fold <- lapply(seq_len(nrow(v)), function(i) { own <- if (compared && !is.na(run_of(v[i, ]))) of$runs[[run_of(v[i, ])]]; f <- if (is.null(own)) of$folds[[stratum_of(v[i, ])]] else own; if (is.null(f)) return(NULL)
    r <- f$fold(v$lower[i], v$upper[i]); if (is.infinite(r$lower) && is.infinite(r$upper)) NULL else c(r, list(kind = if (is.null(own)) "SAME_CENTER_AND_CLASS" else "SAME_CULTURE_RUN", n = f$n)) })
  held <- Filter(Negate(is.null), fold); classes <- lapply(split(v, v$class), function(c) list(comparabilityClass = c$class[1], centers = slugs(c$center), distribution = distribution(c, "pg/mL", of$readable)))
  strata <- if (compared) strata_of(v, of$controls, of$readable) else list()
  list(keys = keys_of(categories), caseGroup = v$group[1], phase = if (patient) v$phase[1], n = nrow(v), kindreds = if (of$readable) length(unique(v$family)), missing = missing_of(v, length(categories), of), belowLimit = sum(is.infinite(v$lower)),
       levels = if (length(classes) == 1) classes[[1]]$distribution, byClass = keyed(unname(classes), function(c) c$comparabilityClass),
       foldChanges = if (length(held)) distribution(cbind(bounds(sapply(held, `[[`, "lower"), sapply(held, `[[`, "upper")), family = v$family[!vapply(fold, is.null, TRUE)]), "1", of$readable, interval = FALSE),
       vsControls = shown_ratio(pooled_ratio(strata), "vsControls"), vsControlsByPerson = if (compared && of$readable) shown_ratio(pooled_ratio(strata_of(v, of$controls, FALSE)), "vsControls"),
       vsBaseline = if (patient) shown_ratio(to_baseline(v, of), "vsBaseline"), stimulationIndex = shown_ratio(to_spontaneous(v, of), "stimulationIndex"),
       vsControlsByCenter = keyed(lapply(strata, function(s) list(center = list(slug = s$center), comparabilityClass = s$class, denominatorKind = s$kind, result = shown_ratio(s$ratio, "vsControls"))), function(s) paste(s$center$slug, s$comparabilityClass)),
       points = keyed(lapply(seq_len(nrow(v)), function(i) point_of(v[i, ], fold[[i]])), function(p) paste(p$case$cohort$slug, p$case$code)))
}

point_of <- function(v, fold) list(case = case_reference(v$code_of_case, v$cohort), day = v$day, nominalHours = v$nominalHours, comparabilityClass = v$class, flagged = v$interference == "FLAGGED", value = concentration(v),
  foldChange = if (!is.null(fold)) c(written(fold$lower, fold$upper), list(predictionLower = fold$predictionLower, predictionUpper = fold$predictionUpper, denominatorKind = fold$kind, nControls = fold$n)))

# Each center and class against its own controls; families are units where they may be read. Run by run where every
# value was cultured with controls in three runs or more.
strata_of <- function(v, controls, by_family) lapply(unname(split(v, factor(stratum_of(v), unique(stratum_of(v))))), function(s) {
  x <- if (by_family) per_family(s, s$family) else s; c <- controls[[stratum_of(s)[1]]]; few <- is.null(c) || nrow(c) < 3; within <- if (!few) within_runs(s, c, by_family); told <- list(center = s$center[1], class = s$class[1], kind = if (is.null(within)) "SAME_CENTER_AND_CLASS" else "SAME_CULTURE_RUN")
  c(told, list(ratio = if (few) not_estimable("NO_SAME_CENTER_CONTROLS", nrow(x), if (is.null(c)) 0 else nrow(c)) else if (!is.null(within)) within else ratio_of(x, if (by_family) per_family(c, c$family) else c))) })

# A pair a run, mean log over mean log; runs that share a family are one pair.
within_runs <- function(s, controls, by_family) {
  runs <- run_of(s); if (anyNA(runs) || !all(runs %in% run_of(controls))) return(NULL)
  c <- controls[run_of(controls) %in% runs, ]; all <- rbind(s, c); pair <- match(run_of(all), unique(runs))
  if (by_family) repeat { shared <- all$family != all$person; joined <- ave(pair, all$family, FUN = min); joined <- ifelse(shared, joined, pair); joined <- ave(joined, run_of(all), FUN = min); if (all(joined == pair)) break; pair <- joined }
  side <- function(t, p) do.call(rbind, lapply(split(seq_len(nrow(t)), factor(p, unique(pair))), function(i) { u <- if (by_family) per_family(t[i, ], t$family[i]) else t[i, ]; bounds(mean(u$lower), mean(u$upper)) }))
  of_s <- seq_len(nrow(s)); if (length(unique(pair)) < 3) return(NULL)
  r <- paired_ratio(side(s, pair[of_s]), side(c, pair[-of_s])); if (r$kind != "Ratio") return(NULL)
  r$pooling <- "ONE_STRATUM"; r
}

pairs_of <- function(v, other, at, by_family) {
  x <- v[!is.na(at), ]; y <- other[at[!is.na(at)], ]; centers <- length(unique(x$center))
  if (by_family) paired_ratio(per_family(x, x$family), per_family(y, x$family), centers) else paired_ratio(x, y, centers)
}
to_baseline <- function(v, of) { v <- v[v$phase != "BEFORE", ]; before <- of$every[of$every$phase == "BEFORE", ]; pairs_of(v, before, match(of_pair(v), of_pair(before)), of$readable) }
# Over the spontaneous sample of the same moment and of the same class but for the stimulus, the fourth part of its name;
# of the same culture run where there is one.
to_spontaneous <- function(v, of) {
  alike <- function(t) paste(t$key, t$phase, t$day, t$nominalHours, sub("^((?:[^|]*[|]){3})[^|]*[|]", "\\1", t$class, perl = TRUE)); in_run <- function(t) paste(alike(t), t$cultureRun)
  at <- match(in_run(v), in_run(of$spontaneous)); at <- ifelse(is.na(at), match(alike(v), alike(of$spontaneous)), at); paired <- v[!is.na(at), ]
  # Several doses or hours have several indices, and no one number.
  stimulations <- unique(sub("^(?:[^|]*[|]){3}([^|]*[|][^|]*)[|].*", "\\1", paired$class, perl = TRUE)); units <- if (of$readable && nrow(paired)) length(unique(paired$family)) else nrow(paired)
  if (length(stimulations) > 1) not_estimable("SEVERAL_STIMULATIONS", units, units) else pairs_of(v, of$spontaneous, at, of$readable)
}

# The phases that the first regimen of a case has come to by the last day anything is known of it.
reached_phases <- function(rows, key) {
  i <- match(key, rows$cases$key); r <- regimens(rows$courses_of[[i]], ANAKINRA); if (nrow(r) == 0) return(character(0)); drug <- rows$courses_of[[i]]; drug <- drug[drug$atc == ANAKINRA, ]
  last <- max(c(rows$cases$lastFollowUpDay[i], rows$visits_of[[i]]$day, rows$chosen$day[rows$chosen$key == key], drug$startDay, drug$stopDay), na.rm = TRUE); on <- min(r$stop[1], last) - r$start[1]; again <- if (nrow(r) > 1) r$start[2] else Inf
  c("BEFORE", if (on >= 1) "ON_EARLY", if (on >= 91) "ON_LATE", if (r$stop[1] + 2 <= last && r$stop[1] + 2 < again) "AFTER")
}
# Without a value though due: who was sampled in the phase for whatever, or whose treatment has come to it.
missing_of <- function(v, split, of) {
  if (split > 0) return(NULL)
  s <- of$rows$chosen[of$rows$chosen$key %in% of$cases$key & of$rows$chosen$group == v$group[1], ]; keys <- unique(s$key)
  due <- if (v$group[1] != "PATIENT") keys else keys[keys %in% s$key[s$phase == v$phase[1]] | vapply(keys, function(k) v$phase[1] %in% reached_phases(of$rows, k), TRUE)]
  length(setdiff(s$person[s$key %in% due], v$person))
}
