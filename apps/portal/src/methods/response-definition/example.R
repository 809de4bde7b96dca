# PGA and CRP (mg/L) within 14 days before the first dose and at day 15; a flare up to week 16.
data <- data.frame(
  case = 1:8,
  pgaBefore = c(3, 3, 2, 4, 3, 2, 1, 3),
  crpBefore = c(100, 60, 45, 120, 80, 30, 90, 50),
  pgaDay15 = c(0, 1, 1, 2, 3, 0, 0, 1),
  crpDay15 = c(5, 18, 20, 60, 70, 4, 3, 8),
  flare = c(FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE)
)
fall <- with(data, (crpBefore - crpDay15) / crpBefore)
evaluable <- with(data, pgaBefore >= 2 & crpBefore > 10)
quiet <- with(data, pgaDay15 < 2 & (crpDay15 <= 10 | fall >= 0.7))
better <- with(data, pgaBefore - pgaDay15 >= 1 & fall >= 0.3)
class <- ifelse(!evaluable, "NOT_EVALUABLE",
                ifelse(quiet & !data$flare, "COMPLETE", ifelse(quiet | better, "PARTIAL", "NONE")))
responders <- sum(class %in% c("COMPLETE", "PARTIAL"))
interval <- prop.test(responders, sum(evaluable), correct = FALSE)$conf.int

c(complete = sum(class == "COMPLETE"), partial = sum(class == "PARTIAL"), none = sum(class == "NONE"),
  notEvaluable = sum(class == "NOT_EVALUABLE"),
  rate = responders / sum(evaluable), lower = interval[1], upper = interval[2])
