# Assay B reads half of what assay A reads; most patients were measured with A, most controls with B.
data <- data.frame(
  assay = rep(c("A", "B"), c(9, 9)),
  group = rep(c("patient", "control", "patient", "control"), c(6, 3, 3, 6)),
  value = c(80, 120, 175, 90, 100, 140, 1.2, 0.8, 1, 45, 60, 70, 0.5, 0.4, 0.7, 0.6, 0.45, 0.55)
)
ratio <- function(d) {
  logs <- tapply(log(d$value), d$group, mean)
  exp(logs[["patient"]] - logs[["control"]])
}

c(raw = ratio(data), A = ratio(data[data$assay == "A", ]), B = ratio(data[data$assay == "B", ]))
