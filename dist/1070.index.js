export const id = 1070;
export const ids = [1070];
export const modules = {

/***/ 86444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ http),
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var ky__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19586);

const MAX_RETRY_AFTER_MS = 60_000;
/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body is kept in memory until the answer is there, unless it is sent with
 * `{ retry: 0, redirect: 'error', window: null }`: then it is sent once, as it streams, which is the way for large ones.
 */
const http = ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.create({
    throwHttpErrors: false,
    timeout: 60_000,
    retry: {
        limit: 4,
        methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        backoffLimit: 10_000,
    },
    // Without errors for statuses ky retries broken connections alone, so statuses are looked at here.
    hooks: { afterResponse: [(state) => retryStatus(state)] },
});
const retryStatus = ({ options, response, retryCount }) => {
    const { limit = 0, statusCodes = [] } = options.retry;
    if (retryCount >= limit || !statusCodes.includes(response.status))
        return undefined;
    const delay = retryAfterMs(response.headers.get('retry-after'));
    return ky__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .Ay.retry(delay === undefined ? {} : { delay });
};
/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now: a minute at most. */
function retryAfterMs(header) {
    if (header === null || header === undefined)
        return undefined;
    const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}


/***/ }),

/***/ 31070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPrometheus: () => (/* binding */ openPrometheus)
});

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
;// CONCATENATED MODULE: ./build/rollout/metrics/histogram.js


/**
 * Chooses the smallest edge that is not below `overMs`: every request beyond it was slow for certain. Nothing is
 * interpolated, and a limit that is no edge is said. `found` are the values of the label `le`, in seconds.
 * @throws {UserError} when there is no histogram, or no edge as great as that.
 */
function chooseEdge(found, overMs, metric) {
    if (found.length === 0) {
        throw new errors/* UserError */.yo(`Prometheus has no histogram ${metric}: slow requests cannot be counted.`, {
            hint: 'Name it in "deploy.metrics.duration", or write "over: none" under "deploy.checks.slow".',
        });
    }
    const edges = found
        .map((text) => ({ text, ms: Number(text) * 1000 }))
        .filter(({ ms }) => Number.isFinite(ms))
        .sort((a, b) => a.ms - b.ms);
    const edge = edges.find(({ ms }) => ms >= overMs * (1 - 1e-9));
    if (!edge) {
        const there = edges.map(({ ms }) => (0,clock/* formatDuration */.a3)(ms)).join(', ') || 'none';
        throw new errors/* UserError */.yo(`No bucket of ${metric} ends at or beyond ${(0,clock/* formatDuration */.a3)(overMs)}. Its edges: ${there}.`, {
            hint: 'Lower "deploy.checks.slow.over", or give the histogram greater buckets.',
        });
    }
    // Two servers may write the same edge differently: 0.5 and 0.50.
    const spellings = edges.filter(({ ms }) => ms === edge.ms).map(({ text }) => text);
    const isEdge = (series) => spellings.includes(series.labels['le'] ?? '');
    const isExact = Math.abs(edge.ms - overMs) <= overMs * 1e-9;
    return {
        matcher: `le=~"${[...spellings, '+Inf'].map(escapeRegExp).join('|')}"`,
        ...(!isExact && {
            note: `A request counts as slow beyond ${(0,clock/* formatDuration */.a3)(edge.ms)}: the histogram has no edge at ${(0,clock/* formatDuration */.a3)(overMs)}.`,
        }),
        slowOf(series, rise) {
            const within = series.filter(isEdge);
            const all = series.filter(({ labels }) => labels['le'] === '+Inf');
            if (within.length === 0) {
                throw new errors/* UserError */.yo(`The histogram ${metric} has no bucket le="${edge.text}" of a version that has requests.`, {
                    hint: 'Both versions need the same buckets, and the label that tells the versions apart.',
                });
            }
            return Math.max(0, rise(all) - rise(within));
        },
    };
}
/** For a regular expression within a string of PromQL, where a backslash is written twice. */
const escapeRegExp = (text) => text.replaceAll(/[.+]/g, '\\\\$&');

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/http.js
var http = __webpack_require__(86444);
// EXTERNAL MODULE: ./build/rollout/metrics/source.js
var source = __webpack_require__(10855);
;// CONCATENATED MODULE: ./build/rollout/metrics/prometheus-api.js




/** A look must not wait long: the next one comes soon. */
const ANSWER_WITHIN_MS = 10_000;
const RETRIES = 2;
const labels = dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP());
const answer = dist/* variant */.Oxt('status', [
    dist/* object */.Ikc({
        status: dist/* literal */.euz('success'),
        data: dist/* variant */.Oxt('resultType', [
            dist/* object */.Ikc({
                resultType: dist/* literal */.euz('matrix'),
                result: dist/* array */.YOg(dist/* object */.Ikc({ metric: labels, values: dist/* array */.YOg(dist/* tuple */.PVZ([dist/* number */.aig(), dist/* string */.YjP()])) })),
            }),
            dist/* object */.Ikc({ resultType: dist/* literal */.euz('vector'), result: dist/* array */.YOg(dist/* object */.Ikc({ metric: labels })) }),
        ]),
    }),
    dist/* object */.Ikc({ status: dist/* literal */.euz('error'), error: dist/* string */.YjP() }),
]);
/**
 * Opens the query API of a Prometheus. A password in the URL is sent as basic authentication, a token as bearer; both are
 * masked in the log.
 * Its functions throw {SourceUnreachable} when nobody answers, {UserError} when the answer is a refusal.
 */
function openPrometheusApi(url, token, log) {
    const { base, authorization, secrets } = connectionOf(url, token);
    secrets.forEach(log.mask);
    async function ask(query, at, signal) {
        const response = await http/* http */.L
            .get(`${base}/api/v1/query`, {
            searchParams: { query, time: (at.getTime() / 1000).toFixed(3) },
            headers: authorization === undefined ? {} : { authorization },
            timeout: ANSWER_WITHIN_MS,
            retry: { limit: RETRIES },
            ...(signal && { signal }),
        })
            .catch((error) => {
            signal?.throwIfAborted();
            throw new source/* SourceUnreachable */.q(`Prometheus at ${base} does not answer: ${causeOf(error)}`);
        });
        const { status } = response;
        if (status === 401 || status === 403) {
            throw new errors/* UserError */.yo(`Prometheus at ${base} refuses us (${status}).`, {
                hint: 'Give a token in the environment variable PROMETHEUS_TOKEN, or user and password in the URL.',
            });
        }
        const text = await response.text();
        const parsed = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), answer), text);
        if (!parsed.success) {
            const found = isPage(text) ? 'a web page, perhaps of a login' : text.slice(0, 100);
            throw new source/* SourceUnreachable */.q(`What answers at ${base} (${status}) is no Prometheus: ${found}`);
        }
        if (parsed.output.status === 'success')
            return parsed.output.data;
        if (status === 400)
            throw new errors/* UserError */.yo(`Prometheus refuses the query ${query}: ${parsed.output.error}`);
        throw new source/* SourceUnreachable */.q(`Prometheus at ${base} failed (${status}): ${parsed.output.error}`);
    }
    return {
        async samples(query, at, signal) {
            const data = await ask(query, at, signal);
            if (data.resultType !== 'matrix')
                throw new errors/* UserError */.yo(`Prometheus has no samples for ${query}.`);
            return data.result.map(({ metric, values }) => ({
                labels: metric,
                samples: values.map(([seconds, value]) => ({ atMs: seconds * 1000, value: Number(value) })),
            }));
        },
        async labels(query, at, signal) {
            return (await ask(query, at, signal)).result.map(({ metric }) => metric);
        },
    };
}
/** Takes user and password out of a URL: `fetch` refuses them, and they must not be shown. */
function connectionOf(url, token) {
    const parsed = URL.parse(url);
    if (!parsed)
        throw new errors/* UserError */.yo('The address of Prometheus, "deploy.metrics.prometheus", is not a URL.');
    const [username, password] = [parsed.username, parsed.password].map(decodeURIComponent);
    const login = Buffer.from(`${username}:${password}`).toString('base64');
    const secrets = [token, password, parsed.password, password && login].filter((secret) => !!secret);
    return {
        base: `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, ''),
        authorization: token ? `Bearer ${token}` : username ? `Basic ${login}` : undefined,
        secrets,
    };
}
const isPage = (text) => /^\s*<(!doctype|html)/i.test(text);
/** The innermost cause: what is around it says only that something failed. */
function causeOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? causeOf(error.cause) : error.message;
}

;// CONCATENATED MODULE: ./build/rollout/metrics/counters.js
/**
 * Counts by how much a counter rose after `sinceMs` until `untilMs`. What is between the newest samples of both moments
 * counts, so that one look begins exactly where the one before ended. A counter that falls was started anew: what it shows
 * after that has been counted since. A series without a sample before `sinceMs` began after it, at zero.
 */
function increaseOf({ samples }, sinceMs, untilMs) {
    let before = samples.findLast((sample) => sample.atMs <= sinceMs)?.value ?? 0;
    let increase = 0;
    for (const { atMs, value } of samples) {
        if (atMs <= sinceMs || atMs > untilMs)
            continue;
        increase += value < before ? value : value - before;
        before = value;
    }
    return increase;
}
/** Sums the increases of several series, each with resets of its own; a whole number, or NaN when a sample is none. */
function sumOfIncreases(series, sinceMs, untilMs) {
    return Math.round(series.reduce((sum, one) => sum + increaseOf(one, sinceMs, untilMs), 0));
}
/** A scrape may come late, and one may be lost; more than this many in a row are a gap. */
const SCRAPES_IN_A_GAP = 3;
/** Says that nothing was scraped around a moment, of any of the series; `undefined` when something was. */
function gapAt(series, momentMs, scrapeMs) {
    const newest = Math.max(...series.map(({ samples }) => samples.findLast((sample) => sample.atMs <= momentMs)?.atMs ?? Number.NEGATIVE_INFINITY));
    const at = (ms) => new Date(ms).toISOString().slice(11, 19);
    if (newest === Number.NEGATIVE_INFINITY)
        return `no sample before ${at(momentMs)}`;
    return momentMs - newest <= SCRAPES_IN_A_GAP * scrapeMs
        ? undefined
        : `no sample between ${at(newest)} and ${at(momentMs)}`;
}
/** The usual time between two scrapes (the median); `undefined` while there was only one. */
function scrapeIntervalOf(series) {
    const spacings = series
        .flatMap(({ samples }) => samples.slice(1).map(({ atMs }, index) => atMs - (samples[index]?.atMs ?? atMs)))
        .sort((a, b) => a - b);
    return spacings[Math.floor(spacings.length / 2)];
}

;// CONCATENATED MODULE: ./build/rollout/metrics/prometheus-counts.js


/** The labels that may hold the status of an answer. */
const STATUS_LABELS = ['status', 'status_code', 'code'];
const SERVER_ERROR = /^5(xx|\d\d)$/i;
/** Counts what a variant was asked in a span, by the value of its label; without a value it was asked nothing. */
function countVariant({ requests, failed, durations, bucket }, label, value, { sinceMs, untilMs }, checks) {
    if (value === undefined)
        return { requests: 0, bad: Object.fromEntries(checks.map(({ name }) => [name, 0])) };
    const own = (all) => all.filter(({ labels }) => labels[label] === value);
    const rise = (series) => sumOfIncreases(series, sinceMs, untilMs);
    const total = rise(own(requests));
    return {
        requests: total,
        bad: {
            ...(checks.some(({ name }) => name === 'errors') && {
                errors: rise(failed ? own(failed) : own(requests).filter(isServerError)),
            }),
            ...(bucket && { slow: total === 0 ? 0 : bucket.slowOf(own(durations), rise) }),
        },
    };
}
const isServerError = ({ labels }) => STATUS_LABELS.some((name) => SERVER_ERROR.test(labels[name] ?? ''));
/** @throws {UserError} when nothing tells which requests failed. */
function refuseWithoutStatus(series, metric) {
    if (series.some(({ labels }) => STATUS_LABELS.some((name) => labels[name] !== undefined)))
        return;
    throw new errors/* UserError */.yo(`The metric ${metric} has none of the labels ${STATUS_LABELS.join(', ')}.`, {
        hint: 'Name a counter of failed requests in "deploy.metrics.errors".',
    });
}
/** Says where samples are missing: Prometheus must have watched at the beginning, and both variants until the end. */
function gapIn(requests, { label, stable, canary }, { sinceMs, untilMs }) {
    const scrapeMs = scrapeIntervalOf(requests);
    if (scrapeMs === undefined)
        return 'only one scrape so far';
    const before = gapAt(requests, sinceMs, scrapeMs);
    if (before !== undefined)
        return before;
    for (const [variant, value] of Object.entries({ 'stable version': stable, canary })) {
        const own = requests.filter((series) => series.labels[label] === value);
        const gap = value === undefined ? undefined : gapAt(own, untilMs, scrapeIntervalOf(own) ?? scrapeMs);
        if (gap !== undefined)
            return `${gap} of the ${variant}`;
    }
    return undefined;
}
/** Says why counts cannot be: a sample that is not a number, or more bad requests than requests. */
function mistakeIn({ requests, bad }) {
    if ([requests, ...Object.values(bad)].some((count) => !Number.isFinite(count)))
        return 'a counter is not a number';
    const [name, count] = Object.entries(bad).find(([, found]) => found > requests) ?? [];
    return name === undefined
        ? undefined
        : `${count} requests count as "${name}", of ${requests}: they are not counted alike`;
}

;// CONCATENATED MODULE: ./build/rollout/metrics/variants.js

/** Collects the values of each label, sorted. */
function labelValuesOf(series) {
    const pairs = series.flatMap(({ labels }) => Object.entries(labels)).filter(([name]) => name !== '__name__');
    const byName = Map.groupBy(pairs, ([name]) => name);
    return new Map([...byName].map(([name, found]) => [name, [...new Set(found.map(([, value]) => value))].sort()]));
}
/**
 * Finds what tells the two variants apart. In the version label a variant goes by the first of these that has series: what
 * the configuration says; its model version (`3`, `v3`); its image; its server. What both could be called tells nothing:
 * where the same model stands in two images, another label may tell them apart, which has the name of the image (its tag,
 * digest, or the first twelve digits of that) or of the server. Returns nothing when no label has a name of the stable
 * version, and there is one.
 */
function findVariants(versionLabel, found, names) {
    const { configured, release } = names.stable;
    const isFirst = configured === undefined && release.version === undefined && release.image === undefined;
    const inLabel = (label, namesOf) => ({
        label,
        ...choose(found.get(label) ?? [], namesOf(names.stable), namesOf(names.canary)),
    });
    const tells = ({ stable, canary }) => (isFirst ? canary : stable) !== undefined;
    const byVersion = inLabel(versionLabel, namesInVersionLabel);
    if (tells(byVersion))
        return byVersion;
    const others = [...found.keys()].filter((label) => label !== versionLabel).sort();
    const telling = others.map((label) => inLabel(label, namesElsewhere)).filter(tells);
    const both = telling.find(({ stable, canary }) => stable !== undefined && canary !== undefined);
    return both ?? telling[0] ?? (isFirst ? byVersion : undefined);
}
function choose(found, stable, canary) {
    const first = (these, others) => these.find((name) => !others.includes(name) && found.includes(name));
    return { stable: first(stable, canary), canary: first(canary, stable) };
}
/** Says that no label has a name of the stable version. */
function stableUnknown(versionLabel, found, { stable, canary }) {
    const own = namesInVersionLabel(stable).filter((name) => !namesInVersionLabel(canary).includes(name));
    const tried = own.length > 0 ? list(own) : 'nothing that the canary is not called too';
    return new errors/* UserError */.yo(`No series of the stable version: its label "${versionLabel}" may be ${tried}; Prometheus has ${list(found.get(versionLabel))}.`, {
        hint: 'Name the values in "deploy.metrics.stable" and "deploy.metrics.canary", or let another label carry the digest of the image or the name of the server.',
    });
}
/** Says that the canary is not among the values of the label that tells the variants apart. */
function describeMissing(label, versionLabel, found, canary) {
    const names = label === versionLabel ? namesInVersionLabel(canary) : namesElsewhere(canary);
    return `no series of the canary: its label "${label}" may be ${list(names)}; Prometheus has ${list(found.get(label))}`;
}
const list = (values = []) => values.map((value) => `"${value}"`).join(', ') || 'none';
function namesInVersionLabel(names) {
    const { configured, release } = names;
    if (configured !== undefined)
        return [configured];
    const versions = release.version === undefined ? [] : [String(release.version), `v${release.version}`];
    return [...versions, ...namesElsewhere(names)];
}
/** A version is a small number, which any label may have for other reasons; names of images and servers are no accident. */
function namesElsewhere({ configured, release, place }) {
    if (configured !== undefined)
        return [];
    const [, tag, digest] = /^[^@]*?(?::([^/@:]+))?(?:@(.+))?$/.exec(release.image ?? '') ?? [];
    const short = digest?.replace(/^sha256:/, '').slice(0, 12);
    return [tag, digest, short, release.image, place].filter((name) => name !== undefined);
}

;// CONCATENATED MODULE: ./build/rollout/metrics/prometheus.js





/** What common servers call their metrics. */
const PRESETS = { fastapi: { requests: 'http_requests_total', duration: 'http_request_duration_seconds' } };
/** A series that had no sample for so long before a look began after it, and counts from zero. */
const LOOKBACK_MS = 15 * 60_000;
/**
 * Opens a Prometheus. It is asked for raw samples, never for `rate` or `increase`, which extrapolate: what is judged are
 * whole requests. Series are summed after each was differenced, with its own resets.
 */
function openPrometheus(settings, context) {
    const token = context.environment['PROMETHEUS_TOKEN'] || undefined;
    const preset = PRESETS[settings.preset];
    const opened = {
        api: openPrometheusApi(settings.prometheus, token, context.log),
        settings,
        metrics: { requests: settings.requests ?? preset.requests, duration: settings.duration ?? preset.duration },
        notes: [],
        edge: undefined,
    };
    const namesNow = () => {
        const { stable, canary, places } = context;
        const at = places();
        return {
            stable: { configured: settings.stable, release: stable, place: at?.stable },
            canary: { configured: settings.canary, release: canary, place: at?.canary },
        };
    };
    return {
        name: 'prometheus',
        notes: opened.notes,
        async read(since, until, checks, signal) {
            const span = { sinceMs: since.getTime(), untilMs: until.getTime() };
            const found = await askSeries(opened, span, checks, signal);
            return readingOf(opened, found, namesNow(), span, checks);
        },
    };
}
/** Asks for the samples of all that is counted. */
async function askSeries(opened, { sinceMs, untilMs }, checks, signal) {
    const { api, settings, metrics } = opened;
    const until = new Date(untilMs);
    const range = `${Math.ceil((untilMs - sinceMs + LOOKBACK_MS) / 1000)}s`;
    const ask = (metric, more = '') => {
        const selector = [settings.selector, more].filter((part) => part.trim() !== '').join(',');
        return api.samples(`${metric}{${selector}}[${range}]`, until, signal);
    };
    const requests = await ask(metrics.requests);
    const slow = checks.find(({ name }) => name === 'slow');
    const bucket = slow && requests.length > 0 ? await edgeFor(opened, slow, until, signal) : undefined;
    const [failed, durations] = await Promise.all([
        settings.errors === undefined ? undefined : ask(settings.errors),
        bucket ? ask(`${metrics.duration}_bucket`, bucket.matcher) : [],
    ]);
    return { requests, failed, durations, bucket };
}
/** Chooses the bucket by which requests are slow, once. */
async function edgeFor(opened, check, at, signal) {
    if (opened.edge)
        return opened.edge;
    const metric = `${opened.metrics.duration}_bucket`;
    const found = await opened.api.labels(`count by (le) (${metric}{${opened.settings.selector}})`, at, signal);
    const edge = chooseEdge(found.map((labels) => labels['le'] ?? ''), check.overMs ?? 0, metric);
    opened.edge = edge;
    if (edge.note)
        opened.notes.push(edge.note);
    return edge;
}
/** Counts what both variants were asked. @throws {UserError} when a metric or a label has another name. */
function readingOf(opened, found, names, span, checks) {
    const { requests, failed } = found;
    const { settings, metrics } = opened;
    if (requests.length === 0) {
        return isVoid(`Prometheus has no series ${metrics.requests}{${settings.selector}}; \`deploy.metrics.requests\` names the counter`);
    }
    const values = labelValuesOf(requests);
    const variants = variantsIn(opened, values, names);
    const gap = gapIn(requests, variants, span);
    if (gap !== undefined)
        return isVoid(gap);
    if (failed)
        checkErrors(opened, failed, variants.label);
    else
        refuseWithoutStatus(requests, metrics.requests);
    const count = (value) => countVariant(found, variants.label, value, span, checks);
    const counts = { stable: count(variants.stable), canary: count(variants.canary) };
    const impossible = mistakeIn(counts.stable) ?? mistakeIn(counts.canary);
    if (impossible !== undefined)
        return isVoid(impossible);
    const missing = variants.canary === undefined && describeMissing(variants.label, settings['version-label'], values, names.canary);
    return { kind: 'counts', ...counts, ...(missing && { missing }) };
}
/** Finds the series of the variants, and notes when it is not the version that tells them apart. */
function variantsIn({ settings, metrics, notes }, values, names) {
    const versionLabel = settings['version-label'];
    const variants = findVariants(versionLabel, values, names);
    if (!variants) {
        throw values.has(versionLabel)
            ? stableUnknown(versionLabel, values, names)
            : labelMissing(versionLabel, metrics.requests, values);
    }
    const { label, stable, canary } = variants;
    const note = `The label "${versionLabel}" does not tell the two versions apart; they are told apart by "${label}".`;
    const isTold = label !== versionLabel && stable !== undefined && canary !== undefined;
    if (isTold && !notes.includes(note))
        notes.push(note);
    return variants;
}
/** No series of errors means no errors; so does a wrong name, which is why it is said. */
function checkErrors({ settings, notes }, failed, label) {
    const metric = settings.errors ?? '';
    const values = labelValuesOf(failed);
    if (failed.length > 0 && !values.has(label))
        throw labelMissing(label, metric, values);
    const note = `Prometheus has no series ${metric}{${settings.selector}}: no request counts as failed.`;
    const known = notes.indexOf(note);
    if (failed.length === 0 && known < 0)
        notes.push(note);
    if (failed.length > 0 && known >= 0)
        notes.splice(known, 1);
}
const isVoid = (reason) => ({ kind: 'void', reason });
function labelMissing(label, metric, values) {
    const there = [...values.keys()].sort().join(', ');
    return new errors/* UserError */.yo(`The metric ${metric} has no label "${label}". It has: ${there}.`, {
        hint: 'Set "deploy.metrics.version-label" to the label that tells the versions apart.',
    });
}


/***/ })

};
