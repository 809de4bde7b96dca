# caseCounts and cohortCoverage: persons once each, and the samples with a value.
case_counts <- function(rows, asked) {
  c <- first_of_person(asked_cases(rows, asked)); k <- categories_of(rows, asked, c)
  cells <- lapply(unname(split(seq_len(nrow(c)), apply(k, 1, paste, collapse = "+"))), function(i) { names <- k[i[1], , drop = TRUE]; names(names) <- colnames(k)
    readable <- all(rows$cohorts$genotype[match(c$cohort[i], rows$cohorts$slug)])
    list(keys = keys_of(names), cases = length(i), kindreds = if (readable) length(unique(c$family[i]))) })
  c(frame_of(rows, asked), list(cells = keyed(cells, key_text)))
}

cohort_coverage <- function(rows, asked) {
  a <- asked$variables; only <- function(list, column) if (is.null(list)) TRUE else column %in% unlist(list)
  v <- rows$values[rows$values$key %in% asked_cases(rows, asked)$key, ]; v <- v[only(a$analytes, v$analyte) & only(a$stimuli, v$stimulus) & only(a$specimens, v$specimen), ]
  by <- if (is.null(a$by)) c("CENTER", "ANALYTE", "PHASE") else unlist(a$by)
  column <- list(CENTER = v$center, COHORT = v$cohort, ANALYTE = v$analyte, STIMULUS = v$stimulus, SPECIMEN = v$specimen, PHASE = ifelse(v$group != "PATIENT", v$group, ifelse(v$phase == "NONE", "BETWEEN_PHASES", v$phase)))
  k <- do.call(cbind, column[by])
  cells <- lapply(unname(split(seq_len(nrow(v)), apply(k, 1, paste, collapse = "+"))), function(i) { names <- k[i[1], , drop = TRUE]; names(names) <- by
    list(keys = keys_of(names), cases = length(unique(v$person[i])), samples = length(unique(paste(v$key, v$place)[i])), notAnalysed = sum(v$interference[i] == "NOT_ANALYSED")) })
  c(frame_of(rows, asked), list(cells = keyed(cells, key_text)))
}
