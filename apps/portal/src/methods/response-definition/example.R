# PGA and CRP (mg/L) within 14 days before the first dose and at day 15; a flare up to week 16, NA where a visit had a
# PGA of 3 and no CRP; the day anakinra stopped. All were seen quiet at week 16.
data <- data.frame(
  case = 1:11,
  pgaBefore = c(3, 3, 2, 4, 3, 2, 1, 3, 3, 2, 3),
  crpBefore = c(100, 60, 45, 120, 80, 30, 90, 50, 70, 40, 60),
  pgaDay15 = c(0, 1, 1, 2, 3, 0, 0, 1, 0, 1, 3),
  crpDay15 = c(5, 18, 20, 60, 70, 4, 3, 8, 6, 5, NA),
  flare = c(FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE, NA, FALSE, FALSE),
  stopDay = c(425, 425, 425, 425, 425, 425, 425, 425, 425, 40, 425)
)
# R's & and | have three values: NA only where a missing value could change the answer.
fall <- with(data, (crpBefore - crpDay15) / crpBefore)
evaluable <- with(data, pgaBefore >= 2 & crpBefore > 10)
quiet <- with(data, pgaDay15 < 2 & (crpDay15 <= 10 | fall >= 0.7))
better <- with(data, pgaBefore - pgaDay15 >= 1 & fall >= 0.3)
held <- with(data, !flare & ifelse(stopDay >= 84, TRUE, NA))
class <- rep("UNKNOWN", nrow(data))
class[which(!evaluable)] <- "NOT_EVALUABLE"
class[which(evaluable & quiet & held)] <- "COMPLETE"
class[which(evaluable & ((quiet & !held) | (!quiet & better)))] <- "PARTIAL"
class[which(evaluable & !quiet & !better)] <- "NONE"
responders <- sum(class %in% c("COMPLETE", "PARTIAL"))
judged <- responders + sum(class == "NONE")
interval <- prop.test(responders, judged, correct = FALSE)$conf.int

c(complete = sum(class == "COMPLETE"), partial = sum(class == "PARTIAL"), none = sum(class == "NONE"),
  unknown = sum(class == "UNKNOWN"), notEvaluable = sum(class == "NOT_EVALUABLE"),
  rate = responders / judged, lower = interval[1], upper = interval[2])
