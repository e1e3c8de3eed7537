export const id = 1710;
export const ids = [1710];
export const modules = {

/***/ 21710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDocker: () => (/* binding */ openDocker)
});

// UNUSED EXPORTS: buildArguments

// EXTERNAL MODULE: ./build/platform/process.js
var platform_process = __webpack_require__(84539);
// EXTERNAL MODULE: ./build/store/oci/reference.js
var reference = __webpack_require__(23761);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/image/tail.js


const KEPT_LINES = 40;
const LONGEST_LINE = 2_000;
/** Keeps the last lines of a stream of bytes. */
function openTail() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const kept = [];
    let pending = '';
    const clean = (line) => (0,external_node_util_.stripVTControlCharacters)(line).replace(/\r$/, '').replace(/^.*\r/s, '').slice(0, LONGEST_LINE);
    return {
        write(chunk) {
            const lines = (pending + decoder.write(chunk)).split('\n');
            pending = (lines.pop() ?? '').slice(-LONGEST_LINE);
            kept.push(...lines.map(clean).filter((line) => line.trim() !== ''));
            kept.splice(0, kept.length - KEPT_LINES);
        },
        lines: () => [...kept, ...(pending.trim() === '' ? [] : [clean(pending)])].slice(-KEPT_LINES),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/image/engines/left-behind.js

/** By its value it is known whose container it is, and whether that process still lives. */
const OWNER_LABEL = 'dev.modelloop.smoke';
/**
 * Names this process: the boot of the machine, the namespace of process ids, the id. Only who is in the same namespace of
 * the same boot can tell whether a process lives. `undefined` where the system does not tell (not Linux).
 */
async function ownName() {
    try {
        const [boot, namespace] = await Promise.all([
            (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'),
            (0,promises_.readlink)('/proc/self/ns/pid'),
        ]);
        return `${boot.trim()} ${namespace} ${process.pid}`;
    }
    catch {
        return undefined;
    }
}
/**
 * Removes the containers of smoke tests whose process was killed before it could: those of this machine whose process is
 * gone. What belongs to a living process, to another machine, or to nobody who can be known, stays. Never throws: it is
 * somebody else's rubbish.
 */
async function removeLeftBehind(call, own) {
    if (own === undefined)
        return;
    const listed = await call(['ps', '--all', '--quiet', '--filter', `label=${OWNER_LABEL}`]);
    const ids = listed.stdout.toString().split('\n').filter(Boolean);
    if (listed.code !== 0 || ids.length === 0)
        return;
    const { stdout } = await call(['inspect', '--format', `{{.Id}} {{index .Config.Labels "${OWNER_LABEL}"}}`, ...ids]);
    const dead = stdout
        .toString()
        .split('\n')
        .map((line) => /^(\S+) (.+)$/.exec(line))
        .flatMap((found) => (found?.[2] !== undefined && isGone(found[2], own) ? [found[1]] : []));
    if (dead.length > 0)
        await call(['rm', '--force', '--volumes', ...dead]);
}
/** Tells whether a named process is certainly gone. */
function isGone(name, own) {
    const [, place, pid] = /^(.+) (\d+)$/.exec(name) ?? [];
    if (place === undefined || place !== /^(.+) \d+$/.exec(own)?.[1])
        return false;
    try {
        process.kill(Number(pid), 0);
        return false;
    }
    catch (error) {
        // A process of another user may not be asked, but it is there.
        return error.code === 'ESRCH';
    }
}

;// CONCATENATED MODULE: ./build/image/engines/container.js



/**
 * Starts a container in the foreground, so that its output and its end are known at once. Its port is published on
 * 127.0.0.1 alone, on a free port that the engine picks. What a killed job left behind is removed before.
 */
async function startContainer({ command, env, signal, call }, image, port, name) {
    const owner = await ownName();
    await removeLeftBehind(call, owner);
    const tail = openTail();
    const label = `${OWNER_LABEL}=${owner ?? 'unknown'}`;
    const start = ['run', '--rm', '--name', name, '--label', label, '--publish', `127.0.0.1::${port}`, image];
    const running = (0,platform_process/* run */.e)(command, start, { env, signal, capture: false, onStdout: tail.write, onStderr: tail.write });
    return {
        ended: running.then(({ code }) => code),
        lastLines: tail.lines,
        async address() {
            const { code, stdout } = await call(['port', name, `${port}/tcp`]);
            return code === 0 ? /127\.0\.0\.1:\d+/.exec(stdout.toString())?.[0] : undefined;
        },
        async memoryBytes() {
            const { code, stdout } = await call(['stats', '--no-stream', '--format', '{{.MemUsage}}', name]);
            return code === 0 ? parseSize(stdout.toString().split('/')[0] ?? '') : undefined;
        },
        async remove() {
            // Not by `call`: after a cancel that would end at once, and the container has to go all the same.
            const args = ['rm', '--force', '--volumes', name];
            await (0,platform_process/* run */.e)(command, args, { env });
            await running;
            // A start that was cancelled half-way may have made it meanwhile.
            await (0,platform_process/* run */.e)(command, args, { env });
        },
    };
}
/** Reads a size as engines write it: `12.5MiB`, `1.2GB`. */
function parseSize(text) {
    const [, number, prefix = '', binary] = /^\s*([\d.]+)\s*([kKMGT]?)(i?)B\s*$/.exec(text) ?? [];
    if (number === undefined)
        return undefined;
    const power = ['', 'K', 'M', 'G', 'T'].indexOf(prefix.toUpperCase());
    return Math.round(Number(number) * (binary ? 1024 : 1000) ** power);
}

// EXTERNAL MODULE: ./build/image/engines/engine.js
var engine = __webpack_require__(89358);
;// CONCATENATED MODULE: ./build/image/engines/docker.js





/** Opens docker, or podman by the same commands. Nothing goes through a shell; secrets are on no command line. */
function openDocker({ command, version, buildx }, options) {
    const { log, signal } = options;
    // Where the user's environment asks for BuildKit, docker without buildx refuses to build at all.
    const env = { ...options.environment, ...(!buildx && { DOCKER_BUILDKIT: '0' }) };
    const call = (args, { quiet = true } = {}) => quiet
        ? (0,platform_process/* run */.e)(command, args, { env, signal })
        : log.guarded(() => (0,platform_process/* run */.e)(command, args, { env, signal, onStdout: log.output, onStderr: log.output }));
    /** Runs a command that has to succeed. */
    const must = async (what, args, quiet = true) => {
        const result = await call(args, { quiet });
        signal.throwIfAborted();
        if (result.code === 0)
            return result.stdout.toString();
        const lines = linesOf(result);
        throw new engine/* EngineFailure */.F(`${what} failed: ${lines.at(-1) ?? `${command} ended with ${result.code}`}`, lines);
    };
    const builder = buildx ? 'BuildKit' : 'the classic builder';
    return {
        name: command === 'podman' ? `podman ${version}` : `docker ${version} with ${builder}`,
        canPlatforms: buildx,
        build: async (request) => {
            await must('The build', buildArguments(request, buildx), false);
        },
        inspect: async (image) => localImage(await must(`Looking at ${image}`, ['image', 'inspect', image])),
        start: (image, port, name) => startContainer({ command, env, log, signal, call }, image, port, name),
        tag: async (image, name) => void (await must(`Naming ${name}`, ['tag', image, name])),
        untag: async (name) => {
            // Also after a cancel, when `call` would end at once. The layers stay: they are the cache of the next build.
            await (0,platform_process/* run */.e)(command, ['rmi', ...(command === 'docker' ? ['--no-prune'] : []), name], { env });
        },
        push: async (name) => void (await must(`The push of ${name}`, ['push', ...plainHttp(command, name), name], false)),
        pull: async (name) => void (await must(`The pull of ${name}`, ['pull', ...plainHttp(command, name), name], false)),
    };
}
/** docker speaks plain http to a registry on this machine by itself. */
const plainHttp = (command, name) => command === 'podman' && (0,reference/* isThisMachine */.Y)(name.split('/')[0] ?? '') ? ['--tls-verify=false'] : [];
/** The arguments of a build, the same for both builders but for the first words. */
function buildArguments(request, buildx) {
    const { context, dockerfile, names, labels, buildArgs, network, platforms = [], push = false } = request;
    const pairs = (option, values) => Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
    return [
        // An attestation beside the image would make an index of it, with another digest than the image's own.
        ...(buildx
            ? ['buildx', 'build', '--progress=plain', '--provenance=false', push ? '--push' : '--load']
            : ['build', '--force-rm']),
        ...['--file', dockerfile],
        ...names.flatMap((name) => ['--tag', name]),
        ...pairs('--label', labels),
        ...pairs('--build-arg', buildArgs),
        ...(network ? ['--network', network] : []),
        ...(platforms.length > 0 ? ['--platform', platforms.join(',')] : []),
        context,
    ];
}
function localImage(json) {
    const [image] = JSON.parse(json);
    return { sizeBytes: image.Size, labels: image.Config?.Labels ?? {} };
}
/** What a command said at its end: programs tell what went wrong on either stream. */
function linesOf({ stdout, stderr }) {
    const tail = openTail();
    for (const part of [stdout, Buffer.from('\n'), stderr])
        tail.write(part);
    return tail.lines();
}


/***/ })

};
