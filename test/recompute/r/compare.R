# What an answer says against what was computed here, leaf by leaf. A list made by `keyed` is matched to the answer's
# array by a key and not by place; every other list by name or place. A number may differ by 1e-6 of its size.
TOLERANCE <- 1e-6

keyed <- function(items, key) structure(list(items = items, key = key), class = "keyed")
# A p by permutation: where either side drew instead of listing, the two may differ by four standard errors.
p_value <- function(value, drawn = FALSE, times = 1) structure(list(value = value, drawn = drawn, times = times), class = "p_value")
# A number that is there only where the answer's p is exact; one of several words; a leaf that is not computed here.
where_exact <- function(value) structure(list(value = value), class = "where_exact")
# A number that is one thing where the answer's p is exact and another where it was drawn.
drawn_or <- function(exact, drawn) structure(list(exact = exact, drawn = drawn), class = "drawn_or")
one_of <- function(words) structure(list(words = words), class = "one_of")
any_value <- function() structure(list(), class = "any_value")
present <- function(x) if (length(x) == 0 || (length(x) == 1 && is.atomic(x) && is.na(x))) NULL else x

found <- new.env()
start_comparing <- function() { found$cells <- 0; found$by_chance <- 0; found$skipped <- 0; found$differences <- character(0); found$leaves <- list(); found$method <- NULL }
differ <- function(path, what) found$differences <- c(found$differences, paste0(paste(path, collapse = "."), ": ", what))
shown <- function(x) if (is.null(x)) "null" else if (is.list(x)) "an object" else format(x, digits = 10)

compare <- function(answer, computed, path) {
  if (inherits(computed, "keyed")) return(compare_keyed(answer, computed, path))
  if (inherits(computed, "p_value")) return(compare_p(answer, computed, path))
  if (inherits(computed, "drawn_or")) computed <- if (identical(found$method, "EXACT")) computed$exact else computed$drawn
  if (inherits(computed, "any_value")) { found$skipped <- found$skipped + 1; return(invisible()) }
  if (inherits(computed, "where_exact")) computed <- if (identical(found$method, "EXACT")) computed$value else return(compare(answer, NULL, path))
  if (inherits(computed, "one_of")) computed <- if (isTRUE(answer %in% computed$words)) answer else computed$words[1]
  if (is.list(computed) && !is.null(names(computed))) return(compare_named(answer, computed, path))
  if (is.list(computed) || length(computed) > 1) return(compare_placed(answer, as.list(computed), path))
  found$cells <- found$cells + 1
  computed <- present(computed)
  if (is.null(answer) || is.null(computed)) {
    if (!is.null(answer) || !is.null(computed)) differ(path, paste(shown(answer), "answered,", shown(computed), "computed"))
    return(invisible())
  }
  same <- if (is.numeric(answer) && is.numeric(computed)) abs(answer - computed) <= max(TOLERANCE * max(abs(answer), abs(computed)), 1e-8) else identical(as.character(answer), as.character(computed))
  if (!same) differ(path, paste(shown(answer), "answered,", shown(computed), "computed"))
  if (same && is.numeric(computed)) found$leaves[[length(found$leaves) + 1]] <- list(path = as.list(path), value = computed)
}

compare_p <- function(answer, computed, path) {
  p <- computed$value; draws <- sum(c(computed$drawn, identical(found$method, "MONTE_CARLO")))
  if (draws == 0) return(compare(answer, p, path))
  found$cells <- found$cells + 1; found$by_chance <- found$by_chance + 1
  if (is.null(answer) || abs(answer - p) > computed$times * (4 * sqrt(draws * p * (1 - p) / DRAWS) + 3 / DRAWS)) differ(path, paste(shown(answer), "answered,", shown(p), "computed by permutation"))
}

compare_named <- function(answer, computed, path) {
  if (!is.list(answer)) return(differ(path, paste(shown(answer), "answered, an object computed")))
  if (is.character(answer$method)) found$method <- answer$method
  for (name in setdiff(names(answer), names(computed))) differ(c(path, name), "answered, not computed")
  for (name in names(computed)) {
    if (name %in% names(answer)) compare(answer[[name]], computed[[name]], c(path, name))
    else differ(c(path, name), "computed, not answered")
  }
}

compare_placed <- function(answer, computed, path) {
  if (length(answer) != length(computed)) return(differ(path, paste(length(answer), "items answered,", length(computed), "computed")))
  for (at in seq_along(computed)) compare(answer[[at]], computed[[at]], c(path, at - 1))
}

compare_keyed <- function(answer, computed, path) {
  keys <- vapply(computed$items, function(x) as.character(computed$key(x)), ""); asked <- vapply(answer, function(x) as.character(computed$key(x)), "")
  if (anyDuplicated(asked)) differ(path, paste(asked[duplicated(asked)][1], "answered twice"))
  if (anyDuplicated(keys)) differ(path, paste(keys[duplicated(keys)][1], "computed twice"))
  for (key in setdiff(keys, asked)) differ(path, paste(key, "computed, not answered"))
  for (key in setdiff(asked, keys)) differ(path, paste(key, "answered, not computed"))
  for (at in which(asked %in% keys)) compare(answer[[at]], computed$items[[match(asked[at], keys)]], c(path, at - 1))
}
