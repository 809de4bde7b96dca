# What one question is about: the cases of its cohorts through its filter, and the categories it splits them by.
asked_cases <- function(rows, asked) {
  c <- rows$cases[rows$cases$cohort %in% unlist(asked$cohorts), ]; f <- asked$variables$filter
  keep <- rep(TRUE, nrow(c)); only <- function(list, column) if (is.null(list)) TRUE else column %in% unlist(list)
  keep <- keep & only(f$groups, c$group) & only(f$sex, c$sex) & only(f$ageBands, c$ageAtInclusionBand) & only(f$treatments, c$treatment) & only(f$variantGroups, c$variantGroup)
  if (!is.null(f$hpoIds)) keep <- keep & c$key %in% rows$features$key[rows$features$presence == "PRESENT" & rows$features$hpoId %in% unlist(f$hpoIds)]
  c[keep, ]
}
families_readable <- function(rows, asked) all(rows$cohorts$genotype[rows$cohorts$slug %in% unlist(asked$cohorts)])
definition_of <- function(asked) if (is.null(asked$variables$definition)) "cluster-2018" else asked$variables$definition
or_unknown <- function(x) ifelse(is.na(x), "UNKNOWN", as.character(x))

# A column of categories for each dimension, of rows that carry the key of their case.
categories_of <- function(rows, asked, table) {
  case <- rows$cases[match(table$key, rows$cases$key), ]
  one <- function(dimension) switch(dimension, CENTER = case$center, COHORT = case$cohort, SEX = case$sex, AGE_BAND = or_unknown(case$ageAtInclusionBand), VARIANT_GROUP = case$variantGroup,
    CASE_GROUP = case$group, TREATMENT = case$treatment, RESPONSE_CLASS = response_class(rows, definition_of(asked))$class[match(table$key, rows$cases$key)],
    NOMINAL_HOURS = or_unknown(table$nominalHours), STATE_AT_SAMPLE = table$state)
  dimensions <- unlist(asked$variables$by); if (is.null(dimensions)) return(matrix("", nrow(table), 0))
  matrix(as.character(unlist(lapply(dimensions, one))), nrow(table), length(dimensions), dimnames = list(NULL, dimensions))
}
keys_of <- function(categories) lapply(seq_along(categories), function(i) list(dimension = names(categories)[i], category = unname(categories[i])))
key_text <- function(item) paste(vapply(item$keys, function(k) k$category, ""), collapse = "+")
slugs <- function(s) keyed(lapply(unique(s), function(x) list(slug = x)), function(x) x$slug)
concentration <- function(v) c(written(v$lower, v$upper), list(unit = "pg/mL", lowerLimit = v$lowerLimit, upperLimit = v$upperLimit, reported = v$reported,
  canonical = list(value = written(v$lower, v$upper)$value, unit = "pg/mL")))
case_reference <- function(code, cohort) list(code = code, cohort = list(slug = cohort))
first_of_person <- function(table) table[!duplicated(table$person), ]
# Which row stands for each person: the first that qualifies for what is asked, and where none does the first.
stands_for <- function(person, qualifies) { place <- seq_along(person); chosen <- tapply(place[order(!qualifies, place)], person[order(!qualifies, place)], `[`, 1); place %in% chosen }
counted_reasons <- function(reasons) { t <- table(reasons); keyed(lapply(names(t), function(r) list(reason = r, cases = unname(t[r]))), function(x) x$reason) }
# The cohorts and releases every answer names.
frame_of <- function(rows, asked) { s <- unlist(asked$cohorts); list(cohorts = slugs(s), releases = keyed(lapply(s, function(c) list(number = rows$cases$release[rows$cases$cohort == c][1], cohort = list(slug = c))), function(x) x$cohort$slug)) }
