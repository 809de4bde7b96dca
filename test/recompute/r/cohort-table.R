# cohortTable: who is in an analysis and why the others are not, and a row for each category of each characteristic.
left_out_of <- function(rows, asked, c, measured) {
  a <- asked$variables; analysis <- if (is.null(a$analysis)) "CASES" else a$analysis; patient <- c$group == "PATIENT"; treated <- c$treatment == "ANAKINRA"; at <- match(c$key, rows$cases$key); reason <- rep(NA_character_, nrow(c))
  first <- function(reason, holds, why) ifelse(is.na(reason) & holds, why, reason)
  if (analysis == "CYTOKINE") { phase <- a$phase; culture <- rows$samples$stimulus == measured$stimulus & rows$samples$specimen == measured$specimen; v <- measured$values
    if (!is.null(phase)) reason <- first(first(reason, patient & phase == "UNTREATED" & treated, "TREATED"), patient & !phase %in% c("UNTREATED", "BEFORE_OTHER") & !treated, "NEVER_TREATED")
    reason <- first(first(reason, !c$key %in% rows$samples$key[culture], "NO_SAMPLE"), !c$key %in% v$key, "NOT_MEASURED"); v <- v[v$group != "PATIENT" | (v$phase != "NONE" & (is.null(phase) | v$phase %in% phase)), ]
    reason <- first(first(reason, !c$key %in% v$key, "NO_VALUE_IN_PHASE"), !c$key %in% v$key[v$interference != "NOT_ANALYSED"], "NOT_ANALYSED") }
  if (analysis %in% c("RESPONSE", "SURVIVAL")) reason <- first(reason, !patient, "NOT_A_PATIENT")
  if (analysis == "RESPONSE") reason <- first(first(first(reason, !treated, "NEVER_TREATED"), c$response == "NOT_EVALUABLE", "NOT_EVALUABLE"), c$response == "UNKNOWN", "RESPONSE_UNKNOWN")
  if (analysis == "SURVIVAL") for (i in which(is.na(reason))) { f <- follow_up(rows, at[i], if (is.null(a$event)) "RELAPSE" else a$event, definition_of(asked)); if (!is.null(f$reason)) reason[i] <- f$reason }
  reason[!stands_for(c$person, is.na(reason))] <- "SAME_PERSON"; reason
}

cohort_table <- function(rows, asked) {
  a <- asked$variables; c <- asked_cases(rows, asked); at <- match(c$key, rows$cases$key); c$response <- response_class(rows, definition_of(asked))$class[at]; word <- function(x, default) if (is.null(x)) default else x
  measured <- list(stimulus = word(a$stimulus, "NONE"), specimen = word(a$specimen, "PBMC_SUPERNATANT")); v <- rows$values; measured$values <- v[v$analyte == word(a$analyte, "IL_1B") & v$stimulus == measured$stimulus & v$specimen == measured$specimen, ]
  reason <- left_out_of(rows, asked, c, measured); kept <- c[is.na(reason), ]; readable <- rows$cohorts$genotype[match(kept$cohort, rows$cohorts$slug)]
  categories <- if (is.null(a$by)) NULL else as.vector(categories_of(rows, list(variables = list(by = a$by, definition = a$definition)), kept)); sets <- c(list(rep(TRUE, nrow(kept))), lapply(unique(categories), function(k) categories == k)); names <- c(NA, unique(categories))
  column <- function(i) { of <- sets[[i]]; list(key = if (!is.na(names[i])) list(dimension = a$by, category = names[i]), cases = sum(of), kindreds = if (all(readable[of])) length(unique(kept$family[of]))) }
  # Cells come in the order of the answer's columns, which is a matter of showing.
  shown <- vapply(asked$answer$exact$columns, function(x) if (is.null(x$key)) NA_character_ else x$key$category, ""); sets <- sets[match(shown, names)]; names <- names[match(shown, names)]
  made <- if (nrow(kept)) table_rows(rows, kept, sets, readable) else list()
  c(frame_of(rows, asked), list(considered = nrow(c), included = nrow(kept), leftOut = counted_reasons(reason[!is.na(reason)]), columns = keyed(if (nrow(kept)) lapply(seq_along(sets), column) else list(), function(x) paste("column", if (is.null(x$key)) "" else x$key$category)),
    rows = keyed(made, function(r) paste(r$variable, if (is.null(r$category)) "" else r$category$category))))
}

table_rows <- function(rows, c, sets, readable) {
  patient <- c$group == "PATIENT"; courses <- rows$courses_of[match(c$key, rows$cases$key)]; every <- rep(TRUE, nrow(c)); of_key <- function(presence) lapply(c$key, function(k) rows$features$hpoId[rows$features$key == k & rows$features$presence %in% presence])
  prior <- lapply(courses, function(x) unique(x$atc[x$startDay < 0])); beside <- lapply(courses, function(x) unique(x$atc[x$atc != ANAKINRA & x$startDay <= 0 & (is.na(x$stopDay) | x$stopDay >= 0)])); one <- function(x, unknown) as.list(ifelse(is.na(x) | x %in% unknown, NA, x)); drop_na <- function(l) lapply(l, function(x) x[!is.na(x)])
  variable <- function(name, population, about, held, told = held, open = every, listed = FALSE) { held <- drop_na(held); told <- drop_na(told); found <- unique(unlist(held[about & open])); row <- function(category) {
      known <- if (is.null(category)) lengths(told) > 0 | listed else if (listed) every else if (identical(held, told) && name != "FEATURE") lengths(held) > 0 else vapply(told, function(x) category %in% x, TRUE); in_it <- if (is.null(category)) !every else vapply(held, function(x) category %in% x, TRUE)
      list(variable = name, category = if (!is.null(category)) list(dimension = name, category = category), population = population, unit = NULL, cells = lapply(sets, function(s) { of <- s & about; n <- sum(of & open & known)
        cases <- sum(of & open & known & in_it); list(of = sum(of), known = n, missing = sum(of & open & !known), notReadable = sum(of & !open), cases = cases, share = if (n > 0) cases / n, median = NULL, q1 = NULL, q3 = NULL) })) }
    if (!any(about)) list() else if (length(found)) lapply(found, row) else list(row(NULL)) }
  onset <- if (any(patient)) list(list(variable = "AGE_AT_ONSET", category = NULL, population = "PATIENTS", unit = "a", cells = lapply(sets, function(s) { x <- c$ageAtOnsetYears[s & patient]; known <- x[!is.na(x)]; q <- function(p) if (length(known)) unname(quantile(known, p, type = 2))
    list(of = length(x), known = length(known), missing = sum(is.na(x)), notReadable = 0, cases = NULL, share = NULL, median = q(0.5), q1 = q(0.25), q3 = q(0.75)) })))
  c(variable("CASE_GROUP", "ALL", every, one(c$group, "")), variable("SEX", "ALL", every, one(c$sex, "UNKNOWN")), variable("AGE_BAND", "ALL", every, one(c$ageAtInclusionBand, "")), onset,
    variable("VARIANT_GROUP", "PATIENTS_AND_CARRIERS", c$group %in% c("PATIENT", "CARRIER"), one(c$variantGroup, ""), open = readable), variable("FEATURE", "PATIENTS", patient, of_key("PRESENT"), of_key(c("PRESENT", "EXCLUDED"))),
    variable("TREATMENT", "PATIENTS", patient, one(c$treatment, "")), variable("PRIOR_TREATMENT", "PATIENTS", patient, prior, listed = TRUE), variable("CONCOMITANT_TREATMENT", "PATIENTS", patient, beside, listed = TRUE),
    variable("RESPONSE_CLASS", "TREATED_PATIENTS", patient & c$treatment == "ANAKINRA", one(c$response, "UNKNOWN")))
}
