# The exported rows, and what the analysis reads from them: each sample's phase and state, each value as an interval of
# logs, and the sample that stands for a case in a phase.
table_of <- function(folder, name) read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", stringsAsFactors = FALSE, encoding = "UTF-8", colClasses = NA)
flag <- function(x) if (is.logical(x)) x else ifelse(is.na(x), NA, x == "true")

PG_PER_ML <- c("fg/mL" = 1e-3, "pg/mL" = 1, "ng/L" = 1, "pg/dL" = 1e-2, "ng/dL" = 10, "ng/mL" = 1e3, "ug/L" = 1e3, "ug/mL" = 1e6, "mg/L" = 1e6)
AGENTS <- c(L04AC03 = "anakinra", L04AC08 = "canakinumab", L04AC04 = "rilonacept", L04AC07 = "tocilizumab", L04AC11 = "siltuximab", L04AB01 = "etanercept",
            L04AB02 = "infliximab", L04AB04 = "adalimumab", M04AC01 = "colchicine", H02AB07 = "prednisone", H02AB06 = "prednisolone", H02AB04 = "methylprednisolone", L04AX03 = "methotrexate")
ANAKINRA <- "L04AC03"
BIOLOGICS <- c(ANAKINRA, "L04AC08", "L04AC04", "L04AC07", "L04AC11", "L04AB01", "L04AB02", "L04AB04")

read_rows <- function(folder) {
  rows <- lapply(c(cohorts = "cohorts", cases = "cases", variants = "variants", features = "features", courses = "courses", assessments = "assessments",
                   samples = "samples", measurements = "measurements"), table_of, folder = folder)
  rows$cohorts$genotype <- flag(rows$cohorts$genotype); rows$assessments$flare <- flag(rows$assessments$flare)
  rows$samples$postDose <- flag(rows$samples$postDose); rows$cases$index_member <- flag(rows$cases$index_member)
  # One code in two cohorts of a center is one person; a family is named by its center.
  rows$cases$person <- paste(rows$cases$center, rows$cases$code)
  rows$cases$family <- ifelse(is.na(rows$cases$kindred), rows$cases$person, paste("family", rows$cases$center, rows$cases$kindred))
  by_case <- function(table) { parts <- split(table, factor(table$key, rows$cases$key)); unname(parts) }
  rows$courses_of <- lapply(by_case(rows$courses), function(c) c[order(c$startDay, c$place), ])
  rows$visits_of <- lapply(by_case(rows$assessments), function(a) a[order(a$day, a$place), ])
  rows$cases$treatment <- vapply(rows$courses_of, function(c) if (ANAKINRA %in% c$atc) "ANAKINRA" else if (any(c$atc %in% BIOLOGICS)) "OTHER_BIOLOGIC" else "NO_BIOLOGIC", "")
  rows$cases$variantGroup <- vapply(by_case(rows$variants), variant_group, "")
  rows$cases$variantGroup[!rows$cohorts$genotype[match(rows$cases$cohort, rows$cohorts$slug)]] <- "UNKNOWN"
  rows$values <- sample_values(rows); rows$chosen <- chosen_values(rows)
  rows
}

# By consequence, the most disruptive variant of the case.
variant_group <- function(variants) {
  if (nrow(variants) == 0) return("NONE_REPORTED")
  protein <- ifelse(is.na(variants$hgvsP), ifelse(is.na(variants$hgvsC), variants$reported, ""), variants$hgvsP)
  coding <- ifelse(is.na(variants$hgvsC), ifelse(is.na(variants$hgvsP), variants$reported, ""), variants$hgvsC)
  group <- ifelse(grepl("[0-9](Ter|X|\\*)|[0-9][A-Za-z]*fs", protein), "TRUNCATING", ifelse(grepl("c\\..*[0-9][+-][0-9]", coding), "SPLICE",
    ifelse(grepl("c\\.(-|\\*)[0-9]+", coding), "REGULATORY", ifelse(grepl("p\\.\\(?[A-Z][a-z]{2}[0-9]+[A-Z][a-z]{2}|^[A-Z][0-9]+[A-Z]$", protein), "MISSENSE", "OTHER"))))
  ranked <- c("TRUNCATING", "SPLICE", "MISSENSE", "REGULATORY", "OTHER"); ranked[min(match(group, ranked))]
}

# A reported value as bounds of the natural log of pg/mL; a measured value beyond a stated limit is known no better.
log_bounds <- function(m) {
  factor <- PG_PER_ML[m$unit]; value <- m$value * factor; low <- m$lowerLimit * factor; high <- m$upperLimit * factor
  below <- m$comparator == "LT" | (m$comparator == "EQ" & !is.na(low) & value < low); above <- !below & (m$comparator == "GT" | (m$comparator == "EQ" & !is.na(high) & value > high))
  limit <- ifelse(m$comparator == "EQ" & below, low, ifelse(m$comparator == "EQ" & above, high, value))
  data.frame(lower = ifelse(below, -Inf, log(limit)), upper = ifelse(above, Inf, log(limit)), lowerLimit = low, upperLimit = high)
}

hours_band <- function(h) ifelse(is.na(h) | h == 0, "none", ifelse(h <= 6, "1-6h", ifelse(h <= 16, "7-16h", ifelse(h <= 30, "17-30h", ifelse(h <= 60, "31-60h", "61h+")))))
density_band <- function(n) ifelse(is.na(n) | n <= 0, "none", paste0("1e", formatC(floor(log10(n) * 2 + 0.5) / 2, format = "f", digits = 1)))

# One value per sample and analyte: replicates of one class averaged on the log scale; of several classes the one with
# most replicates.
sample_values <- function(rows) {
  s <- rows$samples; m <- rows$measurements; at <- match(paste(m$key, m$place), paste(s$key, s$place)); b <- log_bounds(m)
  plain <- function(x) ifelse(is.na(x), "", format(x, trim = TRUE, scientific = FALSE, drop0trailing = TRUE))
  dose <- ifelse(is.na(s$stimulusDose), "", paste0("@", vapply(s$stimulusDose, plain, ""), ifelse(is.na(s$stimulusDoseUnit), "", s$stimulusDoseUnit)))
  m$class <- paste(m$analyte, s$specimen[at], s$freshOrFrozen[at], paste0(s$stimulus[at], dose[at]), hours_band(s$cultureHours[at]), density_band(s$cellsPerMl[at]), m$platform, ifelse(is.na(m$kit), "-", m$kit), sep = "|")
  m <- cbind(m[c("key", "place", "number", "analyte", "class", "platform", "kit", "batch", "reported")], b)
  values <- lapply(split(m, paste(m$key, m$place, m$analyte)), function(of_one) {
    counts <- sort(-table(of_one$class)); leading <- names(counts)[counts == min(counts)]; r <- of_one[of_one$class == sort(leading, method = "radix")[1], ]
    r <- r[order(r$number), ]
    data.frame(r[1, c("key", "place", "analyte", "class", "platform", "kit", "batch")], lower = mean(r$lower), upper = mean(r$upper),
               lowerLimit = if (all(is.na(r$lowerLimit))) NA else max(r$lowerLimit, na.rm = TRUE), upperLimit = if (all(is.na(r$upperLimit))) NA else min(r$upperLimit, na.rm = TRUE),
               reported = paste(r$reported, collapse = "; "))
  })
  v <- do.call(rbind, values); s <- s[match(paste(v$key, v$place), paste(s$key, s$place)), ]; case <- match(v$key, rows$cases$key)
  v <- cbind(v, s[c("specimen", "stimulus", "day", "nominalHours", "code", "cultureRun")], rows$cases[case, c("center", "cohort", "group", "person", "family")], code_of_case = rows$cases$code[case]); rownames(v) <- NULL
  moment <- lapply(seq_len(nrow(v)), function(i) list(phase_of(v$group[i], rows$courses_of[[case[i]]], v$day[i], s$postDose[i]),
    interference_of(v$analyte[i], v$specimen[i], rows$courses_of[[case[i]]], v$day[i], s$postDose[i]), state_at(rows$visits_of[[case[i]]], v$day[i]), under_steroids(rows$courses_of[[case[i]]], rows$visits_of[[case[i]]], v$day[i])))
  v$phase <- vapply(moment, `[[`, "", 1); v$interference <- vapply(moment, `[[`, "", 2); v$state <- vapply(moment, `[[`, "", 3); v$steroids <- vapply(moment, `[[`, TRUE, 4); v$index <- rows$cases$index_member[case] %in% TRUE
  v[order(v$key, v$day, ifelse(is.na(v$nominalHours), 0, v$nominalHours), v$place), ]
}

# BEFORE and ON_LATE the last day, ON_EARLY the nearest to day 30 of the regimen, any other phase the first; of a day
# always the first sample by hour, class and place, so that phases differ in their day alone.
chosen_values <- function(rows) {
  v <- rows$values[rows$values$interference != "NOT_ANALYSED", ]
  start <- vapply(rows$courses_of, function(c) { r <- regimens(c, ANAKINRA); if (nrow(r)) r$start[1] else 0 }, 0)[match(v$key, rows$cases$key)]
  stand <- lapply(split(seq_len(nrow(v)), paste(v$key, v$analyte, v$specimen, v$stimulus, v$phase)), function(i) { p <- v$phase[i[1]]; days <- v$day[i]
    day <- if (p %in% c("BEFORE", "ON_LATE")) max(days) else if (p == "ON_EARLY") days[which.min(abs(days - start[i] - 30))] else min(days)
    i <- i[days == day]; i[order(ifelse(is.na(v$nominalHours[i]), 0, v$nominalHours[i]), v$class[i], v$place[i], method = "radix")][1] })
  chosen <- v[sort(unlist(stand)), ]; chosen[order(chosen$key, chosen$phase, chosen$place, method = "radix"), ]
}
