export const id = 3727;
export const ids = [3727];
export const modules = {

/***/ 84539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** What a group wrote before it was killed is still read for this long. */
const LAST_OUTPUT_MS = 100;
/**
 * Runs a program without a shell, in a process group of its own, and waits for its end. A time-out or an aborted signal
 * ends the whole group, so that nothing it started stays behind. Never throws for an exit code; throws when the program
 * cannot be started.
 */
async function run(command, args, options = {}) {
    const { capture = true, killAfterMs = 5000 } = options;
    const startedAt = performance.now();
    // Without input it is /dev/null: a pipe of Node's is a socket, from which bash concludes that it must read ~/.bashrc.
    const stdin = options.input === undefined ? 'ignore' : 'pipe';
    const { cwd, env = process.env } = options;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
    if (child.pid)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    let timedOut = false;
    let killer;
    let reaper;
    const signalGroup = (signal) => {
        try {
            if (child.pid)
                process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
        }
    };
    /** Who left the group (`setsid`) may still hold the output open: nobody listens any more, so that the end comes. */
    const endGroup = () => {
        signalGroup('SIGKILL');
        setTimeout(() => {
            child.stdout?.destroy();
            child.stderr?.destroy();
        }, LAST_OUTPUT_MS).unref();
    };
    const stop = () => {
        signalGroup('SIGTERM');
        killer ??= setTimeout(endGroup, killAfterMs);
    };
    const timer = options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });
    if (options.signal?.aborted)
        stop();
    child.stdout?.on('data', (chunk) => {
        if (capture)
            stdout.push(chunk);
        options.onStdout?.(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        if (capture)
            stderr.push(chunk);
        options.onStderr?.(chunk);
    });
    // A child that ends before it has read its input closes the pipe; that is its business.
    child.stdin?.on('error', () => { });
    if (typeof options.input === 'string' || options.input instanceof Uint8Array)
        child.stdin?.end(options.input);
    else if (child.stdin)
        options.input?.pipe(child.stdin);
    try {
        return await new Promise((resolve, reject) => {
            child.on('error', reject);
            child.on('exit', () => {
                const { endGroupAfterMs } = options;
                if (endGroupAfterMs !== undefined)
                    reaper = setTimeout(endGroup, endGroupAfterMs);
            });
            child.on('close', (code, signal) => {
                const durationMs = performance.now() - startedAt;
                resolve({ code, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr), timedOut, durationMs });
            });
        });
    }
    finally {
        clearTimeout(timer);
        clearTimeout(killer);
        clearTimeout(reaper);
        options.signal?.removeEventListener('abort', stop);
        // What the program left running in its group ends with it.
        if (timedOut || options.signal?.aborted || options.endGroupAfterMs !== undefined)
            signalGroup('SIGKILL');
    }
}


/***/ }),

/***/ 55075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
/** Names of variables whose values are secrets, whoever set them. */
const SECRET_NAME = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_KEY/i;
const SECRET_LENGTH = 6;
/** The password in a URL: `postgres://user:password@host`. */
const URL_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^/?#@]+)@/i;
/** A secret is also hidden as a header or a URL carries it. */
const spellings = (secret) => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
/**
 * Lists the values that must not stand in a log: those of all variables with a name like a secret's, and the passwords in
 * URLs, in the spellings that they are sent in; longest first.
 */
function secretsOf(environment, also = []) {
    const named = Object.entries(environment).flatMap(([name, value]) => (SECRET_NAME.test(name) ? [value] : []));
    const passwords = Object.values(environment).map((value) => URL_PASSWORD.exec(value ?? '')?.[1]);
    // A secret of several lines (a private key) is printed line by line.
    const lines = [...named, ...also, ...passwords].flatMap((value) => (value ?? '').split(/\r?\n/));
    const kept = lines.map((line) => line.trim()).filter((line) => line.length >= SECRET_LENGTH);
    return [...new Set(kept.flatMap(spellings))].sort((a, b) => b.length - a.length);
}
/** Hides secrets in a text; they are listed as `secretsOf` lists them, longest first. */
const hideSecrets = (text, secrets) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);


/***/ }),

/***/ 81967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   n: () => (/* binding */ fillCommand)
/* harmony export */ });
/** What every command of the user's needs, whichever stage runs it: an environment without our secrets, and values that are quoted. */
/**
 * What user code must not inherit: our inputs, GitHub's tokens and service URLs, the token of our source of metrics, the
 * state of our own steps, and the files by which a step speaks to the runner (outputs, environment, path): user code does
 * not speak for the action.
 */
const WITHHELD = [
    /^INPUT_/,
    /^ACTIONS_/,
    /^STATE_/,
    /^(GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN$/,
    /^PROMETHEUS_TOKEN$/,
    /^RUNNER_.*TOKEN/,
    /^GITHUB_(OUTPUT|STATE|ENV|PATH)$/,
];
/** By these a job gets an identity token for a cloud (`id-token: write`). */
const OIDC = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/;
/** Makes the environment of a user's command (design §1.5); `oidc` hands on what a login to a cloud needs. */
function childEnvironment(environment, options) {
    const kept = Object.entries(environment).filter(([name]) => (options.oidc && OIDC.test(name)) || !WITHHELD.some((pattern) => pattern.test(name)));
    // Without it Python keeps its output back for as long as it runs, and loses it when it is killed.
    return { PYTHONUNBUFFERED: '1', ...Object.fromEntries(kept) };
}
/**
 * Fills `{name}` into a command, each value quoted for bash. A name without a value stays as it is, so that the command
 * fails and says so.
 */
function fillCommand(command, values) {
    return command.replaceAll(/\{([a-z]+)\}/g, (whole, name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? whole : quote(value);
    });
}
/** Quotes a text for bash: within single quotes nothing has a meaning. */
const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;


/***/ }),

/***/ 3727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHaproxy: () => (/* binding */ openHaproxy)
});

// EXTERNAL MODULE: ./build/platform/clock.js
var platform_clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/rollout/targets/haproxy-runtime.js


const ANSWER_WITHIN_MS = 5000;
/**
 * Sends commands to the runtime API, at `host:port` or at the path of a socket, and returns the answer without space
 * around it. Commands are separated by `;`, and done in that order. @throws when it cannot be reached.
 */
function askHaproxy(address, commands, signal) {
    return new Promise((resolve, reject) => {
        const fail = (why) => {
            socket.destroy();
            reject(why instanceof Error ? why : new Error(String(why)));
        };
        const unreachable = (why) => new errors/* UserError */.yo(`HAProxy's runtime API at ${address} does not answer: ${why}.`, {
            hint: 'It needs a line such as "stats socket ipv4@127.0.0.1:9999 level admin" in its section "global".',
        });
        const onAbort = () => fail(signal?.reason);
        let answer = '';
        const socket = (0,external_node_net_.connect)(whereOf(address));
        socket.setTimeout(ANSWER_WITHIN_MS, () => fail(unreachable(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)));
        socket.setEncoding('utf8');
        socket.on('connect', () => socket.write(`${commands}\n`));
        socket.on('data', (chunk) => {
            answer += chunk;
        });
        socket.on('error', (error) => fail(unreachable(error.message)));
        // HAProxy ends the connection when it has answered; where there is nothing to say, it sends an empty line.
        socket.on('end', () => (answer === '' ? fail(unreachable('the connection was ended')) : resolve(answer.trim())));
        socket.on('close', () => {
            signal?.removeEventListener('abort', onAbort);
            fail(unreachable('the connection was cut'));
        });
        signal?.addEventListener('abort', onAbort, { once: true });
        if (signal?.aborted)
            onAbort();
    });
}
function whereOf(address) {
    const path = /^(?:unix[:@])?(\/.+)$/.exec(address)?.[1];
    if (path !== undefined)
        return { path };
    const found = /^(?:tcp@|ipv[46]@)?(?:\[(.+)\]|([^:]+)):(\d+)$/.exec(address);
    if (found)
        return { host: (found[1] ?? found[2]), port: Number(found[3]) };
    throw new errors/* UserError */.yo(`deploy.haproxy.socket must be host:port or the path of a socket, not "${address}".`);
}
/** `srv_op_state` of a server that takes requests; with 1 it is still warming up (`slowstart`). */
const RUNNING = ['1', '2'];
/** The bit of `srv_check_state` that says that there are checks. */
const CHECKS_CONFIGURED = 2;
/**
 * Lists the servers of a backend. Its columns are told by HAProxy itself (management guide, "show servers state").
 * @throws {UserError} when there is no such backend.
 */
async function readServers(address, backend, signal) {
    const answer = await askHaproxy(address, `show servers state ${backend}`, signal);
    const [head, ...rows] = answer
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^# /, '').trim().split(' '));
    if (!head?.includes('srv_uweight'))
        throw await noServers(address, backend, answer, signal);
    return rows
        .filter((row) => row.length > 1)
        .map((row) => {
        const read = (column) => row[head.indexOf(column)] ?? '';
        return {
            name: read('srv_name'),
            weight: Number(read('srv_uweight')),
            isUp: RUNNING.includes(read('srv_op_state')) && read('srv_admin_state') === '0',
            hasChecks: (Number(read('srv_check_state')) & CHECKS_CONFIGURED) !== 0,
        };
    });
}
/** Says why HAProxy did not list the servers of a backend: it has another name, or something else answers there. */
async function noServers(address, backend, answer, signal) {
    const message = `HAProxy cannot tell the servers of the backend "${backend}": ${answer.split('\n')[0]}`;
    const [head, ...names] = (await askHaproxy(address, 'show backend', signal).catch(() => '')).split('\n');
    const hint = head === '# name'
        ? `Name one of these in "deploy.haproxy.backend": ${names.join(', ')}.`
        : `Is ${address} its runtime API? It is what the line "stats socket" in its section "global" says.`;
    return new errors/* UserError */.yo(message.replace(/\.?$/, '.'), { hint });
}

;// CONCATENATED MODULE: ./build/rollout/targets/haproxy-weights.js
/** The greatest weight of a server. */
const MOST = 256;
/**
 * Finds the absolute weights (0 to 256) that give the canary `percent` of the traffic. 0 and 100 are exact, so are all whole
 * and half percents (10 is 28 to 252); anything else is met to a fifth of a percentage point or better. Absolute, because a
 * percentage would be taken of the weight in the configuration file, and of 0 it is always 0.
 */
function weightsFor(percent) {
    if (percent <= 0)
        return { stable: MOST, canary: 0 };
    if (percent >= 100)
        return { stable: 0, canary: MOST };
    let best;
    let bestError = Number.POSITIVE_INFINITY;
    for (let total = 2 * MOST; total >= 2; total--) {
        const canary = Math.round((total * percent) / 100);
        const stable = total - canary;
        const error = Math.abs(canary / total - percent / 100);
        if (canary < 1 || stable < 1 || canary > MOST || stable > MOST || error >= bestError - 1e-12)
            continue;
        best = { stable, canary };
        bestError = error;
    }
    return best ?? (percent < 50 ? { stable: MOST, canary: 1 } : { stable: 1, canary: MOST });
}
/** The share of the traffic that the canary has, in percent, to two decimals; NaN when nobody has any. */
function shareOf({ stable, canary }) {
    return Math.round((10_000 * canary) / (stable + canary)) / 100;
}
/** Words for a person: `model/blue has 180, model/green 20`. */
function describeWeights(backend, servers) {
    return servers.map(({ name, weight }) => `${backend}/${name} has weight ${weight}`).join(', ');
}

;// CONCATENATED MODULE: ./build/rollout/targets/haproxy-places.js



/** Reads the two servers. @throws {UserError} when one is missing. */
async function readPair({ socket, backend, stable, canary }, signal) {
    const servers = await readServers(socket, backend, signal);
    for (const name of [stable, canary]) {
        if (servers.some((server) => server.name === name))
            continue;
        const there = servers.map((server) => server.name).join(', ');
        throw new errors/* UserError */.yo(`The backend "${backend}" of HAProxy has no server "${name}". It has: ${there}.`, {
            hint: 'Name two of them in "deploy.haproxy.stable" and "deploy.haproxy.canary".',
        });
    }
    return servers;
}
/** @throws {UserError} when a third server would get a part of the traffic. */
function refuseOthers(servers, { backend, stable, canary }) {
    const others = servers.filter(({ name, weight }) => name !== stable && name !== canary && weight > 0);
    if (others.length === 0)
        return;
    throw new errors/* UserError */.yo(`The backend "${backend}" has traffic on other servers than "${stable}" and "${canary}": ${describeWeights(backend, others)}.`);
}
/** @throws {UserError} when the server is gone. */
function find(servers, name) {
    const found = servers.find((server) => server.name === name);
    if (found)
        return found;
    throw new errors/* UserError */.yo(`HAProxy has no server "${name}" any more.`);
}
/** The places when the canary is known. @throws {UserError} when it is none of the two servers. */
function placesWith(canary, settings) {
    const pair = [settings.stable, settings.canary];
    const stable = pair.find((name) => name !== canary);
    if (stable !== undefined && pair.includes(canary))
        return { stable, canary };
    throw new errors/* UserError */.yo(`The canary was on the server "${canary}", and deploy.haproxy names "${pair.join('" and "')}".`);
}
/** The server with more traffic is the stable one. @throws {UserError} when that cannot be told. */
function placesByTraffic(servers, settings) {
    const [first, second] = [find(servers, settings.stable), find(servers, settings.canary)];
    if (first.weight === 0 && second.weight === 0)
        return { stable: first.name, canary: second.name };
    if (first.weight === second.weight) {
        throw new errors/* UserError */.yo(`Which server has the stable version? ${describeWeights(settings.backend, servers)}.`);
    }
    return placesWith(first.weight > second.weight ? second.name : first.name, settings);
}
/**
 * A new rollout begins where one server has all the traffic. @throws {UserError} when a former one was left in the middle, or
 * a third server has traffic.
 */
function placesForNew(servers, settings) {
    refuseOthers(servers, settings);
    if (servers.filter(({ weight }) => weight > 0).length > 1) {
        throw new errors/* UserError */.yo(`Both servers have traffic: ${describeWeights(settings.backend, servers)}.`, {
            hint: 'A rollout was left in the middle. Run canary-gate with mode "reconcile" or "rollback", or set one weight to 0.',
        });
    }
    return placesByTraffic(servers, settings);
}
/** Says how the traffic is split, and who cannot answer. */
function statusOf(servers, places, backend) {
    const [stable, canary] = [find(servers, places.stable), find(servers, places.canary)];
    const weight = shareOf({ stable: stable.weight, canary: canary.weight }) || 0;
    const down = ['stable', 'canary'].filter((variant) => !{ stable, canary }[variant].isUp);
    if (down.length === 0)
        return { weight, healthy: true };
    const names = down.map((variant) => `${backend}/${places[variant]}`).join(' and ');
    return { weight, healthy: false, down, reason: `HAProxy says that ${names} cannot answer.` };
}

// EXTERNAL MODULE: ./build/rollout/targets/user-command.js
var user_command = __webpack_require__(30260);
// EXTERNAL MODULE: ./build/rollout/targets/weight.js
var weight = __webpack_require__(87171);
;// CONCATENATED MODULE: ./build/rollout/targets/haproxy.js







const ASK_EVERY_MS = 200;
/** A new image must first be pulled. */
const START_WITHIN_MS = 600_000;
/**
 * Opens HAProxy by its runtime API. The two servers are two places: the one that has the traffic is the stable one, so that
 * after a promotion the former champion stays warm on the other. Weights of the runtime API are gone when HAProxy is started
 * anew, unless it keeps its state (`load-server-state-from-file`).
 */
async function openHaproxy(settings, context) {
    const { backend } = settings;
    let places = context.place === undefined ? undefined : placesWith(context.place, settings);
    const read = (signal) => readPair(settings, signal);
    const placesNow = async (signal) => {
        places ??= placesByTraffic(await read(signal), settings);
        return places;
    };
    return {
        name: 'haproxy',
        get places() {
            return places;
        },
        async prepare(release, signal) {
            const servers = await read(signal);
            places = placesForNew(servers, settings);
            await start(settings, { ...context, release }, find(servers, places.canary), signal);
            context.log.info(`HAProxy: ${backend}/${places.stable} has the traffic, the new version is up on ${backend}/${places.canary}.`);
        },
        async setWeight(percent, signal) {
            const both = await placesNow(signal);
            if (percent > 0 && !find(await read(signal), both.canary).isUp) {
                throw new errors/* UserError */.yo(`The server ${backend}/${both.canary} is down, and gets no traffic.`);
            }
            await writeWeights(settings, percent, both, signal);
        },
        async status(signal) {
            const both = await placesNow(signal);
            return statusOf(await read(signal), both, backend);
        },
        async promote(_release, signal) {
            const both = await placesNow(signal);
            const { weight, down } = statusOf(await read(signal), both, backend);
            if (weight === 100 && !down?.includes('canary'))
                return;
            throw new errors/* UserError */.yo(`The server ${backend}/${both.canary} has ${weight} % of the traffic, or is down.`);
        },
        rollback: async (signal) => giveBack(settings, await placesNow(signal), signal),
    };
}
/** Puts the release on its server by the user's command, where there is one, and waits until it is up. */
async function start(settings, context, server, signal) {
    const { backend, start: script } = settings;
    if (!server.hasChecks) {
        throw new errors/* UserError */.yo(`The server ${backend}/${server.name} has no health checks: nothing tells when it can answer.`, {
            hint: 'Add "check" to its line in the configuration of HAProxy.',
        });
    }
    if (script !== undefined) {
        const command = { setting: 'deploy.haproxy.start', script, timeoutMs: START_WITHIN_MS, signal };
        await (0,user_command/* runUserCommand */.w)({ ...command, values: { server: server.name } }, context);
    }
    await waitUntilUp(settings, context.clock, server.name, signal);
}
/** Waits until the health checks have passed anew: those of before saw what ran there before. */
async function waitUntilUp(settings, clock, name, signal) {
    const { backend, wait } = settings;
    await change(settings, [weigh(backend, name, 0), `set server ${backend}/${name} state ready`], signal);
    await change(settings, [`set server ${backend}/${name} health down`], signal);
    const deadline = clock.now().getTime() + wait.ms;
    while (!find(await readPair(settings, signal), name).isUp) {
        if (clock.now().getTime() >= deadline) {
            const waited = (0,platform_clock/* formatDuration */.a3)(wait.ms);
            throw new errors/* UserError */.yo(`The server ${backend}/${name} did not pass its health checks within ${waited}.`, {
                hint: 'Look at the log of the new server, or raise "deploy.haproxy.wait".',
            });
        }
        await clock.sleep(ASK_EVERY_MS, signal);
    }
}
/** Gives the stable server all traffic, unless it cannot answer: then nobody would be answered. */
async function giveBack(settings, places, signal) {
    const { stable, canary } = await writeWeights(settings, 0, places, signal);
    if (stable.isUp || !canary.isUp)
        return;
    await writeWeights(settings, 100, places, signal);
    const { backend } = settings;
    throw new errors/* UserError */.yo(`The stable server ${backend}/${places.stable} is down: the traffic stays on ${backend}/${places.canary}, which answers.`);
}
/** Writes both weights, the greater first: no request finds both servers without any. Then reads them back. */
async function writeWeights(settings, percent, { stable, canary }, signal) {
    const { backend } = settings;
    const wanted = weightsFor(percent);
    const commands = [weigh(backend, stable, wanted.stable), weigh(backend, canary, wanted.canary)];
    await change(settings, percent > 50 ? commands.reverse() : commands, signal);
    const servers = await readPair(settings, signal);
    const seen = { stable: find(servers, stable), canary: find(servers, canary) };
    const share = shareOf({ stable: seen.stable.weight, canary: seen.canary.weight });
    if ((0,weight/* isSameWeight */.L)(share, percent))
        return seen;
    throw new errors/* UserError */.yo(`HAProxy accepted weight ${wanted.stable} for ${backend}/${stable} and ${wanted.canary} for ${backend}/${canary}, and did not apply it: ${describeWeights(backend, servers)}.`);
}
/** Changes something. Whatever HAProxy answers to that is an error. */
async function change({ socket }, commands, signal) {
    const answer = await askHaproxy(socket, commands.join('; '), signal);
    if (answer !== '')
        throw new errors/* UserError */.yo(`HAProxy refused "${commands.join('; ')}": ${answer.replaceAll(/\s+/g, ' ')}`);
}
const weigh = (backend, server, weight) => `set server ${backend}/${server} weight ${weight}`;


/***/ }),

/***/ 30260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ runUserCommand)
/* harmony export */ });
/* harmony import */ var _platform_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20152);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84539);
/* harmony import */ var _platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55075);
/* harmony import */ var _platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81967);





/** A cancelled job must still give the traffic back within two seconds: what runs then is ended quickly. */
const KILL_AFTER_MS = 500;
/** What a command leaves running in its process group may write its last lines for this long. */
const END_GROUP_AFTER_MS = 500;
/**
 * Runs a command of the user's by `bash -eo pipefail -c`, its output in a group of the log. Returns what it printed to
 * stdout. @throws {UserError} when it fails, takes too long, or uses a value that this release does not have.
 */
async function runUserCommand(command, context) {
    const { setting, timeoutMs, signal } = command;
    const { release, log, directory, environment } = context;
    const version = release.version === undefined ? undefined : String(release.version);
    const values = { ...command.values, image: release.image, version };
    for (const [name, value] of Object.entries(values)) {
        if (value === undefined && command.script.includes(`{${name}}`)) {
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} uses {${name}}, and this release has none.`);
        }
    }
    const script = (0,_platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__/* .fillCommand */ .n)(command.script, values);
    const result = await log.group(`${setting}: ${script.trim().split('\n')[0]}`, () => log.guarded(() => (0,_platform_process_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)('bash', ['-eo', 'pipefail', '-c', script], {
        cwd: directory,
        env: (0,_platform_user_command_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Q)(environment, { oidc: false }),
        timeoutMs,
        killAfterMs: KILL_AFTER_MS,
        endGroupAfterMs: END_GROUP_AFTER_MS,
        ...(signal && { signal }),
        onStdout: log.output,
        onStderr: log.output,
    })));
    signal?.throwIfAborted();
    if (result.timedOut) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} was stopped: it took longer than ${(0,_platform_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeoutMs)}.`);
    }
    // What it says goes into the ledger and the report, where no runner masks anything.
    const secrets = (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsOf */ .F)(environment);
    if (result.code !== 0) {
        const words = (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s)(result.stderr.toString(), secrets).trim().split('\n').at(-1) ?? '';
        const how = result.code === null ? `was ended by ${result.signal}` : `ended with exit code ${result.code}`;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${setting} ${how}${words === '' ? '.' : `: ${words.slice(0, 300)}`}`);
    }
    return (0,_platform_secrets_js__WEBPACK_IMPORTED_MODULE_4__/* .hideSecrets */ .s)(result.stdout.toString(), secrets);
}


/***/ }),

/***/ 87171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isSameWeight)
/* harmony export */ });
/** Platforms split traffic in steps of their own: a weight this close is the one that was asked for, in percentage points. */
const RESOLUTION_PP = 0.5;
/** Tells whether a weight that was read back is the one that was set. Nothing and everything must be exact. */
function isSameWeight(observed, wanted) {
    if (wanted === 0 || wanted === 100)
        return observed === wanted;
    return Math.abs(observed - wanted) <= RESOLUTION_PP;
}


/***/ })

};
