# Answers the cases of r_cases.ts with R and its packages: JSON in, JSON out.
#
#   node test/peers/r_cases.ts | Rscript test/peers/r_oracle.R > test/peers/golden/r.json
#
# Debian: r-base-core r-cran-jsonlite r-cran-proc r-cran-forecast r-cran-boot r-cran-survey
suppressWarnings(suppressPackageStartupMessages({
  library(jsonlite)
  library(pROC)
  library(forecast)
  library(boot)
  library(survey)
}))
packages <- c("pROC", "forecast", "boot", "survey")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
sides <- c(less = "less", greater = "greater")

# Where a falling function is `target`, as closely as doubles allow.
crossing <- function(f, target, low, high) {
  uniroot(function(x) f(x) - target, c(low, high), tol = 1e-15, maxiter = 10000)$root
}

share <- function(case) {
  k <- case[1]; n <- case[2]; bound <- case[3]; level <- 1 - 2 * case[4]
  one_sided <- function(test) lapply(sides, function(side) test(k, n, p = bound, alternative = side)$p.value)
  score <- function(...) prop.test(..., correct = FALSE)
  list(wilson = score(k, n, conf.level = level)$conf.int, score = one_sided(score),
       exact = binom.test(k, n, conf.level = level)$conf.int, binomial = one_sided(binom.test))
}

# McNemar's exact test is the sign test of the discordant rows.
pair <- function(case) with(case, {
  mid <- function(x, share) pbinom(x, b + c, share) - dbinom(x, b + c, share) / 2
  chance <- function(level) c(
    if (b == 0) 0 else crossing(function(share) 1 - mid(b, share), level, 0, 1),
    if (c == 0) 1 else crossing(function(share) mid(b, share), level, 0, 1))
  tests <- lapply(sides, function(side) binom.test(c(b, c), alternative = side)$p.value)
  list(exact = binom.test(c(b, c))$p.value, tails = tests,
       interval = binom.test(c(b, c), conf.level = 1 - 2 * alpha)$conf.int,
       # The Pearson statistic without continuity correction is the square of Tango's at no difference.
       chiSquare = mcnemar.test(matrix(c(both, b, c, none), 2), correct = FALSE)$statistic[[1]],
       # Fagerland, Lydersen and Laake 2013.
       mid = if (b == c) 1 - dbinom(b, 2 * b, 0.5) / 2 else 2 * mid(min(b, c), 0.5), midInterval = chance(alpha))
})

ranking <- function(case) with(case, {
  curves <- lapply(list(ours, theirs), function(score) roc(y, score, levels = c(0, 1), direction = "<", quiet = TRUE))
  variance <- sapply(curves, var, method = "delong")
  areas <- sapply(curves, auc)
  covariance <- cov(curves[[1]], curves[[2]], method = "delong")
  logit <- function(i) if (areas[i] < 1 && variance[i] > 0)
    plogis(qlogis(areas[i]) + c(-1, 1) * qnorm(1 - alpha) * sqrt(variance[i]) / (areas[i] * (1 - areas[i])))
  tested <- roc.test(curves[[1]], curves[[2]], method = "delong", paired = TRUE, conf.level = 1 - 2 * alpha)
  error <- sqrt(variance[1] + variance[2] - 2 * covariance)
  list(auc = areas, variance = variance, covariance = covariance, logit = list(logit(1), logit(2)),
       z = tested$statistic[[1]], p = tested$p.value, interval = tested$conf.int,
       belowMargin = if (error > 0) pnorm((areas[1] - areas[2] + margin) / error))
})

# Student's t of the gain, of a relative gain, and of one of the root of the mean.
loss <- function(case) with(case, {
  gain <- theirs - ours
  tails <- function(d, mu = 0, test = t.test, ...) lapply(sides, function(side) test(d, mu = mu, alternative = side, ...)$p.value)
  relative <- function(of) list(tails = tails(of(share)), interval = c(
    crossing(function(x) t.test(of(x), alternative = "less")$p.value, 1 - alpha, -5, 1),
    crossing(function(x) t.test(of(x), alternative = "less")$p.value, alpha, -5, 1)))
  exact <- length(unique(abs(gain))) == length(gain) && all(gain != 0) && length(gain) <= 50
  rank_test <- function(...) wilcox.test(..., exact = exact, correct = FALSE)
  ranks <- suppressWarnings(list(tails = tails(gain, test = rank_test), two = rank_test(gain)$p.value))
  # R leaves out rows without a difference at no shift, ours those that have none at any.
  if (all(gain != 0)) {
    found <- suppressWarnings(rank_test(gain, conf.int = TRUE, conf.level = 1 - 2 * alpha, tol.root = 1e-14))
    ranks$interval <- found$conf.int
    # Where it is not exact, R's estimate is any shift between the two middle averages.
    if (exact) ranks$estimate <- found$estimate[[1]]
  }
  list(t = list(tails = tails(gain, mu = -margin), two = t.test(theirs, ours, paired = TRUE)$p.value,
                interval = t.test(gain, conf.level = 1 - 2 * alpha)$conf.int),
       # Two one-sided tests: equivalent within the margin.
       tost = max(tails(gain, -margin)$greater, tails(gain, margin)$less),
       mean = relative(function(x) (1 - x) * theirs - ours), root = relative(function(x) (1 - x)^2 * theirs - ours),
       ranks = ranks)
})

timed <- function(case) with(case, {
  tested <- function(side, h = lags, ...) dm.test(theirs, ours, alternative = side, h = h, power = 1, ...)
  # Where the flat sum of the covariances is negative, the package advises Bartlett's weights, which ours takes.
  kernel <- tryCatch({ tested("two.sided"); "acf" }, warning = function(w) "bartlett")
  all <- lapply(c(two = "two.sided", sides), tested, varestimator = kernel)
  # The relative gain that the test does not reject.
  share <- function(target) tryCatch(crossing(function(x) dm.test((1 - x) * theirs, ours, alternative = "less", h = lags,
    power = 1, varestimator = kernel)$p.value, target, -1, 0.9), warning = function(w) NULL, error = function(e) NULL)
  gain <- mean(theirs - ours)
  error <- abs(gain / all$two$statistic[[1]])
  list(kernel = kernel, statistic = all$two$statistic[[1]], p = lapply(all, function(x) x$p.value),
       interval = gain + c(-1, 1) * qt(1 - alpha, length(ours) - 1) * error,
       relative = if (kernel == "acf") c(share(1 - alpha), share(alpha)))
})

surveyed <- function(case) {
  design <- svydesign(ids = ~g, weights = ~w, data = as.data.frame(case[c("y", "w", "g")]))
  found <- svymean(~y, design)
  list(mean = coef(found)[[1]], error = SE(found)[[1]],
       interval = as.vector(confint(found, level = 1 - 2 * case$alpha, df = degf(design))))
}

# Ends of the BCa interval over several seeds: their means and standard deviations.
drawn <- function(case) {
  table <- as.data.frame(case[c("ours", "theirs", "of")])
  units <- if (case$kind == "clusters") aggregate(. ~ of, cbind(table, rows = 1), sum) else table
  statistic <- switch(case$kind,
    rows = function(d, i) 1 - sqrt(mean(d$ours[i]) / mean(d$theirs[i])),
    # A mean over two classes of a fixed size.
    strata = function(d, i) mean(tapply((d$theirs - d$ours)[i], d$of[i], mean)),
    clusters = function(d, i) sum((d$theirs - d$ours)[i]) / sum(d$rows[i]))
  strata <- if (case$kind == "strata") units$of else rep(1, nrow(units))
  influence <- sapply(seq_len(nrow(units)), function(i) -statistic(units, seq_len(nrow(units))[-i]))
  ends <- sapply(1:12, function(seed) {
    set.seed(seed)
    found <- boot(units, statistic, 4000, strata = strata)
    boot.ci(found, conf = 0.9, type = "bca", L = influence - mean(influence))$bca[4:5]
  })
  list(mean = rowMeans(ends), deviation = apply(ends, 1, sd))
}

asked <- fromJSON(file("stdin"), simplifyDataFrame = FALSE, simplifyMatrix = FALSE)
# A family of one stays a list.
asked$families <- lapply(asked$families, I)
answers <- list(
  shares = lapply(asked$shares, share), pairs = lapply(asked$pairs, pair), rankings = lapply(asked$rankings, ranking),
  losses = lapply(asked$losses, loss), series = lapply(asked$series, timed),
  families = lapply(asked$families, function(p) I(p.adjust(p, "holm"))),
  surveys = lapply(asked$surveys, surveyed), draws = lapply(asked$draws, drawn),
  # The smallest shift of a normal mean that a one-sided test at alpha sees with 80 % power, in standard errors.
  visible = lapply(c(0.05, 0.01), function(alpha)
    uniroot(function(d) pnorm(qnorm(1 - alpha), d, lower.tail = FALSE) - 0.8, c(0, 10), tol = 1e-15)$root))
versions <- c(list(R = as.character(getRversion())), lapply(setNames(nm = packages), function(p) as.character(packageVersion(p))))
cat(toJSON(list(versions = versions, cases = asked, answers = answers), digits = NA, auto_unbox = TRUE), "\n", sep = "")
