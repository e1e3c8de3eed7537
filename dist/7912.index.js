export const id = 7912;
export const ids = [7912];
export const modules = {

/***/ 81880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leastShared)
/* harmony export */ });
/** What fewer rows than this share is not shown, and not kept in a profile, unless `privacy` is `examples`. */
const SHARED_ROWS = 10;
/** Tells how many rows must share a value before it may leave the job. */
const leastShared = (config) => config.privacy === 'examples' ? 1 : SHARED_ROWS;


/***/ }),

/***/ 21178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine_examine),
  x: () => (/* binding */ factsOf)
});

// EXTERNAL MODULE: ./build/data/changes/base.js
var changes_base = __webpack_require__(25098);
// EXTERNAL MODULE: ./build/data/examine.js + 2 modules
var examine = __webpack_require__(96652);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/data/packs/pack-index.js
var pack_index = __webpack_require__(690);
// EXTERNAL MODULE: ./build/data/packs/plan-packs.js
var plan_packs = __webpack_require__(35886);
// EXTERNAL MODULE: ./build/data/packs/write-pack.js
var write_pack = __webpack_require__(49437);
;// CONCATENATED MODULE: ./build/data/packs/pack-folder.js








const INDEX = 'index';
const nameOf = (digest) => digest.slice('sha256:'.length);
/** Reads the index of a folder of packs; `undefined` when there is none that can be believed. */
async function readPackFolder(folder) {
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, INDEX)).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    try {
        return bytes && (0,pack_index/* parseIndex */.A1)(bytes);
    }
    catch (error) {
        if (error instanceof pack_index/* BrokenIndex */.w1)
            return undefined;
        throw error;
    }
}
/** Reads the packs of a folder as if they were blobs. */
const packsIn = (folder) => ({
    givesParts: true,
    async *read(digest, { from, to, signal }) {
        try {
            yield* (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, nameOf(digest)), {
                start: from,
                end: to - 1,
                signal,
                highWaterMark: 1 << 20,
            });
        }
        catch (error) {
            if (error.code === 'ENOENT')
                throw new store/* MissingContent */.c9(digest, folder);
            throw error;
        }
    },
});
/** Makes a folder of packs hold a set: packs that it has are kept as a plan says, others go. */
async function writePackFolder(folder, set, signal) {
    const { kept, fresh } = (0,plan_packs/* planPacks */.q)(set.files, (await readPackFolder(folder))?.packs);
    await (0,promises_.mkdir)(folder, { recursive: true });
    // Without its index the folder holds nothing, if this is broken off.
    await (0,promises_.rm)((0,external_node_path_.join)(folder, INDEX), { force: true });
    const stay = new Set(kept.map(({ digest }) => nameOf(digest)));
    for (const name of await (0,promises_.readdir)(folder))
        if (!stay.has(name))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    const written = [];
    for (const files of fresh) {
        const temporary = (0,external_node_path_.join)(folder, 'pack');
        const digest = await (0,write_pack/* writePack */.h)(files, temporary, signal);
        await (0,promises_.rename)(temporary, (0,external_node_path_.join)(folder, nameOf(digest)));
        written.push({ digest, size: (0,pack_index/* sizeOf */.$d)(files), objects: files.map(({ id, size }) => ({ id, size })) });
    }
    await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(folder, INDEX), (0,pack_index/* indexBytes */.EI)({ packs: [...kept, ...written], manifest: set.manifest }));
}

// EXTERNAL MODULE: ./build/data/dvc/id.js
var id = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/data/remotes/packs-fetch.js + 1 modules
var packs_fetch = __webpack_require__(47822);
;// CONCATENATED MODULE: ./build/data/remotes/near.js



/**
 * Puts packs that are near before a remote: what they have, and is right, is not asked for far away. All else is as with the
 * remote alone.
 * @param onFar called when the remote had to be asked for objects
 */
function withNear(remote, near, onFar) {
    return {
        label: remote.label,
        push: (set, options) => remote.push(set, options),
        async fetch(version, wanted, options = {}) {
            const index = version.hash === 'md5' ? await near.index() : undefined;
            const here = index && (await (0,packs_fetch/* fetchFromPacks */.L)(packsIn(near.folder), index, wanted, options));
            const rest = here ? here.lacking.map(({ object }) => object) : wanted;
            if (here && rest.length === 0)
                return here;
            onFar();
            const far = await remote.fetch(version, rest, options);
            return {
                objects: (here?.objects ?? 0) + far.objects,
                bytes: (here?.bytes ?? 0) + far.bytes,
                lacking: far.lacking,
            };
        },
        async readManifest(version, options) {
            const { manifest } = (version.hash === 'md5' ? await near.index() : undefined) ?? {};
            if (manifest && (0,id/* folderId */.Cs)(manifest) === version.id)
                return manifest;
            return remote.readManifest(version, options);
        },
    };
}

// EXTERNAL MODULE: ./build/data/snapshot.js + 1 modules
var snapshot = __webpack_require__(52740);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/digest.js
var digest = __webpack_require__(380);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: ./build/data/tree/remembered-ids.js
var remembered_ids = __webpack_require__(6529);
;// CONCATENATED MODULE: ./build/data/tree/git-ids.js






const SCHEMA = 'modelloop.git-ids/v1';
/**
 * Lists the files of a path that git tracks and finds unchanged in the working tree, by git's own rule: the stat of its
 * index, and the bytes where that is too young. What git was told not to look at is left out.
 * @param name relative to the working directory
 */
async function gitFilesOf(directory, name) {
    const settings = [
        ['core.fsmonitor', 'false'],
        ['core.checkStat', 'default'],
        ['core.trustctime', 'true'],
    ];
    const options = { cwd: directory, settings };
    const pathspec = ['-z', '--', `:(literal)${name}`];
    const [tracked, dirty] = await Promise.all([
        (0,git/* git */.$Y)(['ls-files', '--stage', '-v', ...pathspec], options),
        (0,git/* git */.$Y)(['diff-files', '--name-only', '--relative', ...pathspec], options),
    ]);
    const blobs = new Map();
    let sizeBytes = 0;
    if (tracked.code !== 0 || dirty.code !== 0)
        return { blobs, sizeBytes, digest: (0,digest/* digestOf */.ol)('') };
    const changed = new Set((0,git/* namesOf */.eZ)(dirty.stdout));
    for (const line of (0,git/* namesOf */.eZ)(tracked.stdout)) {
        const [, blob, path] = /^H 100(?:644|755) ([0-9a-f]{40,64}) 0\t(.*)$/s.exec(line) ?? [];
        if (blob === undefined || path === undefined || changed.has(path))
            continue;
        blobs.set(path === name ? '' : path.slice(name.length + 1), blob);
        sizeBytes += (0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, path), { throwIfNoEntry: false })?.size ?? 0;
    }
    return { blobs, sizeBytes, digest: (0,digest/* digestOf */.ol)([...blobs].flat().join('\0')) };
}
/**
 * Opens the ids that were remembered in a file. A blob and the size of its file in the working tree tell the bytes. Not seen
 * is a filter of `.gitattributes` that was changed and gives other bytes of the same size.
 * @param path absolute
 */
async function openGitIds(file, path, { blobs }) {
    const ids = await (0,remembered_ids/* readRemembered */.f)(file, SCHEMA, dist/* number */.aig());
    return {
        known(relpath) {
            const found = ids.get(blobs.get(relpath) ?? '');
            if (!found)
                return undefined;
            const size = (0,external_node_fs_.statSync)((0,external_node_path_.join)(path, relpath), { throwIfNoEntry: false })?.size;
            return size === found.seen ? { md5: found.md5, size } : undefined;
        },
        async save(entries) {
            const files = entries.flatMap(({ relpath, md5, size }) => {
                const blob = blobs.get(relpath);
                return blob === undefined ? [] : [[blob, md5, size]];
            });
            await (0,remembered_ids/* writeRemembered */.e)(file, SCHEMA, files);
        },
    };
}

;// CONCATENATED MODULE: ./build/github/cache.js

/**
 * Brings a folder back from GitHub's cache: the entry of the key, else the newest whose key begins with `prefix`.
 * Never throws: a cache is no place of truth.
 * @returns the key that was found
 */
async function restoreFolder({ folder, key, prefix }, log) {
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(3838), __webpack_require__.e(4420), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        return cache.isFeatureAvailable() ? await cache.restoreCache([folder], key, [prefix]) : undefined;
    }
    catch (error) {
        log.warning(`The cache of GitHub could not be read: ${(0,errors/* messageOf */.bD)(error)}`);
        return undefined;
    }
}
/** Puts a folder into GitHub's cache. Never throws. @returns whether it is there now */
async function saveFolder({ folder, key }, log) {
    try {
        const cache = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(3838), __webpack_require__.e(4420), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        return cache.isFeatureAvailable() && (await cache.saveCache([folder], key)) !== -1;
    }
    catch (error) {
        log.warning(`The cache of GitHub could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/actions/version-data/cache.js










/** GitHub keeps 10 GB for a repository and drops the oldest entries beyond: data shall not push out all the rest. */
const MOST_BYTES = 5_000_000_000;
/** Below this, files are read faster than their ids are brought. */
const WORTH_BYTES = 256_000_000;
/**
 * Puts GitHub's cache before the remote where data is pulled in a job: one entry for a version, with its objects in packs.
 * An earlier version's entry serves for what both share. What proves data (`verify`) never reads it.
 */
async function cachedPlaces(context, { name, tracked }, mode, places) {
    const { host, inputs } = context;
    if (host.github && inputs.cache && !tracked && mode === 'auto')
        return placesWithGitIds(context, name, places);
    const isPulled = (mode === 'auto' || mode === 'pull') && tracked?.version && tracked.cached && tracked.hash === 'md5';
    if (!host.github || !inputs.cache || !isPulled || (0,external_node_fs_.existsSync)(tracked.fullPath))
        return { places, done: async () => { } };
    return placesBehindCache(context, tracked, tracked.version.md5, places);
}
/**
 * Takes the ids of large data that git itself keeps from the cache, by the ids of git's blobs: a fresh runner then need not
 * read again what did not change.
 */
async function placesWithGitIds(context, name, places) {
    const { host, log, directory } = context;
    const files = await gitFilesOf(directory, name);
    if (files.sizeBytes < WORTH_BYTES)
        return { places, done: async () => { } };
    const prefix = `modelloop-ids-${slugOf(`${host.runner} ${name}`)}-`;
    const key = prefix + files.digest.slice('sha256:'.length);
    const folder = (0,external_node_path_.join)(host.temporaryFolder, 'modelloop-ids', slugOf(name));
    const found = await restoreFolder({ folder, key, prefix }, log);
    if (found)
        log.info(`"${name}": the ids of files that git has unchanged are taken from the cache of GitHub.`);
    const ids = await openGitIds((0,external_node_path_.join)(folder, 'ids.json'), (0,external_node_path_.join)(directory, name), files);
    return {
        places: { ...places, known: ids.known },
        async done(examined) {
            try {
                if (!examined?.tree || found === key || host.pullRequest)
                    return;
                await ids.save(examined.tree.entries);
                await saveFolder({ folder, key }, log);
            }
            catch (error) {
                log.warning(`The ids of "${name}" could not be kept in the cache of GitHub: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
/** A key takes no comma, and a path may have one. */
const slugOf = (text) => (0,digest/* digestOf */.ol)(text).slice('sha256:'.length, 'sha256:'.length + 12);
function placesBehindCache({ host, log, signal }, { name, fullPath }, version, places) {
    const slug = slugOf(name);
    const prefix = `modelloop-data-${slug}-`;
    const key = prefix + version;
    const folder = (0,external_node_path_.join)(host.temporaryFolder, 'modelloop-data', slug);
    let restored;
    let found;
    let wasAsked = false;
    const restore = async () => {
        found = await restoreFolder({ folder, key, prefix }, log);
        if (found !== undefined)
            log.info(`"${name}": ${found === key ? 'its' : 'an earlier'} version is in the cache of GitHub.`);
        return readPackFolder(folder);
    };
    const index = () => {
        restored ??= restore();
        return restored;
    };
    const remote = async () => {
        const opened = await places.remote();
        return (opened &&
            withNear(opened, { folder, index }, () => {
                wasAsked = true;
            }));
    };
    const keep = async ({ tree }) => {
        // An entry of a pull request is seen by that alone, and takes room from those of the branches.
        if (!wasAsked || host.pullRequest || tree?.version.md5 !== version)
            return;
        if (found === key) {
            log.warning(`"${name}": the entry ${key} in the cache of GitHub is not whole. Delete it under Actions, Caches.`);
            return;
        }
        if (tree.version.size > MOST_BYTES) {
            log.info(`"${name}" is not kept in the cache of GitHub: it has more than ${MOST_BYTES / 1e9} GB.`);
            return;
        }
        await writePackFolder(folder, (0,snapshot/* setOf */.s)(tree, fullPath), signal);
        if (await saveFolder({ folder, key }, log))
            log.info(`"${name}" is kept in the cache of GitHub for later jobs.`);
    };
    return {
        places: { ...places, remote },
        async done(examined) {
            try {
                if (examined)
                    await keep(examined);
            }
            catch (error) {
                signal.throwIfAborted();
                log.warning(`"${name}" could not be kept in the cache of GitHub: ${(0,errors/* messageOf */.bD)(error)}`);
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}

// EXTERNAL MODULE: ./build/actions/version-data/mistakes.js
var mistakes = __webpack_require__(38553);
// EXTERNAL MODULE: ./build/actions/version-data/places.js + 2 modules
var version_data_places = __webpack_require__(12912);
;// CONCATENATED MODULE: ./build/actions/version-data/examine.js






/** Does with one path what the mode says; a mistake of the user's is told with the others, not thrown. */
async function examine_examine(scene, path, mode) {
    const { context, project } = scene;
    const { log } = context;
    try {
        await (0,mistakes/* refuseUnknown */.BW)(project, path);
        const examined = await examineCached(scene, path, mode);
        if (examined.verdict === 'fail')
            log.error(examined.reason);
        return await factsOf(scene, path, examined);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const { imported } = path.tracked ?? {};
        const more = imported?.repository
            ? ` It is imported from ${imported.repository}: \`dvc pull\` brings it from there.`
            : '';
        log.error((error.hint ? `${error.message} ${error.hint}` : error.message) + more, error.place);
        return { path, error: (0,errors/* messageOf */.bD)(error) + more };
    }
}
async function examineCached(scene, path, mode) {
    const { places, done } = await cachedPlaces(scene.context, path, mode, (0,version_data_places/* placesFor */.W)(scene, path));
    let examined;
    try {
        examined = await (0,examine/* examinePath */.Z)(scene.project, path, mode, places);
        return examined;
    }
    finally {
        await done(examined);
    }
}
/** Adds how a path stands to the base. */
async function factsOf(scene, path, examined) {
    const { project, base } = scene;
    const near = () => (0,examine/* readablePlaces */.B)((0,version_data_places/* placesFor */.W)(scene, path));
    const found = examined.tree && base && (await (0,changes_base/* comparePath */.b)(project, base, path, examined.tree, await near()));
    // A first snapshot records what nothing recorded before.
    const compared = found && found.state === 'unknown' && examined.snapshot && !path.tracked ? NEW : found;
    return { path, examined, ...(compared && { compared }) };
}
const NEW = { state: 'new' };


/***/ }),

/***/ 20270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ progress)
/* harmony export */ });
/** Says at most every two seconds how far the work is. */
function progress({ log, signal }) {
    let last = performance.now();
    const onProgress = (what) => {
        if (performance.now() - last < 2000)
            return;
        last = performance.now();
        log.info(what);
    };
    return { signal, onProgress };
}


/***/ }),

/***/ 7912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ version_data_action)
});

// EXTERNAL MODULE: ./build/data/changes/base.js
var base = __webpack_require__(25098);
// EXTERNAL MODULE: ./build/data/combined-version.js
var combined_version = __webpack_require__(22451);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
// EXTERNAL MODULE: ./build/data/profiles.js
var data_profiles = __webpack_require__(62751);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/tables/profile.js
var profile = __webpack_require__(10165);
// EXTERNAL MODULE: ./build/actions/privacy.js
var privacy = __webpack_require__(81880);
// EXTERNAL MODULE: ./build/actions/rooms.js + 2 modules
var rooms = __webpack_require__(922);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/drift/profile-file.js
var profile_file = __webpack_require__(95680);
// EXTERNAL MODULE: ./build/store/content.js
var content = __webpack_require__(31923);
;// CONCATENATED MODULE: ./build/actions/version-data/base-profiles.js
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








/** So many of the newest runs are looked through. */
const MOST_RUNS = 100;
/** Where the profiles of a version lie, below the working directory. */
const profilesFile = (directory, version) => (0,external_node_path_.join)(directory, '.modelloop', 'profiles', `${version}.json`);
/** Reads the profiles of the base, when an earlier run in this folder left them. */
async function profilesLeftHere(directory, paths) {
    const named = paths.flatMap(({ path, compared }) => (compared?.before ? [[path.name, compared.before]] : []));
    const version = named.length === paths.length ? (0,combined_version/* combinedVersion */.e)(Object.fromEntries(named)) : undefined;
    if (version === undefined)
        return new Map();
    const file = profilesFile(directory, version);
    try {
        return (0,profile_file/* readProfiles */.l)(await (0,promises_.readFile)(file, 'utf8'), file);
    }
    catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (isMissing || error instanceof errors/* UserError */.yo)
            return new Map();
        throw error;
    }
}
/**
 * Brings the profiles of the base that trainings have recorded: of each path that changed, from the newest run that saw the
 * version of the base. Never throws: what cannot be had is a line in the log.
 */
async function recordedProfiles(scene, paths) {
    const { context, config, model } = scene;
    const { log, signal } = context;
    const tables = new Map();
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const tracker = __addDisposableResource(env_1, await (0,rooms/* openTracker */.Zl)(context, config), true);
            const runs = (await tracker.isEmpty()) ? [] : (await tracker.runs(model, MOST_RUNS)).toReversed();
            const wanted = paths.flatMap(({ path, compared }) => {
                const before = compared?.state === 'changed' ? compared.before?.md5 : undefined;
                const run = before && runs.find(({ data, contents }) => contents.profile && data[path.name]?.md5 === before);
                return run ? [{ name: path.name, run }] : [];
            });
            for (const [run, found] of Map.groupBy(wanted, ({ run }) => run)) {
                for (const [file, profile] of await profilesOfRun(scene, run)) {
                    if (found.some(({ name }) => file === name || file.startsWith(`${name}/`)))
                        tables.set(file, profile);
                }
            }
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
    }
    catch (error) {
        signal.throwIfAborted();
        log.info(`The profile of the base could not be brought: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return tables;
}
async function profilesOfRun({ context, config }, { id, contents, store }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (!contents.profile)
            return new Map();
        context.log.info(`The profile of the base is taken from the run ${id}.`);
        const folder = __addDisposableResource(env_2, await (0,files/* temporaryFolder */.yy)(context.host.temporaryFolder), true);
        const file = (0,external_node_path_.join)(folder.path, 'profile.json');
        await (0,content/* getContent */._)(await (0,rooms/* openModelStore */.lJ)(context, config, store), contents.profile, file);
        return (0,profile_file/* readProfiles */.l)(await (0,promises_.readFile)(file, 'utf8'), `the profile of the run ${id}`);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: ./build/tables/read-table.js + 9 modules
var read_table = __webpack_require__(65711);
// EXTERNAL MODULE: ./build/data/rows/hash-table.js
var hash_table = __webpack_require__(27102);
// EXTERNAL MODULE: ./build/data/rows/row-hashes.js
var row_hashes = __webpack_require__(70556);
;// CONCATENATED MODULE: ./build/data/rows/row-changes.js



/** A hash takes 8 bytes a row, of two tables and sorted once more: 4 million rows need 128 MiB. */
const MOST_ROWS = 4_000_000;
/** So many cells are read and hashed in about ten seconds of one core. */
const MOST_CELLS = 30_000_000;
/** Tells whether rows of a table of this size are looked at one by one; where they are not, the report says so. */
const isComparable = (rows, columns) => rows <= MOST_ROWS && rows * columns <= MOST_CELLS;
/** Counts the rows of a table that come twice, and the ids that do. Memory grows with the rows, by `MOST_ROWS` at most. */
async function rowFacts(path, columns, options = {}) {
    const id = options.id !== undefined && columns.includes(options.id) ? options.id : undefined;
    const { rows, hashes, ids } = await readRows(path, columns, { ...options, id });
    return {
        rows,
        duplicates: rows - distinctIn(sortedValues(hashes)),
        ...(ids && { repeatedIds: rows - distinctIn(sortedValues(ids)) }),
    };
}
/**
 * Compares the rows of two versions of a table in the columns that both have, whatever the order of rows and columns: by
 * the id where each version has every id once, else whole rows, each as often as it comes. Numbers are compared by value (`1` is `1.0`), codes and texts as written.
 */
async function compareRows(before, after, columns, options = {}) {
    const id = options.id !== undefined && columns.includes(options.id) ? options.id : undefined;
    const [old, now] = [
        await readRows(before, columns, { ...options, id }),
        await readRows(after, columns, { ...options, id }),
    ];
    const byId = id === undefined ? undefined : compareById(old, now);
    if (byId)
        return { ...byId, id: id, columns: columns.length };
    const kept = sharedBy(sortedValues(old.hashes), sortedValues(now.hashes));
    return { added: now.rows - kept, removed: old.rows - kept, kept, columns: columns.length };
}
async function readRows(path, columns, options) {
    const { id, signal } = options;
    const wanted = new Set(columns);
    const table = await (0,read_table/* openTable */.R)(path, { only: (name) => wanted.has(name) });
    const hashes = new row_hashes/* RowHashes */.h(columns.filter((name) => name !== id), id);
    const lanes = newLanes();
    const idLanes = id === undefined ? undefined : newLanes();
    for await (const batch of table.batches) {
        signal?.throwIfAborted();
        hashes.take(batch);
        for (let row = 0; row < batch.rows; row++) {
            lanes.add(hashes.whole(row));
            idLanes?.add(hashes.only(row));
        }
    }
    return { rows: lanes.rows(), hashes: lanes.all(), ids: idLanes?.all() };
}
function newLanes() {
    let values = new Uint32Array(1 << 14);
    let length = 0;
    return {
        add({ low, high }) {
            if (length === values.length) {
                const larger = new Uint32Array(length * 2);
                larger.set(values);
                values = larger;
            }
            values[length++] = low;
            values[length++] = high;
        },
        rows: () => length / 2,
        all: () => values.subarray(0, length),
    };
}
/** The hashes in order, each as one number. */
function sortedValues(lanes) {
    return new BigUint64Array(lanes.slice().buffer).sort();
}
function distinctIn(sorted) {
    let distinct = 0;
    for (let at = 0; at < sorted.length; at++)
        if (at === 0 || sorted[at] !== sorted[at - 1])
            distinct++;
    return distinct;
}
/** Counts what two sorted lists have in common, each value as often as both have it. */
function sharedBy(a, b) {
    let [left, right, shared] = [0, 0, 0];
    while (left < a.length && right < b.length) {
        const [one, other] = [a[left], b[right]];
        if (one === other)
            shared++;
        if (one <= other)
            left++;
        if (other <= one)
            right++;
    }
    return shared;
}
/** `undefined` when an id comes twice in one of the versions: it then identifies no row. */
function compareById(old, now) {
    if (!old.ids || !now.ids)
        return undefined;
    const known = new hash_table/* HashTable */.J();
    for (let row = 0; row < old.rows; row++) {
        const hash = { low: old.ids[2 * row], high: old.ids[2 * row + 1] };
        if (known.find(hash) >= 0)
            return undefined;
        known.add(hash, row, 0);
    }
    const seen = new Uint8Array(old.rows);
    let [kept, changed, added] = [0, 0, 0];
    for (let row = 0; row < now.rows; row++) {
        const hash = { low: now.ids[2 * row], high: now.ids[2 * row + 1] };
        const slot = known.find(hash);
        if (slot < 0) {
            added++;
            known.add(hash, -1, 0);
            continue;
        }
        const before = known.lineAt(slot);
        if (before < 0 || seen[before] === 1)
            return undefined;
        seen[before] = 1;
        const same = old.hashes[2 * before] === now.hashes[2 * row] && old.hashes[2 * before + 1] === now.hashes[2 * row + 1];
        if (same)
            kept++;
        else
            changed++;
    }
    return { added, removed: old.rows - kept - changed, kept, changed };
}

;// CONCATENATED MODULE: ./build/data/changes/column-changes.js
const ABOUT_VALUES = new Set(['median', 'range', 'values']);
/** A share of missing values that moved by less is no news, unless the first ones came or the last ones went. */
const MISSING_STEP = 0.01;
/** The median and the ends of the range move a little whenever rows come or go. */
const MEDIAN_STEP = 0.1;
const RANGE_STEP = 0.05;
/**
 * Tells which columns came, went, or hold notably different values, in the order of the newer table.
 * @param id the column that identifies rows: that its numbers go on is no news
 */
function compareColumns(before, after, id) {
    const gone = Object.keys(before.columns).filter((name) => !Object.hasOwn(after.columns, name));
    const present = Object.entries(after.columns).map(([name, column]) => {
        const old = Object.hasOwn(before.columns, name) ? before.columns[name] : undefined;
        const changes = old
            ? changesOf(old, column, [before.rows, after.rows])
            : [{ kind: 'added', type: column.type }];
        return { name, changes: name === id ? changes.filter(({ kind }) => !ABOUT_VALUES.has(kind)) : changes };
    });
    const removed = gone.map((name) => ({ name, changes: [{ kind: 'removed' }] }));
    return [...present.filter(({ changes }) => changes.length > 0), ...removed];
}
function changesOf(old, now, rows) {
    const changes = [];
    if (old.type !== now.type)
        changes.push({ kind: 'type', before: old.type, after: now.type });
    const [before, after] = [shareOf(old.nulls, rows[0]), shareOf(now.nulls, rows[1])];
    const turned = (before === 0) !== (after === 0);
    if (turned || Math.abs(after - before) >= MISSING_STEP)
        changes.push({ kind: 'missing', before, after });
    return [...changes, ...medianOf(old, now), ...rangeOf(old, now), ...valuesOf(old, now)];
}
const shareOf = (part, whole) => (whole === 0 ? 0 : part / whole);
function medianOf(old, now) {
    const [before, after] = [old.quantiles?.['0.5'], now.quantiles?.['0.5']];
    if (before === undefined || after === undefined)
        return [];
    const spread = (old.quantiles?.['0.75'] ?? before) - (old.quantiles?.['0.25'] ?? before);
    const shift = spread > 0 ? (after - before) / spread : after === before ? 0 : Number.POSITIVE_INFINITY;
    return Math.abs(shift) >= MEDIAN_STEP ? [{ kind: 'median', before, after, shift }] : [];
}
function rangeOf(old, now) {
    const [low, high, nowLow, nowHigh] = [old.min, old.max, now.min, now.max];
    if (low === undefined || high === undefined || nowLow === undefined || nowHigh === undefined)
        return [];
    const step = (high - low) * RANGE_STEP;
    const wider = nowLow < low - step || nowHigh > high + step;
    const narrower = nowLow > low + step || nowHigh < high - step;
    return wider || narrower ? [{ kind: 'range', wider, narrower }] : [];
}
/** Told only where the lists of both hold every value. */
function valuesOf(old, now) {
    const [before, after] = [allValues(old), allValues(now)];
    if (!before || !after)
        return [];
    const added = [...after].filter((value) => !before.has(value));
    const removed = [...before].filter((value) => !after.has(value));
    return added.length + removed.length > 0 ? [{ kind: 'values', added, removed }] : [];
}
function allValues({ type, top, distinct, distinctExact }) {
    if (type !== 'text' && type !== 'boolean')
        return undefined;
    const values = (top ?? []).map(({ value }) => value);
    return distinctExact && values.length === distinct ? new Set(values) : undefined;
}

;// CONCATENATED MODULE: ./build/data/changes/table-changes.js
var table_changes_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var table_changes_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** Beyond this an earlier file is not brought only to be compared. */
const MOST_BYTES = 256 * 2 ** 20;
const MOST_TABLES = 20;
/** What git has of a file that LFS keeps begins so (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
/** Compares each table of a path that is not what it was at the base: its columns, and its rows one by one. */
async function compareTables(name, compared, options) {
    const { files, earlier } = compared;
    if (!earlier)
        return compareByProfiles(name, compared.unknown ?? 'its files are not known', options);
    const changed = files ? files.changed : [''];
    const fileOf = (relpath) => (relpath === '' || relpath === name ? name : `${name}/${relpath}`);
    const tables = changed.filter((relpath) => (0,read_table/* isTable */.b)(fileOf(relpath)) && options.profiles.has(fileOf(relpath)));
    const changes = [];
    for (const relpath of tables.slice(0, MOST_TABLES)) {
        changes.push(await compareTable(fileOf(relpath), relpath, earlier, options));
    }
    return { changes, left: Math.max(tables.length - MOST_TABLES, 0), lacks: [] };
}
/** Where nobody knows which files changed, profiles tell which tables did. */
async function compareByProfiles(name, why, { profiles, before, recorded, id }) {
    const tables = [...profiles].filter(([file]) => file === name || file.startsWith(`${name}/`));
    if (tables.length === 0)
        return { changes: [], left: 0, lacks: [] };
    const isKnown = (known) => tables.some(([file]) => known.has(file));
    const known = isKnown(before) ? before : await recorded();
    if (!isKnown(known)) {
        return { changes: [], left: 0, lacks: [`"${name}" was not compared with the base: ${why}, ${NO_PROFILE}.`] };
    }
    const changes = tables.flatMap(([file, now]) => {
        const old = known.get(file);
        const columns = old && compareColumns(old, now, id);
        if (!columns || (columns.length === 0 && old.rows === now.rows))
            return [];
        return [{ file, rowsBefore: old.rows, columns, unknown: why }];
    });
    return { changes: changes.slice(0, MOST_TABLES), left: Math.max(changes.length - MOST_TABLES, 0), lacks: [] };
}
const NO_PROFILE = 'and no recorded run has a profile of that version';
async function compareTable(file, relpath, earlier, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { directory, profiles, signal, minTopCount = 1, id } = options;
        const now = profiles.get(file);
        const known = options.before.get(file);
        const fromProfile = (before, unknown) => ({
            file,
            rowsBefore: before.rows,
            columns: compareColumns(before, now, id),
            unknown,
        });
        const folder = table_changes_addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(await (0,files/* ownFolder */.vY)(directory), 'earlier-')
        // The ending says how a table is read.
        , true);
        // The ending says how a table is read.
        const target = (0,external_node_path_.join)(folder.path, (0,external_node_path_.basename)(file));
        const lack = await bring(file, relpath, earlier, target, options);
        if (lack !== undefined) {
            const before = known ?? (await options.recorded()).get(file);
            return before ? fromProfile(before, lack) : { file, unknown: `${lack}, ${NO_PROFILE}` };
        }
        try {
            const before = known ?? (await (0,profile/* profileTable */.A6)(target, { displayPath: file, signal, minTopCount }));
            const shared = Object.keys(now.columns).filter((column) => Object.hasOwn(before.columns, column));
            const rows = Math.max(now.rows, before.rows);
            if (!isComparable(rows, shared.length))
                return fromProfile(before, 'there are too many rows to compare each');
            if (shared.length === 0)
                return fromProfile(before, 'no column is in both versions');
            const compared = await compareRows(target, (0,external_node_path_.join)(directory, file), shared, { id, signal });
            return { file, rowsBefore: before.rows, columns: compareColumns(before, now, id), rows: compared };
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return { file, unknown: `the earlier version cannot be read (${(0,errors/* messageOf */.bD)(error)})` };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = table_changes_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Brings the earlier bytes of a file. @returns why they cannot be had; `undefined` when they are there */
async function bring(file, relpath, earlier, target, { directory, places, signal }) {
    const size = (0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, file)).size;
    if (size > MOST_BYTES)
        return 'the file is larger than 256 MiB';
    if (earlier.in === 'git') {
        const shown = await (0,git/* git */.$Y)(['show', `${earlier.commit}:./${file}`], { cwd: directory, signal });
        if (shown.code !== 0)
            return 'git has no earlier version';
        if (shown.stdout.subarray(0, LFS_POINTER.length).toString() === LFS_POINTER)
            return 'git LFS keeps the earlier version';
        await (0,promises_.writeFile)(target, shown.stdout);
        return undefined;
    }
    const id = earlier.ids.get(relpath);
    if (id === undefined)
        return 'its earlier id is not known';
    for (const place of places) {
        const fetched = await place.fetch(earlier.version, [{ id, shown: file, target, mode: 0o600 }], { signal });
        if (fetched.lacking.length === 0)
            return undefined;
    }
    const where = places.map(({ label }) => label).join(' nor in ');
    return `the earlier version is ${places.length > 1 ? 'neither' : 'not'} in ${where}`;
}

// EXTERNAL MODULE: ./build/data/examine.js + 2 modules
var examine = __webpack_require__(96652);
// EXTERNAL MODULE: ./build/actions/version-data/places.js + 2 modules
var version_data_places = __webpack_require__(12912);
;// CONCATENATED MODULE: ./build/actions/version-data/changes.js






/**
 * Compares the tables that changed since the base. What went wrong with the earlier version is told in the report: it makes
 * nobody's data wrong.
 */
async function tableChanges(scene, paths, profiles, minRows) {
    const { context, config } = scene;
    const { directory, signal } = context;
    const before = await profilesLeftHere(directory, paths);
    let brought;
    const recorded = () => {
        brought ??= recordedProfiles(scene, paths);
        return brought;
    };
    const found = [];
    for (const { path, compared } of paths) {
        if (compared?.state !== 'changed')
            continue;
        const places = await (0,examine/* readablePlaces */.B)((0,version_data_places/* placesFor */.W)(scene, path));
        const tables = { profiles: profiles.tables, before, recorded };
        const options = { directory, places, ...tables, id: config.columns.id, signal, minTopCount: minRows };
        found.push(await compareTables(path.name, compared, options));
    }
    return {
        changes: found.flatMap(({ changes }) => changes),
        left: found.reduce((sum, { left }) => sum + left, 0),
        lacks: found.flatMap(({ lacks }) => lacks),
    };
}
/** Looks for rows and ids that come twice, in the tables that are not too large for it. */
async function rowFactsOf(scene, profiles) {
    const { context, config } = scene;
    const { directory, signal } = context;
    const facts = new Map();
    for (const [file, { rows, columns }] of profiles.tables) {
        const names = Object.keys(columns);
        if (!isComparable(rows, names.length))
            continue;
        facts.set(file, await rowFacts((0,external_node_path_.join)(directory, file), names, { id: config.columns.id, signal }));
    }
    return facts;
}

// EXTERNAL MODULE: ./build/actions/version-data/examine.js + 5 modules
var version_data_examine = __webpack_require__(21178);
;// CONCATENATED MODULE: ./build/actions/version-data/facts.js
/** The versions of the paths that are there: what the lineage, and the output `versions`, say. */
const versionsOf = (paths) => Object.fromEntries(paths.flatMap(({ path, examined }) => (examined?.tree ? [[path.name, examined.tree.version]] : [])));
/** Tells whether anything differs from the base. What cannot be compared counts as changed. */
const isChanged = ({ paths }) => paths.some(({ compared }) => compared?.state !== 'same');
/** Adds up the rows of all tables; `undefined` when none was read. */
function rowsOf(profiles) {
    if (!profiles || profiles.tables.size === 0)
        return undefined;
    return profiles.tables.values().reduce((sum, { rows }) => sum + rows, 0);
}

// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
;// CONCATENATED MODULE: ./build/actions/version-data/inputs.js


/** The inputs of `version-data`. */
const dataInputs = {
    ...common/* commonInputs */.j,
    paths: (0,inputs/* lines */.Mn)('The files, folders and globs to version. Default: everything that DVC tracks.'),
    remote: (0,inputs/* text */.Qq)('The data remote: a name of .dvc/config, a folder or bucket in the layout of DVC, or a registry (`oci://HOST/NAME`). Default: the default remote of .dvc/config, else the store.'),
    mode: (0,inputs/* choice */.Yq)('`snapshot` records the data as it is, `pull` brings what a metafile names, `verify` compares and changes nothing, `refresh` runs `data.refresh` and leaves the data for another job, `publish` stores what such a job left, `infer` writes a data contract that the data keeps, for a person to go on with. Default: pulls what the tree lacks and verifies the rest.', ['snapshot', 'pull', 'verify', 'refresh', 'publish', 'infer']),
    version: (0,inputs/* text */.Qq)('A published version to bring, instead of the one that the metafiles name.'),
    refresh: (0,inputs/* text */.Qq)('With `refresh`: the command that brings new data in. Default: `data.refresh`; without one the data stays.'),
    'data-record': (0,inputs/* text */.Qq)('With `publish`: the folder that `refresh` left, as its output `data-record` names it.'),
    schema: (0,inputs/* text */.Qq)('The data contract that the data must keep; with `infer`: where one is written. Default: `data.schema`, and with `infer` contracts/<model>.yml.'),
    profile: (0,inputs/* flag */.Jt)('Profiles the columns of each table and counts its rows.', { default: 'true' }),
    cache: (0,inputs/* flag */.Jt)("Keeps what is stored and pulled in DVC's cache too (.dvc/cache), where `dvc` and a cache step find it; on GitHub also what is pulled, up to 5 GB a path, in the cache of Actions.", {
        default: 'true',
    }),
    mend: (0,inputs/* flag */.Jt)('With `snapshot`: reads all that the remote and the cache have of the version, and stores anew what is corrupt there. What is lost comes back without it.', { default: 'false' }),
};

;// CONCATENATED MODULE: ./build/actions/version-data/judgement.js
/** Puts the parts of a report together. */
const joined = (parts) => ({
    checks: parts.flatMap(({ checks }) => checks),
    tables: parts.flatMap(({ tables }) => tables),
    notes: parts.flatMap(({ notes }) => notes),
    folded: {
        broken: parts.reduce((sum, { folded }) => sum + (folded?.broken ?? 0), 0),
        all: parts.reduce((sum, { folded }) => sum + (folded?.all ?? 0), 0),
    },
});

// EXTERNAL MODULE: ./build/actions/version-data/mistakes.js
var mistakes = __webpack_require__(38553);
// EXTERNAL MODULE: ./build/platform/format.js
var format = __webpack_require__(27783);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/report/clip.js
var clip = __webpack_require__(23325);
;// CONCATENATED MODULE: ./build/actions/version-data/differences.js


const MAX_ROWS = 200;
/** A longer name of a column makes a table that nobody can read. */
const MAX_NAME = 80;
/** Lists what is different about the columns of the tables that changed; values only where so many rows share them. */
function columnTables({ tableChanges, profiles, minRows }) {
    return tableChanges.flatMap((change) => {
        const rows = (change.columns ?? []).flatMap(({ name, changes }) => changes.map((one) => [
            (0,clip/* clip */.$Q)(name, MAX_NAME),
            ...wordsOf(one, shared(profiles?.tables.get(change.file)?.columns[name]?.count, minRows)),
        ]));
        if (rows.length === 0)
            return [];
        const columns = ['column', 'what changed', 'before', 'now'].map((title) => ({ title }));
        const caption = capital(rowWords(change));
        const title = `Changed columns of ${change.file}`;
        return [
            { id: `changed:${change.file}`, title, columns, rows: rows.slice(0, MAX_ROWS), ...(caption && { caption }) },
        ];
    });
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const shared = (count, minRows) => (count ?? 0) >= minRows;
function wordsOf(change, showValues) {
    switch (change.kind) {
        case 'added':
            return ['new column', '–', change.type];
        case 'removed':
            return ['column is gone', '', '–'];
        case 'type':
            return ['type', change.before, change.after];
        case 'missing':
            return ['share of missing values', (0,format/* formatPercent */.l9)(change.before), (0,format/* formatPercent */.l9)(change.after)];
        case 'median': {
            const [before, after] = showValues ? (0,format/* formatPair */.kI)(change.before, change.after) : ['–', '–'];
            const by = Number.isFinite(change.shift)
                ? ` by ${(0,format/* formatNumber */.ZV)(Math.abs(change.shift), 2)} of the quartile distance`
                : '';
            return [`median ${change.shift > 0 ? 'up' : 'down'}${by}`, before, after];
        }
        case 'range':
            return [change.wider ? (change.narrower ? 'range has moved' : 'range is wider') : 'range is narrower', '', ''];
        case 'values': {
            const { added, removed } = change;
            return [`${added.length} new ${plural(added.length)}, ${removed.length} gone`, someOf(removed), someOf(added)];
        }
    }
}
const plural = (count) => (count === 1 ? 'value' : 'values');
const someOf = (values) => values.slice(0, 5).join(', ') + (values.length > 5 ? ` and ${values.length - 5} more` : '');
/** How the rows of a table changed, in words; empty where nothing is known. */
function rowWords({ rows, rowsBefore, columns, unknown }) {
    if (rows) {
        const counts = [
            [rows.added, 'added'],
            [rows.removed, 'removed'],
            [rows.changed ?? 0, 'changed'],
        ];
        const parts = counts.flatMap(([count, word]) => (count > 0 ? [`${(0,format/* formatNumber */.ZV)(count)} ${word}`] : []));
        const told = rows.id === undefined ? 'whole rows compared' : `told apart by "${rows.id}"`;
        return parts.length > 0
            ? `rows: ${parts.join(', ')}, ${(0,format/* formatNumber */.ZV)(rows.kept)} kept (${told}).`
            : `the same ${(0,format/* formatCount */.B4)(rows.kept, 'row')}${sameWords(columns)}.`;
    }
    if (rowsBefore !== undefined)
        return `${(0,format/* formatCount */.B4)(rowsBefore, 'row')} before; rows were not compared: ${unknown}.`;
    return unknown ? `columns and rows were not compared: ${unknown}.` : '';
}
/** Where not a row differs, and yet the file does. */
function sameWords(columns = []) {
    const isOther = columns.some(({ changes }) => changes.some(({ kind }) => kind === 'added' || kind === 'removed'));
    return isOther ? ' in the columns that both versions have' : ', in another order or written otherwise';
}
/** What changed since the base, one phrase each, for the line below the verdict. */
function changePhrases({ tableChanges, paths }) {
    const files = paths.flatMap(({ path, compared }) => {
        const { added = [], removed = [] } = compared?.files ?? {};
        const parts = [
            ...(added.length > 0 ? [`${added.length} added`] : []),
            ...(removed.length > 0 ? [`${removed.length} removed`] : []),
        ];
        return parts.length > 0 ? [`${path.name}: files ${parts.join(', ')}`] : [];
    });
    const tables = tableChanges.flatMap((change) => {
        const columns = (change.columns ?? []).map(columnPhrase);
        const shown = columns.length > 4 ? [...columns.slice(0, 4), `${columns.length - 4} more columns`] : columns;
        return [`${change.file}: ${rowWords(change).replace(/\.$/, '')}`, ...shown];
    });
    return [...files, ...tables];
}
const columnPhrase = ({ name, changes }) => `\`${(0,clip/* clip */.$Q)(name, MAX_NAME)}\` ${changes.map(({ kind }) => PHRASES[kind]).join(', ')}`;
const PHRASES = {
    added: 'is new',
    removed: 'is gone',
    type: 'has another type',
    missing: 'other share missing',
    median: 'median moved',
    range: 'other range',
    values: 'other values',
};
/** The few words of the verdict: `+1,204 rows, 2 columns changed`. Empty when no table says more than that it changed. */
function differenceWords({ tableChanges, paths }) {
    const sum = (of) => tableChanges.reduce((total, change) => total + (of(change) ?? 0), 0);
    const [added, removed, changed] = [
        sum(({ rows }) => rows?.added),
        sum(({ rows }) => rows?.removed),
        sum(({ rows }) => rows?.changed),
    ];
    const columnsThat = (is) => sum((change) => change.columns?.filter(({ changes }) => changes.some(({ kind }) => is(kind))).length);
    const [came, went] = [columnsThat((kind) => kind === 'added'), columnsThat((kind) => kind === 'removed')];
    const columns = columnsThat((kind) => kind !== 'added' && kind !== 'removed');
    const files = (kind) => paths.reduce((total, { compared }) => total + (compared?.files?.[kind].length ?? 0), 0);
    return [
        ...moved(added, removed, 'row'),
        ...(changed > 0 ? [`${(0,format/* formatCount */.B4)(changed, 'row')} changed`] : []),
        ...moved(came, went, 'column'),
        ...(columns > 0 ? [`${(0,format/* formatCount */.B4)(columns, 'column')} changed`] : []),
        ...moved(files('added'), files('removed'), 'file'),
    ];
}
/** `+3 −1 rows`. */
function moved(added, removed, noun) {
    const signed = [
        ...(added > 0 ? [`+${(0,format/* formatNumber */.ZV)(added)}`] : []),
        ...(removed > 0 ? [`−${(0,format/* formatNumber */.ZV)(removed)}`] : []),
    ];
    return signed.length === 0 ? [] : [`${signed.join(' ')} ${noun}${added + removed === 1 ? '' : 's'}`];
}

// EXTERNAL MODULE: ./build/data/explain.js
var explain = __webpack_require__(16158);
;// CONCATENATED MODULE: ./build/actions/version-data/tables.js




/** Shows each path with its version, and how it stands to the base. */
function versionTable({ paths, base }) {
    const rows = paths.flatMap(({ path, examined, compared }) => {
        if (!examined?.tree)
            return [];
        const { md5, size, nfiles } = examined.tree.version;
        return [[path.name, md5, (0,format/* formatBytes */.z3)(size), nfiles ?? null, changeWords(compared)]];
    });
    if (rows.length === 0)
        return [];
    const columns = [
        { title: 'path' },
        { title: 'version' },
        right('size'),
        right('files'),
        { title: `against ${base.words}` },
    ];
    return [{ id: 'versions', title: 'Versions', columns, rows }];
}
function changeWords(compared) {
    if (!compared || compared.state === 'unknown')
        return 'nothing to compare with';
    if (compared.state !== 'changed')
        return compared.state === 'same' ? 'unchanged' : 'new';
    const before = compared.before ? ` from ${compared.before.md5.slice(0, 7)}` : '';
    return `changed${before}${compared.files ? `: ${(0,explain/* describeFiles */.LG)(compared.files)}` : ''}`;
}
const MAX_FILES = 50;
/** Lists the files that came, went or changed in each path. */
function changeTables({ paths }) {
    return paths.flatMap(({ path, compared }) => {
        const files = compared?.files;
        if (!files)
            return [];
        const kinds = ['added', 'removed', 'changed'];
        const rows = kinds.flatMap((kind) => files[kind].map((file) => [file, kind]));
        const more = rows.length > MAX_FILES ? { caption: `The first ${MAX_FILES} of ${(0,format/* formatNumber */.ZV)(rows.length)}.` } : {};
        const columns = [{ title: 'file' }, { title: 'change' }];
        return [
            { id: `files:${path.name}`, title: `Files of ${path.name}`, columns, rows: rows.slice(0, MAX_FILES), ...more },
        ];
    });
}
const MAX_SHOWN_TABLES = 5;
const MAX_COLUMNS = 200;
/**
 * Shows the columns of the first tables, each with its shape. Shares and quantiles say what a column holds without the
 * value of any row; smallest and largest would not, and the shape has no axis.
 */
function profileTables({ profiles, minRows }) {
    const figures = ['missing', 'distinct', 'mean', '5 %', 'median', '95 %'].map(right);
    return [...(profiles?.tables ?? [])].slice(0, MAX_SHOWN_TABLES).map(([file, { rows, columns }]) => {
        const all = Object.entries(columns);
        const shown = all.slice(0, MAX_COLUMNS);
        const more = all.length > shown.length ? `; the first ${MAX_COLUMNS} are shown` : '';
        return {
            id: `columns:${file}`,
            title: `Columns of ${file}`,
            caption: `${(0,format/* formatCount */.B4)(rows, 'row')}, ${(0,format/* formatCount */.B4)(all.length, 'column')}${more}`,
            columns: [{ title: 'column' }, { title: 'type' }, ...figures],
            rows: shown.map(([name, column]) => columnRow(name, column, { rows, minRows })),
            bars: shown.map(([, column]) => shapeOf(column, minRows)),
        };
    });
}
function columnRow(name, column, { rows, minRows }) {
    const { quantiles = {}, mean, count: filled, nulls } = column;
    const distinct = `${column.distinctExact ? '' : '≈ '}${(0,format/* formatNumber */.ZV)(column.distinct)}`;
    const figures = [mean, quantiles['0.05'], quantiles['0.5'], quantiles['0.95']].map((value) => value === undefined || filled < minRows ? null : (0,format/* formatNumber */.ZV)(value));
    return [(0,clip/* clip */.$Q)(name, MAX_NAME), column.type, nulls === 0 ? '0' : (0,format/* formatPercent */.l9)(nulls / rows), distinct, ...figures];
}
const MAX_BARS = 24;
/** The histogram of a column of numbers, else how often its most frequent values come; `null` where there is neither. */
function shapeOf({ histogram, top, count }, minRows) {
    if (count < minRows)
        return null;
    if (histogram)
        return histogram.counts;
    const counts = (top ?? []).slice(0, MAX_BARS).map((value) => value.count);
    return counts.length > 0 ? counts : null;
}
const right = (title) => ({ title, align: 'right' });

;// CONCATENATED MODULE: ./build/actions/version-data/warnings.js



/** From this share on a column is said to be mostly missing. */
const MOSTLY = 0.5;
/** A table of fewer rows has constant columns by chance. */
const FEW_ROWS = 10;
const MAX_NAMES = 6;
/**
 * Says what is probably wrong with the tables, one sentence each, the worst first: ids that are not unique, rows that come
 * twice, columns of a new type, that are mostly missing, that hold one value only. Names columns, never values.
 */
function dataWarnings({ profiles, rowFacts, tableChanges }, id) {
    return [...(profiles?.tables ?? [])].flatMap(([file, { rows, columns }]) => {
        const facts = rowFacts.get(file);
        const change = tableChanges.find((other) => other.file === file);
        const all = Object.entries(columns);
        const constant = rows < FEW_ROWS ? [] : all.filter(([, column]) => isConstant(column)).map(([name]) => name);
        const missing = all.filter(([, { nulls, type }]) => rows > 0 && type !== 'empty' && nulls / rows >= MOSTLY);
        const empty = rows < 1 ? [] : all.filter(([, { type }]) => type === 'empty').map(([name]) => name);
        return [
            ...rowSentences(facts, id),
            ...typeSentences(change),
            ...sentence(empty, (names) => `${names} ${empty.length === 1 ? 'is' : 'are'} empty`),
            ...sentence(missing.map(([name, { nulls }]) => `"${(0,clip/* clip */.$Q)(name, MAX_NAME)}" (${(0,format/* formatPercent */.l9)(nulls / rows)})`), (names) => `mostly missing: ${names}`, false),
            ...sentence(constant, (names) => `${names} ${constant.length === 1 ? 'holds' : 'hold'} one value only`),
        ].map((text) => `${file}: ${text}.`);
    });
}
const isConstant = ({ distinct, distinctExact, nulls, count }) => distinctExact && distinct === 1 && nulls === 0 && count > 0;
function rowSentences(facts, id) {
    if (!facts)
        return [];
    const { rows, duplicates, repeatedIds = 0 } = facts;
    const share = (part) => `${(0,format/* formatCount */.B4)(part, 'row')} (${(0,format/* formatPercent */.l9)(part / rows)})`;
    return [
        ...(repeatedIds > 0 ? [`the id "${id}" is not unique: ${share(repeatedIds)} repeat one`] : []),
        ...(duplicates > 0 ? [`${share(duplicates)} ${duplicates === 1 ? 'equals' : 'equal'} an earlier row`] : []),
    ];
}
function typeSentences(change) {
    const turned = (change?.columns ?? []).flatMap(({ name, changes }) => changes.flatMap((one) => (one.kind === 'type' && one.before !== 'empty' ? [{ name, ...one }] : [])));
    // Columns that went the same way stand in one sentence.
    const ways = Map.groupBy(turned, ({ before, after }) => `${before} and ${after}`);
    return [...ways.values()].flatMap((columns) => {
        const { before, after } = columns[0];
        const [was, is] = columns.length === 1 ? ['was', 'is'] : ['were', 'are'];
        return sentence(columns.map(({ name }) => name), (names) => `${names} ${was} ${before} and ${is} ${after} now`);
    });
}
function sentence(names, write, quote = true) {
    if (names.length === 0)
        return [];
    const shown = names.slice(0, MAX_NAMES).map((name) => (quote ? `"${(0,clip/* clip */.$Q)(name, MAX_NAME)}"` : name));
    const more = names.length > MAX_NAMES ? ` and ${(0,format/* formatNumber */.ZV)(names.length - MAX_NAMES)} more` : '';
    return [write(shown.join(', ') + more)];
}

;// CONCATENATED MODULE: ./build/actions/version-data/report.js










/** Writes the report of a data version. */
function dataReport(facts, host, times) {
    const { judgement } = facts;
    const pathChecks = facts.paths.map((path) => checkOf(path, facts));
    const checks = [...pathChecks, ...judgement.checks];
    const warnings = [...judgement.checks.filter(isWarning).map(inWords), ...dataWarnings(facts, facts.id)];
    const changes = changePhrases(facts);
    const verdict = checks.some(isBlocking) ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'version-data',
        verdict,
        outcome: (0,action/* outcomeOf */.s)(verdict),
        model: facts.model,
        ...report_wordsOf(facts, pathChecks, warnings.length),
        lineage: {
            code: (0,made_here/* codeOf */.$N)(host),
            data: versionsOf(facts.paths),
            ...(changes.length > 0 && { changes }),
        },
        checks,
        tables: [
            ...judgement.tables,
            ...columnTables(facts),
            ...profileTables(facts),
            ...changeTables(facts),
            ...versionTable(facts),
        ],
        charts: [],
        notes: [...warnings.map((text) => ({ level: 'warning', text })), ...judgement.notes, ...notesOf(facts)],
        execution: (0,made_here/* executionOf */.eo)(host, times.finishedAt, times.finishedAt.getTime() - times.startedAt.getTime()),
    });
}
const isBlocking = ({ verdict, level }) => verdict === 'fail' && level === 'block';
const isWarning = ({ verdict, level }) => verdict === 'fail' && level === 'warn';
/** The reason of a check of the contract says what is wrong, and its title where. */
const inWords = ({ id, title, reason }) => (id.startsWith('contract:') ? `${title}: ${reason}` : reason);
function checkOf({ path, examined, error }, { profiles }) {
    const broken = profiles?.broken.get(path.name);
    const hint = 'If this is meant to be no table, set the input "profile" to false.';
    const reason = error ?? (examined?.verdict === 'fail' || !broken ? examined?.reason : `${broken} ${hint}`) ?? '';
    return {
        id: `data:${path.name.split('/').map(encodeURIComponent).join('/')}`,
        title: path.name,
        verdict: error === undefined && examined?.verdict === 'pass' && !broken ? 'pass' : 'fail',
        level: 'block',
        value: examined?.tree?.version.size ?? null,
        unit: 'bytes',
        reason,
    };
}
/** What cannot be compared counts as changed for a condition in a workflow, but a person is told that it is not known. */
function changeInWords(facts) {
    if (!isChanged(facts))
        return 'the data is unchanged';
    const states = facts.paths.map(({ compared }) => compared?.state);
    if (states.includes('changed')) {
        const words = differenceWords(facts);
        return words.length > 0 ? words.join(', ') : 'the data changed';
    }
    return states.includes('new') ? 'new data' : 'data that nothing can be compared with';
}
const MAX_REASONS = 5;
/** Names the first few of a list. */
const report_someOf = (all, most = 5) => all.slice(0, most).join('; ') + (all.length > most ? `; and ${all.length - most} more` : '');
function report_wordsOf(facts, checks, warnings) {
    const failed = checks.filter(isBlocking);
    if (failed.length > 0) {
        return {
            headline: `${failed.length} of ${(0,format/* formatCount */.B4)(checks.length, 'data path')} failed`,
            summary: reasonsOf(failed),
        };
    }
    const broken = facts.judgement.checks.filter(isBlocking);
    if (broken.length > 0) {
        const { checks: judged, folded = { broken: 0, all: 0 } } = facts.judgement;
        const all = judged.filter(({ level }) => level === 'block').length + folded.all;
        const count = (0,format/* formatNumber */.ZV)(broken.length + folded.broken);
        const headline = `the data breaks ${count} of ${(0,format/* formatCount */.B4)(all, 'rule')} of its contract`;
        return { headline, summary: reasonsOf(broken, folded.broken) };
    }
    if (checks.length === 0) {
        return { headline: 'no data is versioned', summary: 'DVC tracks nothing here, and no paths were given.' };
    }
    const total = facts.paths.reduce((sum, { examined }) => sum + (examined?.tree?.version.size ?? 0), 0);
    const rows = rowsOf(facts.profiles);
    const size = rows === undefined ? (0,format/* formatBytes */.z3)(total) : `${(0,format/* formatCount */.B4)(rows, 'row')}, ${(0,format/* formatBytes */.z3)(total)}`;
    return {
        headline: [changeInWords(facts), ...(warnings > 0 ? [(0,format/* formatCount */.B4)(warnings, 'warning')] : [])].join(', '),
        summary: `${(0,format/* formatCount */.B4)(checks.length, 'path')}, ${size}; version ${checks.length === 1 ? (0,format/* shortId */.m_)(facts.version ?? '') : facts.version}.`,
    };
}
/** @param unseen so many more stand behind one of these */
function reasonsOf(failed, unseen = 0) {
    // A remote that cannot be reached is the same reason for every path.
    const reasons = [...new Set(failed.map(inWords))];
    const left = reasons.length - MAX_REASONS + unseen;
    const more = left > 0 ? ` And ${(0,format/* formatNumber */.ZV)(left)} more.` : '';
    return reasons.slice(0, MAX_REASONS).join(' ') + more;
}
function notesOf(facts) {
    const { paths, base, mode, remote, profiles, project } = facts;
    const notes = [];
    const add = (level, text, code) => notes.push({ level, text, ...(code && { code }) });
    if (paths.length === 0) {
        add('info', [
            'No data is versioned. Name it in the input "paths", or take a first snapshot, and each run says which data it saw.',
            (0,mistakes/* subfolderHint */.O0)(project),
        ]
            .filter(Boolean)
            .join(' '));
    }
    if (facts.uncommitted.length > 0) {
        const names = report_someOf(facts.uncommitted);
        add('warning', `Not committed as it is here: ${names}. Until then a checkout gets another version of the data.`);
    }
    if (mode === 'snapshot' && !remote) {
        add('warning', 'No data remote is configured, so nothing was pushed: other machines cannot pull this version.');
    }
    const pulled = paths.reduce((sum, { examined }) => sum + (examined?.pulled ?? 0), 0);
    if (pulled > 0)
        add('info', `Pulled: ${(0,format/* formatCount */.B4)(pulled, 'file')}, each hashed on the way.`);
    const proofs = paths.flatMap(({ examined }) => (examined?.verdict === 'pass' ? (examined.proof ?? []) : []));
    for (const proof of new Set(proofs))
        add('info', proof);
    if (base.missing) {
        add('warning', `The base commit ${base.missing.slice(0, 7)} is not in this checkout and could not be fetched; compared with HEAD.`);
    }
    if (project.unread.length > 0)
        add('info', `Outputs of DVC pipelines that are not looked at: ${report_someOf(project.unread)}.`);
    const unseen = [...(profiles?.tables.keys() ?? [])].filter((file) => !facts.rowFacts.has(file));
    if (unseen.length > 0) {
        add('info', `Not looked at for rows that come twice, for they are too large: ${report_someOf(unseen)}.`);
    }
    if (profiles && profiles.left > 0)
        add('info', `Only the first ${data_profiles/* MAX_TABLES */.Lm} tables were profiled; ${profiles.left} were not.`);
    for (const lack of facts.uncompared?.lacks ?? [])
        add('info', lack);
    if (facts.uncompared?.left) {
        const more = (0,format/* formatCount */.B4)(facts.uncompared.left, 'more table');
        add('info', `${more} changed since the base and ${facts.uncompared.left === 1 ? 'was' : 'were'} not compared.`);
    }
    if (mode === 'bring' || mode === 'refresh')
        notes.push(...otherVersionNotes(facts));
    for (const { path, examined } of paths) {
        if (!path.tracked && examined && !examined.snapshot)
            add('info', `"${path.name}": ${examined.reason}`);
        const made = examined?.snapshot;
        if (!made?.metafile.changed)
            continue;
        const also = made.alsoWritten.length > 0 ? ` with ${made.alsoWritten.join(', ')}` : '';
        const lines = made.metafile.text.trimEnd().split('\n');
        add('info', `Commit ${made.metafile.path}${also}:`, { language: 'yaml', lines });
    }
    return notes;
}
/** Says which data is not what the branch names, and how it becomes that. */
function otherVersionNotes({ paths, mode, version }) {
    const others = paths.filter(({ path, examined }) => examined?.tree && path.tracked?.version?.md5 !== examined.tree.version.md5);
    if (others.length === 0)
        return [];
    const names = others.map(({ path }) => `"${path.name}"`).join(', ');
    if (mode === 'refresh')
        return [{ level: 'info', text: `New data: ${names}. The branch does not name it yet.` }];
    const text = `This run has published data: ${names} is another version than the branch names. To make it the branch's own:`;
    const lines = [
        `npx modelloop version-data --version ${version}`,
        `npx modelloop version-data --mode snapshot   # then commit what it shows`,
    ];
    return [{ level: 'info', text, code: { language: 'sh', lines } }];
}

// EXTERNAL MODULE: ./build/actions/version-data/scene.js
var version_data_scene = __webpack_require__(20270);
;// CONCATENATED MODULE: ./build/actions/version-data/version-data.js




















const modeOf = (given) => given === undefined || given === 'infer' ? 'auto' : given;
/** Identifies data by DVC's ids, takes snapshots, pulls and verifies, and profiles tables. */
const version_data_action = (0,action/* defineAction */.Q)({
    name: 'version-data',
    description: 'Versions data as DVC does: ids, snapshots, pulls, checks, and a profile of each table',
    inputs: dataInputs,
    outputs: {
        version: 'The version: of one path its id; of several the MD5 of the sorted lines `id path`, each with its line end',
        versions: 'JSON: path → md5, size, nfiles',
        changed: 'Whether anything differs from the base of the pull request, else from HEAD: true or false',
        rows: 'Rows of all tables together',
        profile: 'Path of the JSON file with the profile of each table',
        contract: 'With `infer`: path of the data contract that was written',
        'data-record': 'With `refresh`: path of the folder to hand to the job that publishes it',
    },
    verdicts: ['pass', 'fail'],
    failOn: ['fail'],
    run,
});
async function run(context) {
    const { inputs, directory, host, log, clock } = context;
    const startedAt = clock.now();
    const { config, model } = await (0,rooms/* loadSettings */.M5)(context, { refresh: 'data.refresh' });
    refuseMixed(inputs);
    const schema = inputs.schema ?? config.data.schema;
    const contract = schema !== undefined && inputs.mode !== 'infer'
        ? await (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6644)]).then(__webpack_require__.bind(__webpack_require__, 46644))).readContract(directory, schema)
        : undefined;
    const wanted = inputs.paths ?? config.data.paths;
    const project = await (0,dvc_project/* openProject */.U8)(directory);
    const mode = inputs.version === undefined ? modeOf(inputs.mode) : 'bring';
    if (inputs.mode && mode !== 'publish')
        refuseNothing(inputs.mode, project, (0,dvc_project/* selectPaths */.LO)(project, wanted).length);
    const store = config.store.url ?? (0,rooms/* registryStoreUrl */.cr)(host, inputs['github-token']);
    const places = (0,version_data_places/* placesOf */.e)(context, project, inputs.remote ?? config.data.remote, store);
    const base = await baseOf(context);
    const scene = { context, config, model, project, wanted, places, named: new Map(), base: base.commit };
    const { paths, ...done } = await work(mode, scene);
    const minRows = (0,privacy/* leastShared */.N)(config);
    const examined = paths.flatMap((path) => path.examined ?? []);
    const profiles = inputs.profile && mode !== 'publish'
        ? await (0,data_profiles/* profilePaths */.IU)(directory, examined, { ...(0,version_data_scene/* progress */.q)(context), minTopCount: minRows })
        : undefined;
    for (const message of profiles?.broken.values() ?? [])
        log.error(message);
    const versions = versionsOf(paths);
    const version = Object.keys(versions).length === paths.length ? (0,combined_version/* combinedVersion */.e)(versions) : undefined;
    const remote = mode === 'snapshot' ? await places.remote() : undefined;
    const compared = profiles && (await tableChanges(scene, paths, profiles, minRows));
    const rowFacts = profiles ? await rowFactsOf(scene, profiles) : new Map();
    const selected = paths.map(({ path }) => path);
    const uncommitted = ['auto', 'pull', 'verify'].includes(mode) ? await (0,mistakes/* uncommittedMetafiles */.If)(directory, selected) : [];
    const { id } = config.columns;
    const known = { model, mode, project, paths, base, remote, profiles, version, minRows, id, uncommitted };
    const judgement = await judge(scene, paths, { mode, contract, profiles, inferTo: schema ?? `contracts/${model}.yml` });
    const tables = { tableChanges: compared?.changes ?? [], uncompared: compared, rowFacts };
    const facts = { ...known, judgement, ...tables };
    const report = dataReport(facts, host, { startedAt, finishedAt: clock.now() });
    for (const { level, text } of report.notes)
        if (level === 'warning')
            log.warning(text);
    const profile = profiles && version && (await writeProfiles(directory, version, profiles));
    const rows = rowsOf(profiles);
    return {
        report,
        outputs: { version, versions, changed: isChanged(facts), rows, profile, ...done, contract: judgement.contract },
    };
}
/** Does what the mode says with every path. Modes that are for retraining are loaded only when they are asked for. */
async function work(mode, scene) {
    const { context, project, wanted } = scene;
    switch (mode) {
        case 'refresh':
            return (await __webpack_require__.e(/* import() */ 6021).then(__webpack_require__.bind(__webpack_require__, 86021))).refreshData(scene);
        case 'publish':
            return (await __webpack_require__.e(/* import() */ 2573).then(__webpack_require__.bind(__webpack_require__, 62573))).publishData(scene);
        case 'bring':
            return (await __webpack_require__.e(/* import() */ 3044).then(__webpack_require__.bind(__webpack_require__, 63044))).bringData(scene, context.inputs.version ?? '');
        default: {
            const paths = [];
            for (const path of (0,dvc_project/* selectPaths */.LO)(project, wanted))
                paths.push(await (0,version_data_examine/* examine */.s)(scene, path, mode));
            return { paths };
        }
    }
}
/** Says of the data what its contract asks, and whether test rows are in the training; or writes a contract. */
async function judge(scene, paths, how) {
    if (how.mode === 'publish')
        return joined([]);
    if (scene.context.inputs.mode === 'infer') {
        return (await __webpack_require__.e(/* import() */ 3671).then(__webpack_require__.bind(__webpack_require__, 53671))).inferContract(scene, paths, how.inferTo);
    }
    const byContract = how.contract && (await (await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(6644)]).then(__webpack_require__.bind(__webpack_require__, 46644))).judgeByContract(scene, how.contract));
    const rules = how.contract?.leakage;
    const leakage = await (await __webpack_require__.e(/* import() */ 7476).then(__webpack_require__.bind(__webpack_require__, 27476))).judgeLeakage(scene, paths, {
        rules,
        profiles: how.profiles,
    });
    return joined(byContract ? [byContract, leakage] : [leakage]);
}
function refuseMixed({ mode, version, mend }) {
    if (mend && mode !== 'snapshot') {
        throw new errors/* UserError */.yo('The input "mend" works with the mode snapshot alone: it stores anew what is whole here.', {
            hint: 'Give mode: snapshot, where the data is whole.',
        });
    }
    if (!mode || version === undefined)
        return;
    throw new errors/* UserError */.yo(`The inputs "mode" (${mode}) and "version" are both given; a published version is brought without a mode.`);
}
function refuseNothing(mode, project, paths) {
    if (paths > 0)
        return;
    throw new errors/* UserError */.yo(`There is nothing to ${mode}: no paths are given and no .dvc metafile was found.`, {
        hint: (0,mistakes/* subfolderHint */.O0)(project) ?? 'Name them in the input "paths" or under data.paths in modelloop.yml.',
    });
}
/** The commit that `changed` is told against. */
async function baseOf({ directory, host }) {
    const wanted = host.pullRequest?.baseSha;
    if (wanted !== undefined) {
        if (await (0,base/* haveCommit */.i)(directory, wanted))
            return { commit: wanted, words: 'the base of the pull request' };
        const head = (await (0,base/* haveCommit */.i)(directory, 'HEAD')) ? 'HEAD' : undefined;
        return { commit: head, words: 'HEAD', missing: wanted };
    }
    return (await (0,base/* haveCommit */.i)(directory, 'HEAD'))
        ? { commit: 'HEAD', words: 'HEAD' }
        : { commit: undefined, words: 'nothing' };
}
/** Writes the profiles under the version that they describe. @returns the absolute path, as every output that is a path */
async function writeProfiles(directory, version, profiles) {
    if (profiles.tables.size === 0)
        return undefined;
    const path = profilesFile(directory, version);
    await (0,files/* writeWhole */.f8)(path, (0,profile/* profilesText */.Ab)(profiles.tables));
    return path;
}


/***/ }),

/***/ 22451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ combinedVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


/**
 * Names the data of several paths: of one its id, of several the MD5 of the sorted lines `id path`, each with its line end.
 * `undefined` for none.
 */
function combinedVersion(paths) {
    const entries = Object.entries(paths);
    if (entries.length <= 1)
        return entries[0]?.[1].md5;
    const lines = entries.map(([path, { md5 }]) => `${md5} ${path}\n`).sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(lines.join('')).digest('hex');
}


/***/ }),

/***/ 690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   EI: () => (/* binding */ indexBytes),
/* harmony export */   bz: () => (/* binding */ MOST_INDEX_BYTES),
/* harmony export */   w1: () => (/* binding */ BrokenIndex)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380);


/** Says that an index contradicts itself, or is none. */
class BrokenIndex extends Error {
    name = 'BrokenIndex';
}
const SCHEMA = 'modelloop.packs/v1';
/** More is no index of ours: it is enough for some millions of files. */
const MOST_INDEX_BYTES = 500_000_000;
/**
 * Writes an index: JSON in zstd. The same index gives the same bytes.
 * @param replaces the digest of an index whose place it takes because its bytes are wrong: its own is then another
 */
function indexBytes({ packs, manifest }, replaces) {
    const written = {
        schema: SCHEMA,
        packs: packs.map(({ digest, objects }) => ({
            digest,
            ids: objects.map(({ id }) => id),
            sizes: objects.map(({ size }) => size),
        })),
        ...(manifest && { manifest: Buffer.from(manifest).toString('latin1') }),
        ...(replaces && { replaces }),
    };
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompressSync)(JSON.stringify(written));
}
/** Reads an index that came from outside. @throws {BrokenIndex} when it is none, or two of its objects are the same. */
function parseIndex(bytes) {
    const { schema, packs, manifest } = parseWritten(bytes);
    if (schema !== SCHEMA || !Array.isArray(packs))
        throw new BrokenIndex(`it is not of the kind ${SCHEMA}`);
    if (manifest !== undefined && typeof manifest !== 'string')
        throw new BrokenIndex('its manifest is no text');
    const seen = new Set();
    const parsed = packs.map((pack) => {
        const { digest, ids, sizes } = pack ?? {};
        if (typeof digest !== 'string' || !(0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            throw new BrokenIndex('a pack has no digest');
        if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || ids.length === 0) {
            throw new BrokenIndex(`${digest} lists no objects with their sizes`);
        }
        const objects = ids.map((id, at) => {
            const size = sizes[at];
            if (typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id))
                throw new BrokenIndex(`an object has no MD5`);
            if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1)
                throw new BrokenIndex(`${id} has no size`);
            if (seen.has(id))
                throw new BrokenIndex(`${id} is there twice`);
            seen.add(id);
            return { id, size };
        });
        return { digest, size: sizeOf(objects), objects };
    });
    return { packs: parsed, manifest: manifest === undefined ? undefined : Buffer.from(manifest, 'latin1') };
}
function parseWritten(bytes) {
    try {
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompressSync)(bytes, { maxOutputLength: MOST_INDEX_BYTES }).toString('utf8');
        return JSON.parse(text) ?? {};
    }
    catch (cause) {
        throw new BrokenIndex('it is no JSON in zstd', { cause });
    }
}
/** Sums up sizes in bytes. */
const sizeOf = (objects) => objects.reduce((sum, { size }) => sum + size, 0);


/***/ }),

/***/ 35886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PACK_BYTES),
/* harmony export */   q: () => (/* binding */ planPacks)
/* harmony export */ });
/* harmony import */ var _pack_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(690);

/** How large a pack becomes. A larger object is a pack by itself. */
const PACK_BYTES = 64 << 20;
/** More packs than this that are less than half as large are not kept: the smaller half of them is joined. */
const MOST_SMALL = 64;
/**
 * Plans the packs of a set. Packs of an earlier version are kept while half of their bytes are wanted; all else goes into
 * new ones, in the order of the files. The same files and packs give the same plan.
 * @param files each object once
 * @param known the packs of an earlier version
 */
function planPacks(files, known = [], packBytes = PACK_BYTES) {
    const wanted = new Map(files.map(({ id, size }) => [id, size]));
    const usable = known.filter(({ size, objects }) => {
        const shared = objects.filter(({ id }) => wanted.has(id));
        return shared.every((object) => wanted.get(object.id) === object.size) && (0,_pack_index_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(shared) * 2 >= size;
    });
    const small = usable.filter(({ size }) => size * 2 < packBytes).sort((a, b) => a.size - b.size);
    const joined = new Set(small.length < MOST_SMALL ? [] : small.slice(0, MOST_SMALL / 2));
    const kept = usable.filter((pack) => !joined.has(pack));
    const held = new Set(kept.flatMap(({ objects }) => objects.map(({ id }) => id)));
    const fresh = files.filter(({ id, size }) => size > 0 && !held.has(id));
    return { kept, fresh: inPacks(fresh, packBytes) };
}
function inPacks(files, packBytes) {
    const packs = [];
    let [filling, filled] = [[], packBytes];
    for (const file of files) {
        if (file.size >= packBytes) {
            packs.push([file]);
            continue;
        }
        if (filled + file.size > packBytes) {
            ;
            [filling, filled] = [[], 0];
            packs.push(filling);
        }
        filling.push(file);
        filled += file.size;
    }
    return packs;
}


/***/ }),

/***/ 49437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writePack)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31652);
/* harmony import */ var _remotes_folder_work_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36443);






/** Bytes, and files, after which others get a turn. */
const TURN_BYTES = 8 << 20;
const TURN_FILES = 64;
/**
 * Writes files into a pack, one after the other, each hashed on the way. Memory does not grow with their size.
 * @param to the pack, which is not there yet; without one the bytes are only hashed
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
async function writePack(files, to, signal) {
    const buffer = Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_4__/* .PIECE_BYTES */ .ts);
    const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const pack = to === undefined ? undefined : (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(to, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(to, 'wx'));
    let [bytes, read] = [0, 0];
    const rest = async () => {
        if (bytes < TURN_BYTES && read < TURN_FILES)
            return;
        [bytes, read] = [0, 0];
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        signal?.throwIfAborted();
    };
    try {
        for (const { id, file } of files) {
            const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_4__/* .startHash */ .LC)('md5');
            for (const piece of piecesOf(file, buffer)) {
                hasher.update(piece);
                whole.update(piece);
                if (pack !== undefined)
                    (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .onDisk */ .FC)(to, () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFull */ .rB)(pack, piece));
                bytes += piece.length;
                await rest();
            }
            if (hasher.digest() !== id)
                throw (0,_remotes_folder_work_js__WEBPACK_IMPORTED_MODULE_5__.changedWhileRead)(file);
            read++;
        }
    }
    finally {
        if (pack !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(pack);
    }
    return `sha256:${whole.digest('hex')}`;
}
function* piecesOf(path, buffer) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
        for (let filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readFull */ .M9)(file, buffer); filled > 0; filled = (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .readFull */ .M9)(file, buffer)) {
            yield buffer.subarray(0, filled);
            if (filled < buffer.length)
                return;
        }
    }
    catch (error) {
        throw (0,_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .fileMistake */ .VO)(error, path);
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 62751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ profileData),
/* harmony export */   IU: () => (/* binding */ profilePaths),
/* harmony export */   Lm: () => (/* binding */ MAX_TABLES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64078);
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10165);
/* harmony import */ var _tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65711);
/* harmony import */ var _dvc_project_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28924);
/* harmony import */ var _tree_walk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50237);








/** More tables than this are not profiled: a folder of so many is a data set of files, not of tables. */
const MAX_TABLES = 50;
/** Profiles every table among the examined paths, in order of their paths. */
async function profilePaths(directory, examined, options) {
    const files = examined.flatMap(({ path, tree }) => (tree?.entries ?? []).map(({ relpath }) => ({ owner: path.name, file: fileName(path.name, relpath) })));
    return profileFiles(directory, files, options);
}
/** Profiles every table of versioned paths as they lie on disk; `paths` are files and folders below the directory. */
async function profileData(directory, paths, options = {}) {
    const { root, cache } = (0,_dvc_project_js__WEBPACK_IMPORTED_MODULE_5__/* .boundsOf */ .BO)(await (0,_dvc_project_js__WEBPACK_IMPORTED_MODULE_5__/* .openProject */ .U8)(directory));
    const files = paths.flatMap((owner) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, owner);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory())
            return [{ owner, file: owner }];
        return (0,_tree_walk_js__WEBPACK_IMPORTED_MODULE_6__/* .listFolder */ .b)(path, root, cache).map((relpath) => ({ owner, file: fileName(owner, relpath) }));
    });
    return profileFiles(directory, files, options);
}
const fileName = (owner, relpath) => (relpath === '' ? owner : `${owner}/${relpath}`);
async function profileFiles(directory, listed, options) {
    const files = listed.filter(({ file }) => (0,_tables_read_table_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .b)(file)).sort((a, b) => (0,_platform_json_js__WEBPACK_IMPORTED_MODULE_7__/* .compareCodePoints */ .O)(a.file, b.file));
    const tables = new Map();
    const broken = new Map();
    for (const { owner, file } of files.slice(0, MAX_TABLES)) {
        const onProgress = (rows) => options.onProgress?.(`${file}: ${rows} rows profiled`);
        try {
            tables.set(file, await (0,_tables_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .profileTable */ .A6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file), { ...options, displayPath: file, onProgress }));
        }
        catch (error) {
            if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
                throw error;
            if (!broken.has(owner))
                broken.set(owner, (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
        }
    }
    return { tables, broken, left: Math.max(files.length - MAX_TABLES, 0) };
}


/***/ }),

/***/ 7992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ receiveVerified),
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36528);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31652);




/**
 * Receives the bytes of an object while hashing them: the destination appears whole and right, or not at all. Small ones
 * are written in one go.
 * @param sizeBytes how many bytes are expected; more or fewer are no error, only a wrong hash is
 * @returns their number, or `broken`
 */
async function receiveVerified(body, sizeBytes, { to, id, hash, mode }) {
    if (sizeBytes <= _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts) {
        const bytes = await gather(body);
        if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .hashBytes */ .yi)(bytes, hash) !== id)
            return 'broken';
        if (to !== undefined)
            (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .writeHidden */ ._I)({ to: [to], mode }, (put) => put(bytes));
        return bytes.length;
    }
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .startHash */ .LC)(hash);
    let size = 0;
    const pieces = (async function* () {
        for await (const piece of piecesOf(body)) {
            hasher.update(piece);
            size += piece.length;
            yield piece;
        }
    })();
    if (to === undefined) {
        for await (const _ of pieces)
            ;
        return hasher.digest() === id ? size : 'broken';
    }
    const temporary = (0,_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryBeside */ .w6)(to);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(temporary, 'wx', mode).catch((error) => Promise.reject((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .fileMistake */ .VO)(error, to)));
        try {
            for await (const piece of pieces) {
                for (let at = 0; at < piece.length;) {
                    const written = file.write(piece, at).catch((error) => Promise.reject((0,_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .fileMistake */ .VO)(error, to)));
                    at += (await written).bytesWritten;
                }
            }
            await file.chmod(mode);
        }
        finally {
            await file.close();
        }
        if (hasher.digest() !== id)
            return 'broken';
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(temporary, to);
        return size;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { force: true });
    }
}
/** Gathers a body's bytes. */
async function gather(body) {
    const pieces = [];
    for await (const piece of body)
        pieces.push(piece);
    return Buffer.concat(pieces);
}
/** DVC 2's hash depends on where its pieces of 1 MiB begin, and a body comes in pieces of any size. */
async function* piecesOf(body) {
    let waiting = [];
    let length = 0;
    for await (const piece of body) {
        waiting.push(piece);
        length += piece.length;
        if (length < _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts)
            continue;
        const bytes = Buffer.concat(waiting);
        let at = 0;
        for (; at + _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts <= bytes.length; at += _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts)
            yield bytes.subarray(at, at + _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .PIECE_BYTES */ .ts);
        waiting = [bytes.subarray(at)];
        length = bytes.length - at;
    }
    if (length > 0)
        yield Buffer.concat(waiting);
}


/***/ }),

/***/ 65922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ copyReceived)
/* harmony export */ });
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36528);

/** Copies what came once for a second file with the same bytes. @returns its size; 0 when nothing is kept */
function copyReceived(first, { id, target, mode = 0o644 }, hash) {
    if (first.target === undefined || target === undefined)
        return 0;
    return (0,_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyVerified */ .kj)({ from: first.target, to: [target], id, hash, mode });
}


/***/ }),

/***/ 47822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ fetchFromPacks)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var id = __webpack_require__(31652);
;// CONCATENATED MODULE: ./build/data/packs/read-pack.js
/** Bytes between two objects that are cheaper to read than to ask once more. */
const GAP_BYTES = 512 << 10;
/**
 * Plans how wanted objects are read: the whole pack when they are half of it or more, else by ranges.
 * @param whole whether the pack is read whole in any case
 */
function planSpans({ objects, size }, wanted, whole) {
    const found = [];
    let [from, bytes] = [0, 0];
    for (const object of objects) {
        if (wanted.has(object.id)) {
            found.push({ ...object, from });
            bytes += object.size;
        }
        from += object.size;
    }
    if (found.length === 0)
        return [];
    if (whole || bytes * 2 >= size)
        return [{ from: 0, to: size, objects: found }];
    const spans = [];
    for (const object of found) {
        const last = spans.at(-1);
        const to = object.from + object.size;
        if (last && object.from - last.to <= GAP_BYTES) {
            last.to = to;
            last.objects.push(object);
        }
        else
            spans.push({ from: object.from, to, objects: [object] });
    }
    return spans;
}
/**
 * Takes the objects out of the bytes of a span. Bytes that are missing at the end are missing in the objects too: who
 * receives them hashes them.
 * @param receive is handed each object's bytes and reads all of them before it returns
 */
async function splitSpan(bytes, { from, objects }, receive) {
    const pieces = bytes[Symbol.asyncIterator]();
    let rest = new Uint8Array();
    async function* take(size) {
        for (let left = size; left > 0;) {
            if (rest.length === 0) {
                const next = await pieces.next();
                if (next.done)
                    return;
                rest = next.value;
            }
            const piece = rest.subarray(0, left);
            rest = rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    try {
        let at = from;
        for (const object of objects) {
            for await (const _ of take(object.from - at))
                ;
            await receive(object, take(object.size));
            at = object.from + object.size;
        }
        // What follows the last object belongs to the pack's digest.
        for await (const _ of take(Number.POSITIVE_INFINITY))
            ;
    }
    finally {
        await pieces.return?.();
    }
}

// EXTERNAL MODULE: ./build/data/receive.js
var receive = __webpack_require__(7992);
// EXTERNAL MODULE: ./build/data/remotes/copy-received.js
var copy_received = __webpack_require__(65922);
;// CONCATENATED MODULE: ./build/data/remotes/packs-fetch.js







/** Parts of packs that are read at a time. */
const AT_ONCE = 4;
/**
 * Brings objects out of the packs of a version: whole packs, or ranges where little of a pack is wanted. Each object is
 * hashed. Where nothing is kept, the fetch is a proof: then packs are read whole, and their own digests must be right too.
 */
async function fetchFromPacks(blobs, { packs }, wanted, { signal, onProgress }) {
    const groups = Map.groupBy(wanted, ({ id }) => id);
    const isProof = wanted.every(({ target }) => target === undefined);
    let [objects, bytes] = [0, 0];
    const lacks = new Map();
    const todo = new Map(groups);
    const lacking = [];
    const take = (id, size) => {
        const [first, ...others] = groups.get(id);
        lacks.delete(id);
        todo.delete(id);
        let came = 1;
        for (const object of others) {
            const why = (0,copy_received/* copyReceived */.n)(first, object, 'md5');
            if (typeof why === 'number')
                came++;
            else
                lacking.push({ object, why });
        }
        objects += came;
        bytes += size * came;
        onProgress?.(came, size * came);
    };
    const empty = todo.get(EMPTY_ID);
    if (empty)
        take(EMPTY_ID, (await packs_fetch_receive(empty[0], 0, noBytes())));
    // What is broken is read once more: it may have been the way that broke it.
    for (let round = 0; round < 2 && todo.size > 0; round++) {
        const spans = packs.flatMap((pack) => planSpans(pack, todo, isProof || !blobs.givesParts).map((span) => ({ pack, span })));
        await (0,parallel/* forEachParallel */.I)(spans, AT_ONCE, async ({ pack, span }) => {
            signal?.throwIfAborted();
            const found = await readSpan(blobs, pack, span, groups, { signal, isProof });
            for (const [id, what] of found) {
                if (typeof what === 'number')
                    take(id, what);
                else
                    lacks.set(id, what);
            }
        });
        if (![...lacks.values()].includes('broken'))
            break;
    }
    for (const object of [...todo.values()].flat())
        lacking.push({ object, why: lacks.get(object.id) ?? 'missing' });
    return { objects, bytes, lacking };
}
/** The bytes that no pack holds: none. */
const EMPTY_ID = (0,id/* hashBytes */.yi)(new Uint8Array());
async function* noBytes() { }
/** Reads a part of a pack. @returns for each of its objects the size, or why it cannot be had */
async function readSpan(blobs, { digest, size }, span, groups, { signal, isProof }) {
    const found = new Map();
    const hasher = (0,external_node_crypto_.createHash)('sha256');
    const body = blobs.read(digest, { from: span.from, to: span.to, signal });
    try {
        await splitSpan(isProof ? hashed(body, hasher) : body, span, async (object, bytes) => {
            found.set(object.id, await packs_fetch_receive(groups.get(object.id)[0], object.size, bytes));
        });
    }
    catch (error) {
        if (!(error instanceof store/* MissingContent */.c9))
            throw error;
        for (const { id } of span.objects)
            found.set(id, 'missing');
        return found;
    }
    const isWhole = span.from === 0 && span.to === size;
    if (isProof && isWhole && `sha256:${hasher.digest('hex')}` !== digest) {
        for (const { id } of span.objects)
            found.set(id, 'broken');
    }
    return found;
}
const packs_fetch_receive = ({ id, target, mode = 0o644 }, size, bytes) => (0,receive/* receiveVerified */.T)(bytes, size, { to: target, id, hash: 'md5', mode });
async function* hashed(body, hasher) {
    for await (const piece of body) {
        hasher.update(piece);
        yield piece;
    }
}


/***/ }),

/***/ 40628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ addBytes),
/* harmony export */   GS: () => (/* binding */ addCell),
/* harmony export */   LF: () => (/* binding */ addNumber),
/* harmony export */   j: () => (/* binding */ addText),
/* harmony export */   m_: () => (/* binding */ resetHash),
/* harmony export */   tw: () => (/* binding */ newHash),
/* harmony export */   u0: () => (/* binding */ isExact)
/* harmony export */ });
/** Starts a hash. */
const newHash = () => ({ high: 0x9e3779b9, low: 0x85ebca6b });
/** Sets a hash back to its start. */
function resetHash(hash) {
    hash.high = 0x9e3779b9;
    hash.low = 0x85ebca6b;
}
const TEXT = 1;
const NUMBER = 2;
/** Adds a text, by its UTF-8 bytes. */
function addText(hash, text) {
    const { length } = text;
    let { high, low } = hash;
    for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > LAST_ASCII) {
            addBytes(hash, Buffer.from(text));
            return;
        }
        high = Math.imul(high ^ unit, 0x9e3779b1);
        low = Math.imul(low ^ unit, 0x5f356495);
        high ^= low >>> 15;
    }
    finish(hash, high ^ length, low ^ TEXT);
}
const LAST_ASCII = 0x7f;
/** Adds a text that is UTF-8 bytes from `start` to `end`. */
function addBytes(hash, bytes, start = 0, end = bytes.length) {
    let { high, low } = hash;
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        high = Math.imul(high ^ byte, 0x9e3779b1);
        low = Math.imul(low ^ byte, 0x5f356495);
        high ^= low >>> 15;
    }
    finish(hash, high ^ (end - start), low ^ TEXT);
}
const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
/** Adds a number that is not NaN, by its bits; `-0` is `0`. */
function addNumber(hash, value) {
    number[0] = value + 0;
    const high = Math.imul(hash.high ^ words[1], 0x9e3779b1);
    const low = Math.imul(hash.low ^ words[0], 0x5f356495);
    finish(hash, high ^ (low >>> 15), low ^ (high >>> 13) ^ NUMBER);
}
/** Mixes both lanes so that every bit of each depends on all that was added (finaliser of MurmurHash3, crossed). */
function finish(hash, high, low) {
    let a = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    let b = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
    b = Math.imul(b ^ (b >>> 14), 0x297a2d39);
    hash.high = (a ^ (b >>> 16)) >>> 0;
    hash.low = (b ^ (a >>> 15)) >>> 0;
}
/** A value from 2⁵³ on is no longer told apart by its number. */
const EXACT = 2 ** 53;
/** Tells whether a number, which may be NaN, is told apart from all others. */
const isExact = (value) => Math.abs(value) < EXACT;
/** Adds a cell that may be a number: `1`, `1.0` and `1e0` are one value; an integer too large to be exact is a text. */
function addCell(hash, text, value) {
    if (isExact(value))
        addNumber(hash, value);
    else
        addText(hash, text.trim());
}


/***/ }),

/***/ 27102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ HashTable),
/* harmony export */   N: () => (/* binding */ MOST_HASHES)
/* harmony export */ });
const FIRST_SLOTS = 1 << 12;
/** Beyond this many values (about 750 MB) a table is not held in memory. */
const MOST_HASHES = 1 << 24;
const [EMPTY, SEEN, MARKED] = [0, 1, 2];
/**
 * Holds hashes, each with where its value came first, and what a caller counts of it. Open addressing in typed arrays: 23 bytes a
 * slot, and between 1.4 and 2.8 slots a value, so that a million values take 32 to 64 MB.
 */
class HashTable {
    /** Values held. */
    size = 0;
    mask = FIRST_SLOTS - 1;
    high = new Uint32Array(FIRST_SLOTS);
    low = new Uint32Array(FIRST_SLOTS);
    lines = new Int32Array(FIRST_SLOTS);
    files = new Uint16Array(FIRST_SLOTS);
    counts = new Uint32Array(FIRST_SLOTS);
    notes = new Uint32Array(FIRST_SLOTS);
    states = new Uint8Array(FIRST_SLOTS);
    /** The slot of a hash; -1 when it is not held. It is good until the next one is added. */
    find({ high, low }) {
        for (let slot = low & this.mask; this.states[slot] !== EMPTY; slot = (slot + 1) & this.mask) {
            if (this.low[slot] === low && this.high[slot] === high)
                return slot;
        }
        return -1;
    }
    /**
     * Adds a hash that is not held, counted once. Nothing is added once the table is full.
     * @param file a number of the caller's own
     * @param note one that is kept with it
     */
    add(hash, line = 0, file = 0, note = 0) {
        if (this.isFull)
            return;
        if (this.size * 1.4 > this.mask)
            this.grow();
        const slot = this.freeSlot(hash.high, hash.low);
        this.lines[slot] = line;
        this.files[slot] = file;
        this.counts[slot] = 1;
        this.notes[slot] = note;
        this.states[slot] = SEEN;
        this.size++;
    }
    /** Whether values were left out. */
    get isFull() {
        return this.size >= MOST_HASHES;
    }
    lineAt(slot) {
        return this.lines[slot];
    }
    fileAt(slot) {
        return this.files[slot];
    }
    noteAt(slot) {
        return this.notes[slot];
    }
    countAt(slot) {
        return this.counts[slot];
    }
    countMore(slot) {
        this.counts[slot]++;
    }
    isMarked(slot) {
        return this.states[slot] === MARKED;
    }
    mark(slot) {
        this.states[slot] = MARKED;
    }
    freeSlot(high, low) {
        let slot = low & this.mask;
        while (this.states[slot] !== EMPTY)
            slot = (slot + 1) & this.mask;
        this.high[slot] = high;
        this.low[slot] = low;
        return slot;
    }
    grow() {
        const { high, low, lines, files, counts, notes, states } = this;
        const slots = (this.mask + 1) * 2;
        this.mask = slots - 1;
        this.high = new Uint32Array(slots);
        this.low = new Uint32Array(slots);
        this.lines = new Int32Array(slots);
        this.files = new Uint16Array(slots);
        this.counts = new Uint32Array(slots);
        this.notes = new Uint32Array(slots);
        this.states = new Uint8Array(slots);
        for (let old = 0; old < states.length; old++) {
            if (states[old] === EMPTY)
                continue;
            const slot = this.freeSlot(high[old], low[old]);
            this.lines[slot] = lines[old];
            this.files[slot] = files[old];
            this.counts[slot] = counts[old];
            this.notes[slot] = notes[old];
            this.states[slot] = states[old];
        }
    }
}


/***/ }),

/***/ 70556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ RowHashes)
/* harmony export */ });
/* harmony import */ var _tables_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54203);
/* harmony import */ var _tables_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16108);
/* harmony import */ var _cell_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40628);



/**
 * Hashes the rows of a batch. The hash of a row is the sum of the hashes of its cells, each begun with the name of its column, so
 * that the order of columns makes no difference. Numbers are told apart by value, all else by what is written, as in a profile.
 */
class RowHashes {
    columns;
    single;
    lanes = newLanes(0);
    singleLanes = newLanes(0);
    hash = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    /** @param single one more column, of which there is a hash of its own: the label, or the id */
    constructor(columns, single) {
        this.columns = columns.map((name) => new CellHashes(name));
        this.single = single === undefined ? undefined : new CellHashes(single);
    }
    /** Hashes the rows of a batch, in place of those of the one before. */
    take(batch) {
        this.lanes = newLanes(batch.rows);
        this.singleLanes = newLanes(batch.rows);
        for (const column of this.columns)
            column.take(batch, this.lanes);
        this.single?.take(batch, this.singleLanes);
    }
    /** The hash of a row without the single column; good until the next one is asked for. */
    row(row) {
        return this.give(this.lanes.high[row], this.lanes.low[row]);
    }
    /** The hash of a row with the single column; good until the next one is asked for. */
    whole(row) {
        const { lanes, singleLanes } = this;
        return this.give(lanes.high[row] + singleLanes.high[row], lanes.low[row] + singleLanes.low[row]);
    }
    /** The hash of the single column of a row; good until the next one is asked for. */
    only(row) {
        return this.give(this.singleLanes.high[row], this.singleLanes.low[row]);
    }
    give(high, low) {
        this.hash.high = high >>> 0;
        this.hash.low = low >>> 0;
        return this.hash;
    }
}
const newLanes = (rows) => ({ high: new Int32Array(rows), low: new Int32Array(rows) });
const [BLANK, PLUS, MINUS, LETTER_E, LOWER] = [0x20, 0x2b, 0x2d, 0x65, 0x20];
/** Tells quickly of most dates and texts that they are no numbers: then their bytes need not be made a text. */
function mayBeNumber(bytes, start, end) {
    if (bytes[start] > _tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_DIGIT */ .$C)
        return false;
    for (let at = start + 1; at < end; at++) {
        const byte = bytes[at];
        // A sign stands in front, or behind an e; blanks around a number are taken off, and there are odd ones beyond ASCII.
        if (byte === MINUS || byte === PLUS) {
            const before = bytes[at - 1];
            if (before > BLANK && before < 0x80 && (before | LOWER) !== LETTER_E)
                return false;
        }
        else if (byte > _tables_values_js__WEBPACK_IMPORTED_MODULE_2__/* .LAST_DIGIT */ .$C && byte < 0x80 && (byte | LOWER) !== LETTER_E)
            return false;
    }
    return true;
}
/** Adds the hashes of the cells of one column to those of their rows. */
class CellHashes {
    name;
    seed = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    hash = (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .newHash */ .tw)();
    lanes = newLanes(0);
    at = 0;
    constructor(name) {
        this.name = name;
        (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(this.seed, name);
    }
    take(batch, lanes) {
        this.lanes = lanes;
        this.at = 0;
        if (batch.names.includes(this.name))
            batch.addTo(this.name, this);
        while (this.at < batch.rows)
            this.add('');
    }
    add(text) {
        this.addSome(text);
        this.end();
    }
    addNumber(value) {
        (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumber */ .LF)(this.begun(), value);
        this.end();
    }
    addBytes(bytes, start, end) {
        if (start < end && mayBeNumber(bytes, start, end))
            this.addSome(bytes.toString('utf8', start, end));
        else
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addBytes */ .$i)(this.begun(), bytes, start, end);
        this.end();
    }
    addDecimal(bytes, start, end) {
        this.addBytes(bytes, start, end);
    }
    addNumbers(values, from, to, step) {
        let at = from;
        for (; at < to; at += step) {
            const value = values[at];
            if (Number.isNaN(value))
                break;
            this.addNumber(value);
        }
        return at;
    }
    /** Adds what may be a number. */
    addSome(text) {
        const value = (0,_tables_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .plainDecimal */ .mr)(text);
        if (value === undefined)
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addText */ .j)(this.begun(), text);
        else
            (0,_cell_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .addNumber */ .LF)(this.begun(), value);
    }
    begun() {
        this.hash.high = this.seed.high;
        this.hash.low = this.seed.low;
        return this.hash;
    }
    end() {
        const { lanes, hash, at } = this;
        lanes.high[at] = lanes.high[at] + hash.high;
        lanes.low[at] = lanes.low[at] + hash.low;
        this.at++;
    }
}


/***/ }),

/***/ 95680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseProfiles),
/* harmony export */   l: () => (/* binding */ readProfiles)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27783);
/* harmony import */ var _tables_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10165);




const rows = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig('is no number of rows'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf('is no number of rows'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0, 'is below 0'));
const finite = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig('is no number'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x('is no finite number'));
const ascending = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(finite, 'is no list of numbers'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((edges) => edges.every((edge, index) => index === 0 || edge > edges[index - 1]), 'is not ascending'));
const cuts = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ edges: ascending, at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows), between: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows) }, 'is no distribution'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ edges, at, between }) => at.length === edges.length && between.length === edges.length + 1, 'has not one count for each edge and one more between them'));
const histogram = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ edges: ascending, counts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(rows) }, 'is no histogram'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ edges, counts }) => edges.length === counts.length + 1, 'has not one edge more than counts'));
const column = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMN_TYPES */ .RO, 'is no type of a column'),
    count: rows,
    nulls: rows,
    distinct: rows,
    distinctExact: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY('is neither true nor false'),
    distinctError: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    min: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    max: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(finite),
    quantiles: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), finite)),
    histogram: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(histogram),
    cuts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(cuts),
    sampled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(rows),
    top: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ value: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('is no text'), count: rows }), 'is no list of values')),
}, 'is no column'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y(({ min, max }) => min === undefined || max === undefined || min <= max, 'has a min above its max'));
const profiles = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES_SCHEMA */ .HS),
    tables: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ rows, columns: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), column, 'are no columns') }, 'is no table'), 'are no tables'),
}, 'is no profile');
/**
 * Takes the table of a `modelloop.profiles/v1` text that has most of today's columns; of several the one with most rows.
 * @throws {UserError} for another text, for one without a table, and for what is broken in it, with its path.
 */
function parseProfiles(text, { name, columns }) {
    const tables = Object.entries(readTables(text, name));
    const shared = (table) => columns.filter((column) => Object.hasOwn(table.columns, column)).length;
    const [best] = tables.toSorted(([, a], [, b]) => shared(b) - shared(a) || b.rows - a.rows);
    if (best === undefined)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('the profile holds no table.', { place: { file: name } });
    const [table, profile] = best;
    const which = tables.length > 1 ? ` (${table}, ${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(profile.rows)} rows)` : '';
    return {
        kind: 'profile',
        name: `${name}${which}`,
        rows: profile.rows,
        columns: profile.columns,
    };
}
/**
 * Reads the tables of a `modelloop.profiles/v1` text.
 * @throws {UserError} as `parseProfiles` does.
 */
const readProfiles = (text, name) => new Map(Object.entries(readTables(text, name)));
function readTables(text, name) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(profiles, json(text), { abortEarly: true });
    if (parsed.success)
        return parsed.output.tables;
    const [issue] = parsed.issues;
    const path = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? '';
    if (path === '' || path === 'schema')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`this is no profile of training data (${_tables_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES_SCHEMA */ .HS}).`, {
            place: { file: name },
            hint: 'Give a file that version-data or train-and-log wrote, or a table.',
        });
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the profile is broken: \`${path}\` ${issue.message}.`, {
        place: { file: name },
        hint: 'Have it written again, or give a table.',
    });
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 49305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** Types an action by its own declaration. */
const defineAction = (action) => action;
/** Maps a verdict to the three words that all actions share (design §1.1). */
function outcomeOf(verdict) {
    switch (verdict) {
        case 'pass':
        case 'stable':
        case 'promoted':
            return 'pass';
        case 'fail':
        case 'not-comparable':
        case 'drift':
        case 'rolled-back':
            return 'fail';
        default:
            return 'unknown';
    }
}


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* unused harmony export gitEnvironment */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84539);


/** Variables that would turn a call to another repository, index or object store (`git rev-parse --local-env-vars`). */
const repositoryVariables = [
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CONFIG',
    'GIT_COMMON_DIR',
    'GIT_DIR',
    'GIT_GRAFT_FILE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_INTERNAL_SUPER_PREFIX',
    'GIT_NAMESPACE',
    'GIT_NO_REPLACE_OBJECTS',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_QUARANTINE_PATH',
    'GIT_REPLACE_REF_BASE',
    'GIT_SHALLOW_FILE',
    'GIT_WORK_TREE',
];
/**
 * Runs git in `cwd` and waits for its end. It never asks for a password, and variables of a surrounding git call (a hook,
 * say) do not turn it elsewhere. Never throws for an exit code; needs git 2.31 or newer for `settings`.
 * @throws {UserError} when there is no git or no such folder, and when git refuses a repository of another user: what it
 * does not tell must not be taken for what is not there.
 */
async function git(args, options) {
    const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)('git', args, {
        cwd: options.cwd,
        env: gitEnvironment(process.env, options.settings ?? []),
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
    }).catch((cause) => {
        if (cause.code !== 'ENOENT')
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git could not be started in "${options.cwd}".`, {
            hint: 'Is git installed, and does the folder exist?',
            cause,
        });
    });
    const stderr = result.stderr.toString('utf8');
    const foreign = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1];
    if (result.code !== 0 && foreign !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`git refuses the repository ${foreign}, because it belongs to another user.`, {
            hint: `Run \`git config --global --add safe.directory "${foreign}"\` before this step, as jobs in a container need it.`,
        });
    }
    return { ...result, stderr };
}
/** Reads what git lists with `-z`: names, or lines, each ended by a zero byte. */
const namesOf = (output) => Buffer.from(output).toString('utf8').split('\0').filter(Boolean);
/** Makes the environment of a git process: the given one without its repository, with `settings` after those it has. */
function gitEnvironment(base, settings) {
    const environment = { ...base, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' };
    for (const name of repositoryVariables)
        delete environment[name];
    // The user's own GIT_CONFIG_COUNT (a safe.directory, say) stays in force.
    const before = Number.parseInt(base['GIT_CONFIG_COUNT'] ?? '0', 10) || 0;
    for (const [index, [key, value]] of settings.entries()) {
        environment[`GIT_CONFIG_KEY_${before + index}`] = key;
        environment[`GIT_CONFIG_VALUE_${before + index}`] = value;
    }
    if (settings.length > 0)
        environment['GIT_CONFIG_COUNT'] = String(before + settings.length);
    return environment;
}


/***/ }),

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

/***/ 23325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   Wp: () => (/* binding */ clipBytes),
/* harmony export */   mV: () => (/* binding */ clipToWidth)
/* harmony export */ });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Shortens a text to `max` UTF-16 units with an ellipsis, never in the middle of what a person sees as one character. */
function clip(text, max) {
    if (text.length <= max)
        return text;
    // A slice first: segmenting a whole long text is slow, and one grapheme of a hostile text can be endless.
    let kept = '';
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        if (kept.length + segment.length > max - 1)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** Shortens a text to `max` UTF-8 bytes with an ellipsis, never in the middle of a character. */
function clipBytes(text, max) {
    if (Buffer.byteLength(text) <= max)
        return text;
    let kept = '';
    let size = Buffer.byteLength('…');
    for (const { segment } of graphemes.segment(text.slice(0, max))) {
        size += Buffer.byteLength(segment);
        if (size > max)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
const wide = /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFF60]/u;
/** Signs that count as pictographs, and yet take one place in every terminal. */
const narrow = new Set(['✓', '✗', '○', '▲', '▼', '↔', '™', '©', '®']);
const placesOf = (grapheme) => (wide.test(grapheme) && !narrow.has(grapheme) ? 2 : 1);
/** Counts the places that a text takes in a terminal: two for CJK and emoji, as in Unicode's East Asian Width. */
function displayWidth(text) {
    let width = 0;
    for (const { segment } of graphemes.segment(text))
        width += placesOf(segment);
    return width;
}
/** Shortens a text to so many places, as `displayWidth` counts them, with an ellipsis. */
function clipToWidth(text, places) {
    // No text of so few places is longer, but for a hostile one.
    const short = clip(text, places * 8);
    if (displayWidth(short) <= places)
        return short;
    let kept = '';
    let width = 1;
    for (const { segment } of graphemes.segment(short)) {
        width += placesOf(segment);
        if (width > places)
            break;
        kept += segment;
    }
    return `${kept.trimEnd()}…`;
}


/***/ })

};
