# Rscript main.R <folder> <only this question, or ""> <golden file, or "">: reads the exported rows and the answers,
# computes every cell anew and prints what was compared. Into the golden file go a few numbers of some forms.
parameters <- commandArgs(TRUE); folder <- parameters[1]; only <- parameters[2]; golden <- parameters[3]
library(jsonlite)
for (script in c("compare", "rows", "phases", "asked", "estimators", "ratios", "cytokine-summary", "response", "counts", "timeline", "follow-up", "permutation", "survival", "rank-tests",
                 "cytokine-comparison", "roc", "prediction", "sensitivity", "outcome-sensitivity", "trajectory", "cohort-table")) source(paste0(script, ".R"))
QUESTIONS <- list(cytokineSummary = cytokine_summary, anakinraResponse = anakinra_response, cytokineComparison = cytokine_comparison, treatmentSurvival = treatment_survival,
                  responsePrediction = response_prediction, cytokineTrajectory = cytokine_trajectory, cohortCoverage = cohort_coverage, caseCounts = case_counts, caseTimeline = case_timeline, cohortTable = cohort_table)
# Kept as golden numbers: the first form of each question, and those in which a fault was once found.
ALSO_GOLDEN <- c("IL-1β, families", "TNF-α after LPS, families", "relapse", "IL-1Ra in plasma early", "phases against controls, families")
GOLDEN_LEAVES <- 24

# A comparison that finds nothing proves nothing: each kind of planted difference must be found first.
planted <- function(answer, computed) { start_comparing(); compare(answer, computed, "planted"); length(found$differences) }
stopifnot(planted(list(a = 1, b = "x"), list(a = 1 + 1e-9, b = "x")) == 0, planted(list(a = 1.00001), list(a = 1)) == 1, planted(list(a = NULL), list(a = 1)) == 1, planted(list(a = 1, b = 2), list(a = 1)) == 1, planted(list(1, 2), list(1)) == 1,
          planted(list(list(k = "x", v = 1)), keyed(list(list(k = "x", v = 2)), function(i) i$k)) == 1, planted(list(), keyed(list(list(k = "x")), function(i) i$k)) == 1, planted(list(p = 0.5), list(p = p_value(0.4, drawn = TRUE))) == 1)

# Of the answer and of its sensitivity set; estimates before single values, which there are hundreds of.
golden_leaves <- function(leaves) { varied <- vapply(leaves, function(l) l$path[[1]] == "sensitivity", TRUE); c(spread(leaves[!varied]), if (any(varied)) spread(leaves[varied])) }
spread <- function(leaves) { single <- vapply(leaves, function(l) any(unlist(l$path) %in% c("points", "members", "series")), TRUE); if (!all(single)) leaves <- leaves[!single]
  whole <- vapply(leaves, function(l) l$value == round(l$value), TRUE); pick <- function(x, n) x[unique(round(seq(1, length(x), length.out = min(n, length(x)))))]
  c(pick(leaves[!whole], GOLDEN_LEAVES * 2 / 3), pick(leaves[whole], GOLDEN_LEAVES / 3)) }

rows <- read_rows(folder); answers <- fromJSON(file.path(folder, "answers.json"), simplifyVector = FALSE)
if (nzchar(only)) answers <- Filter(function(a) a$question == only, answers)
totals <- list(); kept <- list()
for (asked in answers) {
  start_comparing(); answer <- if (is.null(asked$answer$exact)) asked$answer else asked$answer$exact
  outcome <- try({ computed <- QUESTIONS[[asked$question]](rows, asked); compare(answer, computed, character(0)) }, silent = TRUE)
  if (inherits(outcome, "try-error")) differ("not computed", trimws(as.character(outcome)))
  counts <- c(found$cells, found$by_chance, found$skipped, length(found$differences)); before <- totals[[asked$question]]; totals[[asked$question]] <- counts + if (is.null(before)) 0 else before
  cat(sprintf("%-20s %-44s %6d compared %4d differ\n", asked$question, asked$variant, counts[1], counts[4]))
  for (line in head(found$differences, 6)) cat("    ", line, "\n", sep = "")
  if (nzchar(golden) && (is.null(before) || asked$variant %in% ALSO_GOLDEN)) kept[[length(kept) + 1]] <- list(question = asked$question, variant = asked$variant, cohorts = asked$cohorts, variables = if (length(asked$variables)) asked$variables else setNames(list(), character(0)), figures = golden_leaves(found$leaves))
}
cat("\n"); for (question in names(totals)) { t <- totals[[question]]; cat(sprintf("%-20s %6d figures compared (%d of them p by drawn permutations), %d not computed here, %d differences\n", question, t[1], t[2], t[3], t[4])) }
all <- Reduce(`+`, totals); cat(sprintf("%-20s %6d figures compared, %d differences\n", "together", all[1], all[4]))
if (nzchar(golden)) writeLines(toJSON(kept, digits = NA, auto_unbox = TRUE, null = "null", pretty = FALSE), golden)
quit(status = if (all[4] > 0) 1 else 0)
