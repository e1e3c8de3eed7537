export const id = 9788;
export const ids = [9788];
export const modules = {

/***/ 34779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dE: () => (/* binding */ formatPlace),
/* harmony export */   iH: () => (/* binding */ NothingToDo),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * Says that the user, not the program, has something to mend. The message holds what is wrong, the value, and what to do;
 * the place is printed in front of it (`data/train.csv line 412: …`) and becomes an annotation on GitHub.
 * Anything else that is thrown keeps its stack and its cause, and is reported as a defect of ours.
 */
class UserError extends Error {
    name = 'UserError';
    place;
    /** What to do about it, in one sentence, when the message does not already say so. */
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.place = options.place;
        this.hint = options.hint;
    }
}
/** Ends an action that finds nothing to do where it was started. That is nobody's mistake: the job stays green. */
class NothingToDo extends Error {
    name = 'NothingToDo';
}
/** Writes a place as people read it: `file`, `file line 3`. */
function formatPlace(place) {
    return place.line === undefined ? place.file : `${place.file} line ${place.line}`;
}
/** Turns anything thrown into one printable message: place, message and hint for a `UserError`, the bare message else. */
function messageOf(error) {
    if (error instanceof UserError) {
        const place = error.place ? `${formatPlace(error.place)}: ` : '';
        const hint = error.hint ? ` ${error.hint}` : '';
        return `${place}${error.message}${hint}`;
    }
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 67261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ startWorkers),
/* harmony export */   x: () => (/* binding */ serveWork)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);



/** What a thread runs: `src/worker.ts`, or `worker.js` beside the chunks of the bundle. */
const program = import.meta.filename.endsWith('.ts')
    ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, '..', 'worker.ts')
    : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(import.meta.dirname, 'worker.js');
/**
 * Starts `count` threads for one kind of work; `name` is its key in the table of `src/worker.ts`. When the signal is aborted
 * they end, and what they were at fails with its reason.
 */
function startWorkers(name, count, signal) {
    signal?.throwIfAborted();
    const waiting = [];
    const free = [];
    const busy = new Map();
    let alive = count;
    const next = (worker) => {
        busy.delete(worker);
        const job = waiting.shift();
        if (job)
            give(worker, job);
        else
            free.push(worker);
    };
    const give = (worker, job) => {
        busy.set(worker, job);
        worker.postMessage(job.input, job.transfer);
    };
    const all = Array.from({ length: count }, () => {
        // Flags of the program's own start (`-e`, `--input-type`) are none of a thread's.
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(program, { workerData: name, execArgv: [] });
        worker.on('message', (answer) => {
            const job = busy.get(worker);
            next(worker);
            if ('output' in answer)
                job?.resolve(answer.output);
            else
                job?.reject('mistake' in answer ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(answer.mistake.message, answer.mistake) : answer.defect);
        });
        // A thread that died takes its work with it, and gets no other; the last one takes all that waits.
        worker.on('error', (error) => busy.get(worker)?.reject(error));
        worker.on('exit', (code) => {
            alive--;
            if (free.includes(worker))
                free.splice(free.indexOf(worker), 1);
            const lost = [busy.get(worker), ...(alive === 0 ? waiting.splice(0) : [])];
            for (const job of lost)
                job?.reject(reasonOr(`A thread for "${name}" ended with ${code}.`));
        });
        return worker;
    });
    free.push(...all);
    const reasonOr = (text) => (signal?.aborted ? signal.reason : new Error(text));
    const end = async () => void (await Promise.all(all.map((worker) => worker.terminate())));
    signal?.addEventListener('abort', end, { once: true });
    return {
        run: (input, transfer = []) => new Promise((resolve, reject) => {
            const job = { input, transfer, resolve, reject };
            const worker = free.pop();
            if (worker)
                give(worker, job);
            else if (alive > 0)
                waiting.push(job);
            else
                reject(reasonOr(`All threads for "${name}" have ended.`));
        }),
        [Symbol.asyncDispose]: () => {
            signal?.removeEventListener('abort', end);
            return end();
        },
    };
}
/** Answers the thread's messages with the work that it was started for. */
async function serveWork(table) {
    const work = await table[node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.workerData]();
    node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.on('message', async (input) => {
        try {
            const { output, transfer } = await work(input);
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage({ output }, transfer);
        }
        catch (error) {
            node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.parentPort.postMessage(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo ? { mistake: asPlain(error) } : { defect: error });
        }
    });
}
/** A class does not survive the way between threads. */
const asPlain = ({ message, place, hint }) => ({ message, ...(place && { place }), ...(hint && { hint }) });


/***/ }),

/***/ 39788:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _platform_workers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67261);

// What threads run. Each kind of work is loaded only in a thread that does it.
await (0,_platform_workers_js__WEBPACK_IMPORTED_MODULE_0__/* .serveWork */ .x)({
    'hash-files': async () => (await __webpack_require__.e(/* import() */ 8496).then(__webpack_require__.bind(__webpack_require__, 8496))).hashFiles,
    'store-files': async () => (await __webpack_require__.e(/* import() */ 6443).then(__webpack_require__.bind(__webpack_require__, 36443))).storeFiles,
    'fetch-files': async () => (await __webpack_require__.e(/* import() */ 6443).then(__webpack_require__.bind(__webpack_require__, 36443))).fetchFiles,
    'read-rows': async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1278), __webpack_require__.e(165), __webpack_require__.e(2734)]).then(__webpack_require__.bind(__webpack_require__, 92734))).readRowsInThread,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
