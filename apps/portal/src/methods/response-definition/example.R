# PGA and CRP (mg/L) within 14 days before the first dose and at day 15; a flare up to week 16, NA where a visit had a
# PGA of 3 and no CRP; the day anakinra stopped and why; the day another biologic was added. All others were seen quiet
# at week 16.
data <- data.frame(
  case = 1:14,
  pgaBefore = c(3, 3, 2, 4, 3, 2, 1, 3, 3, 2, 3, 3, 3, 2),
  crpBefore = c(100, 60, 45, 120, 80, 30, 90, 50, 70, 40, 60, 80, 90, 40),
  pgaDay15 = c(0, 1, 1, 2, 3, 0, 0, 1, 0, 1, 3, NA, NA, 1),
  crpDay15 = c(5, 18, 20, 60, 70, 4, 3, 8, 6, 5, NA, NA, NA, 6),
  flare = c(FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE, NA, FALSE, FALSE, FALSE, FALSE, FALSE),
  stopDay = c(425, 425, 425, 425, 425, 425, 425, 425, 425, 40, 425, 7, 7, 425),
  stopReason = c(rep("LOSS", 11), "FAILURE", "ADVERSE", "LOSS"),
  otherFrom = c(rep(NA, 13), 5)
)
# R's & and | have three values: NA only where a missing value could change the answer. What is seen after another
# biologic was added is not anakinra's, and is missing too.
alone <- with(data, is.na(otherFrom) | otherFrom >= 15)
pgaDay15 <- ifelse(alone, data$pgaDay15, NA)
crpDay15 <- ifelse(alone, data$crpDay15, NA)
fall <- (data$crpBefore - crpDay15) / data$crpBefore
evaluable <- with(data, pgaBefore >= 2 & crpBefore > 10)
quiet <- pgaDay15 < 2 & (crpDay15 <= 10 | fall >= 0.7)
better <- data$pgaBefore - pgaDay15 >= 1 & fall >= 0.3
held <- with(data, !flare & ifelse(stopDay >= 84, TRUE, NA))
failed <- with(data, stopReason == "FAILURE" & stopDay <= 22 & is.na(pgaDay15))
class <- rep("UNKNOWN", nrow(data))
class[which(!evaluable)] <- "NOT_EVALUABLE"
class[which(evaluable & quiet & held)] <- "COMPLETE"
class[which(evaluable & ((quiet & !held) | (!quiet & better)))] <- "PARTIAL"
class[which(evaluable & ((!quiet & !better) | failed))] <- "NONE"
responders <- sum(class %in% c("COMPLETE", "PARTIAL"))
judged <- responders + sum(class == "NONE")
interval <- prop.test(responders, judged, correct = FALSE)$conf.int

c(complete = sum(class == "COMPLETE"), partial = sum(class == "PARTIAL"), none = sum(class == "NONE"),
  unknown = sum(class == "UNKNOWN"), notEvaluable = sum(class == "NOT_EVALUABLE"),
  rate = responders / judged, lower = interval[1], upper = interval[2])
