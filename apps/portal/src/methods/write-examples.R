# Rscript write-examples.R, in this folder: runs the example.R of every method and writes its data and what R says of
# them to example.golden.json beside it. The page shows both, and the portal's own numbers from the same data.
# R 4.2.2, survival 3.5-3, metafor 3.8-1, coin 1.4-2, pROC 1.18.0 and jsonlite, as packages/statistics/golden.
suppressMessages({ library(jsonlite); library(survival); library(metafor); library(coin); library(pROC) })

for (file in Sys.glob("*/example.R")) {
  here <- new.env()
  said <- suppressWarnings(source(file, local = here)$value)
  stopifnot(is.numeric(said), !is.null(names(said)), all(is.finite(said)))
  rows <- here$data[setdiff(names(here$data), c("score", "recensored"))]
  golden <- list(rows = rows, r = as.list(said))
  writeLines(toJSON(golden, dataframe = "rows", digits = NA, auto_unbox = TRUE, na = "null"), sub("[.]R$", ".golden.json", file))
}
