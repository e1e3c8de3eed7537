export const id = 7411;
export const ids = [7411];
export const modules = {

/***/ 77411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localBackend: () => (/* binding */ localBackend)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/platform/process.js
var platform_process = __webpack_require__(84539);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/training/memory.js

const SAMPLE_EVERY_MS = 200;
/**
 * Samples the memory of a session (the process group's leader and whatever it started). The peak is the largest sum of
 * resident memory that was seen, or the largest high-water mark of a single process where that is more: pages that
 * processes share count once for each. Linux only; elsewhere the answer is `undefined`.
 */
function watchMemory(session) {
    let peak;
    let stopped = false;
    const sample = async () => {
        const found = await memoryOf(session).catch(() => undefined);
        if (found !== undefined && found > 0)
            peak = Math.max(peak ?? 0, found);
        if (!stopped)
            timer = setTimeout(sample, SAMPLE_EVERY_MS);
    };
    let timer;
    void sample();
    return {
        stop() {
            stopped = true;
            clearTimeout(timer);
            return peak;
        },
    };
}
async function memoryOf(session) {
    const ids = (await (0,promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name));
    const each = await Promise.all(ids.map((id) => memoryOfProcess(id, session)));
    const sum = each.reduce((total, one) => total + one.resident, 0);
    return Math.max(sum, ...each.map((one) => one.highWater));
}
const NOTHING = { resident: 0, highWater: 0 };
async function memoryOfProcess(id, session) {
    try {
        const stat = await (0,promises_.readFile)(`/proc/${id}/stat`, 'utf8');
        // The name in brackets may hold anything; behind it come state, parent, group, session (proc_pid_stat(5)).
        if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]) !== session)
            return NOTHING;
        const status = await (0,promises_.readFile)(`/proc/${id}/status`, 'utf8');
        const bytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
        return { resident: bytes('VmRSS'), highWater: bytes('VmHWM') };
    }
    catch {
        // It ended while we looked.
        return NOTHING;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/training/stragglers.js



/** Every process that a command starts inherits this variable, also one that leaves the command's process group. */
const VARIABLE = 'MODELLOOP_COMMAND';
/** A process may fork while we look, and a busy machine takes a moment to end it. More than this second only a fork bomb needs. */
const ROUNDS = 40;
const PAUSE_MS = 25;
/** Makes a new mark. GitHub's runner finds orphans of a job in the same way, but only when the job ends. */
function newMark() {
    const value = (0,external_node_crypto_.randomUUID)();
    return {
        environment: { [VARIABLE]: value },
        killAll: () => killProcesses((setting) => setting === `${VARIABLE}=${value}`),
    };
}
/** Kills the processes with such a setting (`NAME=value`) in their environment, and returns when they have ended. */
async function killProcesses(isMark) {
    for (let round = 0; round < ROUNDS; round++) {
        const found = await processesWith(isMark);
        if (found.length === 0)
            return;
        for (const id of found)
            kill(id);
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
}
async function processesWith(isMark) {
    const names = await (0,promises_.readdir)('/proc').catch(() => []);
    const ids = names.filter((name) => /^\d+$/.test(name));
    const each = await Promise.all(ids.map(async (id) => {
        // Another user's process, or one that has ended, cannot be read; a zombie's environment is empty.
        const environment = await (0,promises_.readFile)(`/proc/${id}/environ`, 'utf8').catch(() => '');
        return environment.split('\0').some(isMark) ? [Number(id)] : [];
    }));
    return each.flat();
}
function kill(id) {
    try {
        process.kill(id, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}

;// CONCATENATED MODULE: ./build/training/backends/local.js




/** GitHub ends a cancelled job 10 s after its first signal; within that the record must be written too. */
const KILL_AFTER_MS = 4000;
/** Node's timers end at once beyond this: some 24 days, which no job lasts. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** What a command leaves running (`server &`) may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500;
/** bash tells the signal that ended its last program as 128 and the signal's number. */
const signalOf = (code) => Object.entries(external_node_os_.constants.signals).find(([, number]) => number + 128 === code)?.[0];
/** Runs commands on the runner itself; what they leave running ends with them, in their process group or out of it. */
const localBackend = {
    name: 'local',
    async run({ script, directory, environment, timeoutMs, signal, onOutput }) {
        let watch;
        const mark = newMark();
        const result = await (0,platform_process/* run */.e)('bash', ['-eo', 'pipefail', '-c', script], {
            cwd: directory,
            env: { ...environment, ...mark.environment },
            signal,
            capture: false,
            killAfterMs: KILL_AFTER_MS,
            endGroupAfterMs: END_GROUP_AFTER_MS,
            ...(timeoutMs !== undefined && { timeoutMs: Math.min(timeoutMs, LONGEST_TIMER_MS) }),
            onStart: (pid) => {
                watch = watchMemory(pid);
            },
            onStdout: (chunk) => onOutput('stdout', chunk),
            onStderr: (chunk) => onOutput('stderr', chunk),
        });
        await mark.killAll();
        const reason = signal.aborted ? 'cancelled' : result.timedOut ? 'timed-out' : 'exited';
        const killed = result.signal ?? signalOf(result.code);
        return {
            exitCode: result.code,
            ...(killed && { signal: killed }),
            reason,
            durationMs: result.durationMs,
            peakMemoryBytes: watch?.stop(),
        };
    },
};


/***/ })

};
