export const id = 9283;
export const ids = [9283];
export const modules = {

/***/ 71273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ CloudLoginError)
/* harmony export */ });
/** Says why a cloud gives no login. */
class CloudLoginError extends Error {
    name = 'CloudLoginError';
    kind;
    constructor(kind, message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.kind = kind;
    }
}


/***/ }),

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

/***/ 93351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ forEachParallel)
/* harmony export */ });
/**
 * Does work for each item, `atOnce` of them side by side. After a failure nothing new begins; what runs is waited for,
 * so that nothing goes on behind the caller's back, and then the first failure is thrown.
 */
async function forEachParallel(items, atOnce, work) {
    const failures = [];
    const waiting = items.values();
    const worker = async () => {
        for (const item of waiting) {
            if (failures.length > 0)
                return;
            await work(item).catch((error) => failures.push(error));
        }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    if (failures.length > 0)
        throw failures[0];
}


/***/ }),

/***/ 99278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openCloudBucket)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
;// CONCATENATED MODULE: ./build/store/buckets/budget.js
/** Shares out `total` in the order of asking, so that no large share waits for ever. More than all counts as all. */
function openBudget(total) {
    let free = total;
    const waiting = [];
    const letIn = () => {
        for (let next = waiting[0]; next && next.share <= free; next = waiting[0]) {
            waiting.shift();
            free -= next.share;
            next.start();
        }
    };
    return async (wanted, work) => {
        const share = Math.min(wanted, total);
        await new Promise((start) => {
            waiting.push({ share, start });
            letIn();
        });
        try {
            return await work();
        }
        finally {
            free += share;
            letIn();
        }
    };
}

// EXTERNAL MODULE: ./build/store/buckets/key.js
var buckets_key = __webpack_require__(67197);
// EXTERNAL MODULE: ./build/platform/clock.js
var platform_clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/store/buckets/trouble.js
var buckets_trouble = __webpack_require__(37961);
;// CONCATENATED MODULE: ./build/store/buckets/patience.js



const USUAL = { attempts: 6, pauseMs: 500, idleMs: 30_000 };
const LONGEST_PAUSE_MS = 10_000;
const LONGEST_ATTEMPT_MS = 600_000;
const BETWEEN_LINES_MS = 5000;
/** Slower than this, an upload is taken for stuck. */
const SLOWEST_BYTES_PER_SECOND = 50_000;
/** Makes the requests of a cloud patient. */
function openPatience(cloud, log, given = {}, clock = platform_clock/* systemClock */.ml) {
    const { attempts, pauseMs, idleMs } = { ...USUAL, ...given };
    const pause = (failures, { retryAfterMs = 0 }, signal) => {
        const longest = Math.min(pauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);
        // Not all at the same moment: requests that failed together would come back together.
        return clock.sleep(retryAfterMs + longest * (0.5 + Math.random() / 2), signal);
    };
    const refuse = (trouble, doing, cause) => (0,buckets_trouble/* refusalOf */.Of)(trouble, cloud.words, cloud.url, doing, cause);
    let saidAt = 0;
    /** Throws for people when another attempt is not worth it. */
    const weigh = (trouble, failures, doing, cause) => {
        const again = trouble.kind === 'passing' || trouble.kind === 'unreachable';
        if (!again || failures >= attempts)
            throw refuse(trouble, doing, cause);
        const line = `${cloud.url}: ${doing} failed (${trouble.words}); trying again.`;
        // Many fail at once: one line in a while is enough for people.
        const isNews = clock.now().getTime() - saidAt > BETWEEN_LINES_MS;
        if (isNews)
            saidAt = clock.now().getTime();
        log[isNews ? 'info' : 'debug'](line);
    };
    const request = async (doing, work, { bytes = 0, signal } = {}) => {
        for (let failures = 1;; failures++) {
            let trouble;
            const limit = new AbortController();
            const stuck = () => limit.abort(new Stuck(idleMs));
            const longest = Math.min((bytes / SLOWEST_BYTES_PER_SECOND) * 1000, LONGEST_ATTEMPT_MS);
            const timer = setTimeout(stuck, idleMs + longest);
            try {
                return await work(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof errors/* UserError */.yo)
                    throw error;
                const reason = limit.signal.aborted ? limit.signal.reason : error;
                trouble = (0,buckets_trouble/* commonTrouble */.jC)(reason) ?? cloud.troubleOf(reason);
                weigh(trouble, failures, doing, reason);
            }
            finally {
                clearTimeout(timer);
            }
            await pause(failures, trouble, signal);
        }
    };
    async function* readOn(key, opened, from, signal) {
        const { sizeBytes, etag } = opened;
        const doing = `reading ${key}`;
        let { body } = opened;
        for (let at = from, failures = 0;;) {
            const before = at;
            try {
                for await (const chunk of untilStuck(body, idleMs)) {
                    at += chunk.byteLength;
                    if (at > sizeBytes)
                        throw refuse(TOO_LONG, doing);
                    yield chunk;
                }
                if (at === sizeBytes)
                    return;
                throw new Error(`it ended after ${at} of ${sizeBytes} bytes`);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof errors/* UserError */.yo)
                    throw error;
                failures = at > before ? 1 : failures + 1;
                // An answer that has begun can only be broken off.
                weigh({ kind: 'passing', words: (0,buckets_trouble/* oneLine */.TN)((0,errors/* messageOf */.bD)(error)) }, failures, doing, error);
            }
            if (at === sizeBytes)
                return;
            await pause(failures, {}, signal);
            const again = await request(doing, (attempt) => cloud.open(cloud.prefix + key, { from: at, etag }, attempt), {
                signal,
            });
            // A server may take no notice of the condition.
            if (again?.sizeBytes !== sizeBytes || again.etag !== etag) {
                again?.body.destroy();
                throw refuse({ kind: 'changed', words: '' }, doing);
            }
            body = again.body;
        }
    }
    return {
        request,
        read(key, opened, from, signal) {
            // The connection may break before anybody reads: then the reading finds it broken, and begins with the next.
            opened.body.on('error', () => { });
            return readOn(key, opened, from, signal);
        },
    };
}
const TOO_LONG = { kind: 'unknown', words: 'more bytes came than it said there are' };
/** Says that nothing moved on a connection. */
class Stuck extends Error {
    name = 'TimeoutError';
    constructor(idleMs) {
        super(`nothing came within ${idleMs / 1000} s`);
    }
}
async function* untilStuck(body, idleMs) {
    const timer = setTimeout(() => body.destroy(new Stuck(idleMs)), idleMs);
    try {
        for await (const chunk of body) {
            timer.refresh();
            yield chunk;
            timer.refresh();
        }
    }
    finally {
        clearTimeout(timer);
        body.destroy();
    }
}

;// CONCATENATED MODULE: ./build/store/buckets/cloud-bucket.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






const MIB = 1 << 20;
/** Files up to this size go in one request. */
const PART_BYTES = 8 * MIB;
/** What all uploads of the process keep in memory together. A part on its way is copied once more by the encryption. */
const inMemory = openBudget(4 * PART_BYTES);
/** S3 takes that many (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html); Azure takes more. */
const MOST_PARTS = 10_000;
const AT_ONCE = 64;
/** Makes a bucket of a cloud's requests: patient, in parts where files are large, resumed where reading breaks off. */
function openCloudBucket(cloud, { log, patience }) {
    const patient = openPatience(cloud, log, patience);
    const whole = (key) => cloud.prefix + (0,buckets_key/* checkedKey */.b)(key);
    const sizeOf = (key, signal) => patient.request(`looking for ${key}`, (attempt) => cloud.sizeOf(whole(key), attempt), { signal });
    return {
        url: cloud.url,
        atOnce: AT_ONCE,
        async put(key, source, signal) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const path = whole(key);
                const send = (bytes) => patient.request(`storing ${key}`, (attempt) => cloud.put(path, bytes, attempt), {
                    bytes: bytes.byteLength,
                    signal,
                });
                if ('bytes' in source)
                    return send(source.bytes);
                const file = __addDisposableResource(env_1, await (0,promises_.open)(source.file), true);
                const { size } = await file.stat();
                // Awaited here: the file is closed where this ends.
                if (size > PART_BYTES)
                    return await putParts(cloud, patient, { key, path }, { file, name: source.file, size }, signal);
                await inMemory(size, async () => send(await file.readFile()));
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        },
        async get(key, { from = 0, signal } = {}) {
            const known = from > 0 ? await sizeOf(key, signal) : undefined;
            if (from > 0 && known === undefined)
                return undefined;
            // Servers answer a range behind the end with an error.
            if (known !== undefined && from >= known)
                return { sizeBytes: known, body: nothing() };
            const opened = await patient.request(`reading ${key}`, (attempt) => cloud.open(whole(key), { from }, attempt), {
                signal,
            });
            return opened && { sizeBytes: opened.sizeBytes, body: patient.read(key, opened, from, signal) };
        },
        sizeOf: (key) => sizeOf(key),
        async *list(prefix) {
            let cursor;
            do {
                const page = await patient.request('listing', (attempt) => cloud.page(cloud.prefix + prefix, cursor, attempt));
                for (const { key, sizeBytes } of page.objects)
                    yield { key: key.slice(cloud.prefix.length), sizeBytes };
                cursor = page.next;
            } while (cursor !== undefined);
        },
        delete: (key) => patient.request(`deleting ${key}`, (attempt) => cloud.delete(whole(key), attempt)),
    };
}
async function putParts(cloud, patient, { key, path }, { file, name, size }, signal) {
    const doing = `storing ${key}`;
    const upload = await patient.request(doing, (attempt) => cloud.startParts(path, size, attempt), { signal });
    const partBytes = Math.max(PART_BYTES, Math.ceil(size / MOST_PARTS / MIB) * MIB);
    // Used again: what is thrown away outside of the heap stays there long.
    const spare = [];
    const parts = Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => index);
    try {
        await (0,parallel/* forEachParallel */.I)(parts, upload.atOnce, async (index) => {
            const offset = index * partBytes;
            const length = Math.min(partBytes, size - offset);
            await inMemory(length, async () => {
                signal?.throwIfAborted();
                const room = spare.pop() ?? Buffer.allocUnsafeSlow(partBytes);
                const bytes = room.subarray(0, length);
                await fill(bytes, file, name, offset);
                await patient.request(doing, (attempt) => upload.part(index, offset, bytes, attempt), { bytes: length, signal });
                spare.push(room);
            });
        });
        await patient.request(doing, (attempt) => upload.finish(attempt), { bytes: size, signal });
    }
    catch (error) {
        // Parts cost money until they are thrown away. What went wrong is the upload, not this.
        await upload.abandon(AbortSignal.timeout(5000)).catch(() => { });
        throw error;
    }
}
async function fill(bytes, file, name, offset) {
    for (let filled = 0; filled < bytes.length;) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) {
            throw new errors/* UserError */.yo(`"${name}" became shorter while it was read.`, {
                hint: 'Run again when nothing writes to it.',
            });
        }
        filled += bytesRead;
    }
}
async function* nothing() { }


/***/ }),

/***/ 7983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ wholeSize),
/* harmony export */   L: () => (/* binding */ parseBucketUrl)
/* harmony export */ });
/** The size of a whole object, of an answer that gives a part of it (`content-range`) or all (`content-length`). */
const wholeSize = (range, length) => Number(range?.split('/')[1] ?? length);
/** Splits `scheme://BUCKET/PREFIX`; the prefix gets its `/`. `undefined` when no bucket is named. */
function parseBucketUrl(url) {
    const [, bucket, path = ''] = /^[a-z0-9]+:\/\/([^/?#@]+)(?:\/([^?#]*))?$/.exec(url) ?? [];
    if (!bucket)
        return undefined;
    const trimmed = path.replace(/^\/+|\/+$/g, '');
    return { bucket, prefix: trimmed === '' ? '' : `${trimmed}/` };
}


/***/ }),

/***/ 67197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ checkedKey)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Longest key that all clouds take, in bytes of UTF-8. */
const MOST_BYTES = 1024;
/**
 * Refuses a key that a server, a proxy before it, or a file system could read as one outside the prefix.
 * @throws {UserError} for such a key.
 */
function checkedKey(key) {
    const parts = key.split('/');
    const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0-\x1f\x7f\\]/.test(key);
    if (isPlain && Buffer.byteLength(key) <= MOST_BYTES)
        return key;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(key)} cannot be the key of an object.`, {
        hint: 'Give a relative path of at most 1024 bytes, without ".", ".." and control characters.',
    });
}


/***/ }),

/***/ 21473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isOn),
/* harmony export */   g: () => (/* binding */ isOff)
/* harmony export */ });
/** Whether a setting of `.dvc/config` says yes; what is not set does not. */
const isOn = (value) => /^(true|yes|on|1)$/i.test(value ?? '');
/** Whether it says no; what is not set does not. */
const isOff = (value) => /^(false|no|off|0)$/i.test(value ?? '');


/***/ }),

/***/ 37961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   jC: () => (/* binding */ commonTrouble)
/* harmony export */ });
/* harmony import */ var _clouds_login_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71273);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64899);



const LATER = 'What is stored already is kept: run the job again later.';
const ADVICE = {
    passing: LATER,
    unreachable: 'Check the URL, the endpoint and the network of the runner.',
    clock: 'Set the clock of the runner: let it follow a time server (NTP).',
    changed: 'Run again when nothing else writes there.',
};
const REFUSALS = ['no credentials', 'wrong credentials', 'expired', 'not allowed'];
/** Says in one line what went wrong in `url` and what to do. `doing` is what was tried: `storing sha256/ab/…`. */
function refusalOf(trouble, cloud, url, doing, cause) {
    const { kind, words } = trouble;
    const hint = cloud.advice[kind] ?? ADVICE[kind] ?? `${cloud.name} gave no better reason.`;
    const Kind = kind === 'unreachable' ? _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnreachable */ .au : REFUSALS.includes(kind) ? _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreRefusal */ .g8 : _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo;
    return new Kind(messages[kind](cloud, `${doing} in ${url}`, words), { hint, cause });
}
const messages = {
    passing: (cloud, doing, words) => `${cloud.name} failed again and again while ${doing} (${words}).`,
    unreachable: (cloud, doing, words) => `${cloud.name} could not be reached while ${doing} (${words}).`,
    'no credentials': (cloud, doing, words) => `There are no credentials for ${cloud.name}, wanted for ${doing} (${words}).`,
    'wrong credentials': (cloud, doing, words) => `${cloud.name} does not know the credentials, while ${doing} (${words}).`,
    expired: (cloud, doing, words) => `The credentials for ${cloud.name} have expired, while ${doing} (${words}).`,
    'not allowed': (cloud, doing, words) => `${cloud.name} does not allow ${doing} (${words}).`,
    clock: (cloud, doing, words) => `${cloud.name} refuses ${doing}, for the clock of this machine is wrong: it says ${new Date().toISOString()} (${words}).`,
    'no bucket': (cloud, doing, words) => `There is no ${cloud.bucket}, wanted for ${doing} (${words}).`,
    region: (cloud, doing, words) => `The ${cloud.bucket} is in another region, while ${doing} (${words}).`,
    changed: (_cloud, doing) => `The object was changed while it was read, while ${doing}.`,
    unknown: (cloud, doing, words) => `${cloud.name} failed while ${doing} (${words}).`,
};
const DROPPED = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+|ABORT_ERR)$/;
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS\w*|ERR_SSL\w*|CERT_\w+|\w+_CERT_?\w*)$/;
/** Reads an error that the cloud did not answer with: of the login, or the network's, below all that was wrapped around it. */
function commonTrouble(error) {
    if (error instanceof _clouds_login_error_js__WEBPACK_IMPORTED_MODULE_0__/* .CloudLoginError */ .V)
        return { kind: error.kind, words: oneLine(error.message) };
    for (let inner = error; inner instanceof Error; inner = inner.cause) {
        const code = String(inner.code ?? '');
        const words = oneLine(inner.message || code);
        if (DROPPED.test(code) || inner.name === 'TimeoutError')
            return { kind: 'passing', words };
        if (UNREACHABLE.test(code))
            return { kind: 'unreachable', words };
        // Several addresses of one host were tried: each has its own reason, much alike.
        if (inner instanceof AggregateError && inner.errors.length > 0)
            return commonTrouble(inner.errors[0]);
    }
    return undefined;
}
/** Whether a status alone says that the request may go well later. */
const isPassing = (status) => status !== undefined && (status === 408 || status === 429 || (status >= 500 && status !== 501));
/** What a code comes down to by a cloud's own list, else a status alone. */
function kindOf(kinds, code, status) {
    const refused = status === 401 || status === 403;
    return kinds[code] ?? (isPassing(status) ? 'passing' : refused ? 'not allowed' : 'unknown');
}
/** Joins a status, a code and words to one line of bearable length. */
function wordsOf(status, code, message) {
    const head = [status, code].filter(Boolean).join(' ');
    const text = message && message !== code ? oneLine(message) : '';
    return [head, text].filter(Boolean).join(': ') || 'no reason given';
}
/** The first line of a text, without a full stop at its end. */
const oneLine = (text) => (text.trim().split(/[\r\n]/)[0] ?? '').slice(0, 300).replace(/\.$/, '');


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ StoreUnreachable),
/* harmony export */   c9: () => (/* binding */ MissingContent),
/* harmony export */   g8: () => (/* binding */ StoreRefusal)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Says that a store was reached and does not hold the content. A store that could not be reached throws something else. */
class MissingContent extends Error {
    name = 'MissingContent';
    digest;
    constructor(digest, url) {
        super(`${url} does not hold ${digest}.`);
        this.digest = digest;
    }
}
/** Says that a store refused what was asked: not logged in, or not allowed. A fork's job meets this as a matter of course. */
class StoreRefusal extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/** Says that nothing answers where a store should be, after it was tried often enough. */
class StoreUnreachable extends _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}


/***/ })

};
