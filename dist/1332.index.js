export const id = 1332;
export const ids = [1332];
export const modules = {

/***/ 38553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   If: () => (/* binding */ uncommittedMetafiles),
/* harmony export */   O0: () => (/* binding */ subfolderHint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71665);
/* harmony import */ var _platform_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63454);






/**
 * Refuses a path that is neither here nor named by a metafile, and says which of the usual mistakes it probably is.
 * @throws {UserError} with what to do.
 */
async function refuseUnknown(project, { name, tracked }) {
    const { directory, root } = project;
    if (tracked || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)))
        return;
    const holder = project.tracked.find((path) => name.startsWith(`${path.name}/`));
    if (holder) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${name}" is not here, and lies in "${holder.name}", which ${holder.metafile} tracks as a whole.`, {
            hint: `Name "${holder.name}".`,
        });
    }
    if (root !== directory && ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, `${name}.dvc`)))) {
        const here = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, directory));
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${name}" is not in "${here}", but at the top of the project.`, {
            hint: `Paths are relative to the input "working-directory", which is "${here}": set it to the project's top.`,
        });
    }
    if (await isIgnored(directory, name)) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${name}" is not here, git ignores it, and no metafile names it.`, {
            hint: `Was ${name}.dvc committed? \`dvc add\` writes it beside the data.`,
        });
    }
    const near = nearestName(project, name);
    if (near !== undefined)
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`"${name}" does not exist.`, { hint: `Is "${near}" meant?` });
}
/** The tracked path, or the neighbour on the disk, that differs from a name by a letter or two. */
function nearestName({ directory, tracked }, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(name);
    const neighbours = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)) : [];
    const known = [...tracked.map((path) => path.name), ...neighbours.map((other) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, other))];
    return known.find((other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(other, name) <= 2);
}
async function isIgnored(directory, name) {
    // It does not exist, so git cannot see whether a rule for folders alone is about it.
    const asked = [`${name}\0`, `${name}/\0`].join('');
    const { code } = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(['check-ignore', '-q', '--stdin', '-z'], { cwd: directory, input: asked });
    return code === 0;
}
/** Where nothing is tracked below the working directory, but the project begins above it: says so, as a hint. */
function subfolderHint({ directory, root }) {
    if (root === directory || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc')))
        return undefined;
    const here = (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_4__/* .posixPath */ .HQ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, directory));
    return `The DVC project begins above "${here}", which is the working directory: is the input "working-directory" right?`;
}
/** Names the metafiles that git has in another version than they are here, or not at all. */
async function uncommittedMetafiles(directory, paths) {
    const metafiles = [...new Set(paths.flatMap(({ tracked }) => tracked?.metafile ?? []))];
    if (metafiles.length === 0)
        return [];
    const pathspecs = ['--', ...metafiles.slice(0, MOST).map((file) => `:(literal)${file}`)];
    const [changed, unknown] = await Promise.all([
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(['diff', '--name-only', '--relative', '-z', 'HEAD', ...pathspecs], { cwd: directory }),
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$Y)(['ls-files', '--others', '-z', ...pathspecs], { cwd: directory }),
    ]);
    return [changed, unknown].flatMap(({ code, stdout }) => (code === 0 ? (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOf */ .eZ)(stdout) : []));
}
/** A command line takes no more arguments than so many. */
const MOST = 1000;


/***/ }),

/***/ 12912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ placesFor),
  e: () => (/* binding */ placesOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/store/buckets/settings.js
var buckets_settings = __webpack_require__(21473);
;// CONCATENATED MODULE: ./build/data/remotes/find.js




/**
 * Finds the data remote: a name of `.dvc/config`, `dvc` (its default one), or a folder or bucket by path or URL
 * (`../store`, `folder:/data`, `s3://bucket/data`). Nothing is opened.
 * @param otherwise the URL that serves when none is wanted and `.dvc/config` has no default
 * @returns `undefined` when there is none at all
 * @throws {UserError} for an unknown name.
 */
function findRemote(config, wanted, directory, otherwise) {
    const useDefault = wanted === undefined || wanted === '' || wanted === 'dvc';
    const name = useDefault && !(wanted === 'dvc' && config.remotes.has('dvc')) ? config.defaultRemote : wanted;
    if (name === undefined) {
        if (wanted === 'dvc')
            throw noDefault(config);
        return otherwise === undefined ? undefined : { name: otherwise, address: () => given(otherwise, directory) };
    }
    if (config.remotes.has(name.toLowerCase()))
        return { name, address: () => addressOf(config, name) };
    if (!useDefault && /[/\\:]|^\.{1,2}$/.test(name))
        return { name, address: () => given(name, directory) };
    throw unknown(config, name, useDefault);
}
const given = (url, directory) => ({
    url: withScheme.test(url) ? url : (0,external_node_path_.resolve)(directory, url),
    settings: {},
});
/** On Windows a drive has one letter. */
const withScheme = /^[a-z][a-z0-9+.-]+:/i;
function noDefault({ remotes }) {
    const some = [...remotes.keys()];
    const hint = some.length > 0 ? `Name one of ${some.join(', ')}, or run \`dvc remote default ${some[0]}\`.` : undefined;
    return new errors/* UserError */.yo('The data remote is "dvc", but .dvc/config names no default remote.', {
        hint: hint ?? 'Run `dvc remote add -d NAME URL`, or name a folder.',
    });
}
function unknown({ remotes }, name, isDefault) {
    const known = [...remotes.keys()];
    const near = known.find((other) => (0,mod/* distance */.Io)(other, name.toLowerCase()) <= 2);
    const which = isDefault ? `.dvc/config names "${name}" as its default remote, and has no remote of that name` : '';
    const hint = isDefault
        ? `Run \`dvc remote add ${name} URL\`; without \`--local\`, or CI does not see it.`
        : 'Name one of these, or give a folder such as ../dvc-store.';
    return new errors/* UserError */.yo(`${which || `.dvc/config has no remote "${name}"`} (it has: ${known.join(', ') || 'none'}).`, {
        hint: near ? `Is "${near}" meant?` : hint,
    });
}
/** Follows `remote://other/path`: the other's URL with the path at its end, its settings under those of the first. */
function addressOf({ remotes }, first) {
    const seen = new Set();
    let settings = {};
    let rest = [];
    for (let name = first.toLowerCase();;) {
        const own = remotes.get(name);
        if (!own || seen.has(name)) {
            const why = own ? 'refers to itself' : `refers to "${name}", which .dvc/config does not have`;
            throw new errors/* UserError */.yo(`The data remote "${first}" ${why}.`, { hint: 'Mend its url (remote://OTHER/PATH).' });
        }
        seen.add(name);
        settings = { ...own, ...settings };
        const url = own['url'] ?? '';
        if (url === '')
            throw new errors/* UserError */.yo(`The data remote "${name}" has no url in .dvc/config.`, { hint: ADD_URL(name) });
        const reference = /^remote:\/\/([^/]+)\/*(.*)$/i.exec(url);
        if (!reference) {
            refuseVersioned(first, settings);
            return { url: [url.replace(/(?<=[^/])\/+$/, ''), ...rest].join('/'), settings };
        }
        const [, other = '', path = ''] = reference;
        if (path !== '')
            rest = [path, ...rest];
        name = other.toLowerCase();
    }
}
const ADD_URL = (name) => `Run \`dvc remote modify ${name} url URL\`.`;
function refuseVersioned(name, settings) {
    for (const key of ['version_aware', 'worktree']) {
        if (!(0,buckets_settings/* isOn */.M)(settings[key]))
            continue;
        throw new errors/* UserError */.yo(`The data remote "${name}" is cloud-versioned (${key}), which is not supported.`, {
            hint: 'Its files lie under their own names, and versions in the bucket. Add an ordinary remote beside it.',
        });
    }
}

// EXTERNAL MODULE: ./build/data/remotes/folder.js
var folder = __webpack_require__(92473);
// EXTERNAL MODULE: ./build/store/buckets/open.js
var buckets_open = __webpack_require__(48164);
// EXTERNAL MODULE: ./build/store/store.js
var store = __webpack_require__(64899);
;// CONCATENATED MODULE: ./build/data/remotes/open.js





const bucket = async (url, label, options) => whenUsed(label, async () => {
    const [{ openBucketRemote }, opened] = await Promise.all([__webpack_require__.e(/* import() */ 7962).then(__webpack_require__.bind(__webpack_require__, 17962)), (0,buckets_open/* openBucket */.x)(url, options)]);
    return openBucketRemote(opened, label);
});
const registry = async (url, label, options) => whenUsed(label, async () => {
    const [{ openPackRemote }, { openRepository }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3683).then(__webpack_require__.bind(__webpack_require__, 63683)),
        Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(7687)]).then(__webpack_require__.bind(__webpack_require__, 97687)),
    ]);
    const temporary = options.environment['RUNNER_TEMP'];
    return openPackRemote(await openRepository(url, options), label, { temporary });
});
/**
 * Opens a remote when it is first used: what speaks to a cloud takes a while to load. One that nothing answered for is not
 * tried again for every path: each try takes its time.
 */
function whenUsed(label, open) {
    let opened;
    let unreachable;
    const ask = async (question) => {
        if (unreachable)
            throw unreachable;
        try {
            opened ??= open();
            return await question(await opened);
        }
        catch (error) {
            if (error instanceof store/* StoreUnreachable */.au)
                unreachable = error;
            throw error;
        }
    };
    return {
        label,
        push: (...args) => ask((remote) => remote.push(...args)),
        fetch: (...args) => ask((remote) => remote.fetch(...args)),
        readManifest: (...args) => ask((remote) => remote.readManifest(...args)),
    };
}
const open_folder = async (url, label, { directory }) => {
    const path = decodeURIComponent(url.slice(url.indexOf(':') + 1).replace(/^\/\/(?=\/)/, ''));
    return (0,folder/* openDataFolder */.l)((0,external_node_path_.resolve)(directory, path), label);
};
/** Scheme → opener; what a kind of remote needs is loaded when one is named. */
const openers = {
    file: open_folder,
    folder: open_folder,
    s3: bucket,
    gs: bucket,
    gcs: bucket,
    az: bucket,
    azure: bucket,
    oci: registry,
};
/** Tells whether a URL is of a kind that `openRemote` speaks. */
const isRemoteUrl = (url) => Object.hasOwn(openers, url.slice(0, url.indexOf(':')));
/**
 * Opens a data remote: a folder, or a bucket of S3, Google Cloud or Azure, in DVC's layout; a registry, in packs. Nothing
 * is contacted, and nothing that speaks to a cloud is loaded, before it is used.
 * @throws {UserError} for a kind of remote that is not spoken here.
 */
async function openRemote({ name, address }, options) {
    const { url, settings } = address();
    const label = `the remote "${name}"`;
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return (0,folder/* openDataFolder */.l)(url, label);
    const opener = openers[scheme];
    if (opener)
        return opener(url, label, { ...options, settings });
    throw new errors/* UserError */.yo(`The data remote "${name}" is of the kind ${scheme}:, which is not spoken here.`, {
        hint: `What works: a folder, ${['s3', 'gs', 'azure', 'oci'].map((known) => `${known}://`).join(', ')}. Or run \`dvc pull\` before this action.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/version-data/places.js



/**
 * Finds cache and remote; the remote is opened when it is needed.
 * @param otherwise the URL of the store, which serves where DVC names no remote
 */
function placesOf(context, project, wanted, otherwise) {
    const { config } = project;
    const { inputs, directory, host, log, signal } = context;
    const find = () => findRemote(config, wanted, directory, otherwise && isRemoteUrl(otherwise) ? otherwise : undefined);
    // A misspelt name is said at once; what only .dvc/config names matters once it is needed.
    if (wanted !== undefined)
        find();
    let opened;
    const open = async () => {
        const location = find();
        const { environment, actor: username, registryLogin: login } = host;
        const options = { token: inputs['github-token'], username, login, environment, directory, log };
        return location && openRemote(location, options);
    };
    const remote = () => {
        opened ??= open();
        return opened;
    };
    const cache = (0,folder/* openDataFolder */.l)(config.cacheDirectory, 'the cache');
    // A runner of GitHub's own has a new disk each time.
    const remember = host.github && host.environment['RUNNER_ENVIRONMENT'] !== 'self-hosted' ? undefined : directory;
    return { cache, keep: inputs.cache, remote, signal, say: (line) => log.info(line), remember, mend: inputs.mend };
}
/**
 * The places of a path: of `remote: name` in its metafile DVC asks that remote alone, whatever the default is. Each remote is
 * opened once in a scene.
 */
function placesFor({ context, project, places, named }, { tracked }) {
    const name = tracked?.remote;
    if (name === undefined)
        return places;
    const found = named.get(name) ?? placesOf(context, project, name);
    named.set(name, found);
    return found;
}


/***/ }),

/***/ 25098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ comparePath),
/* harmony export */   i: () => (/* binding */ haveCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63454);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31652);
/* harmony import */ var _dvc_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91168);
/* harmony import */ var _dvc_metafile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33834);
/* harmony import */ var _dvc_pipeline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35075);
/* harmony import */ var _find_manifest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3586);








/**
 * Makes sure that a commit can be read. A shallow checkout lacks the base of a pull request: it is fetched alone.
 * @param access settings for the fetch, where the clone was left without a login
 * @returns whether it can be read now
 */
async function haveCommit(directory, commit, access = []) {
    const known = async () => (await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['cat-file', '-e', `${commit}^{commit}`], { cwd: directory })).code === 0;
    if (await known())
        return true;
    if (!/^[0-9a-f]{40,64}$/.test(commit))
        return false;
    const fetched = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit], {
        cwd: directory,
        timeoutMs: 60_000,
        settings: access,
    });
    return fetched.code === 0 && (await known());
}
/**
 * Compares a path with what a commit recorded: by its metafile when DVC tracked it there, else by git's own files.
 * @param places where the list of files of the earlier version may lie
 */
async function comparePath(project, commit, path, tree, places) {
    const metafile = path.tracked?.metafile ?? `${path.name}.dvc`;
    const text = await textAt(project, commit, metafile);
    if (text === undefined)
        return path.tracked ? { state: 'new' } : compareInGit(project.directory, commit, path.name);
    const out = await outOf(project, commit, { text, file: metafile }, path);
    if (!out?.version)
        return { state: out ? 'new' : 'unknown' };
    const before = out.version;
    if (before.md5 === tree.version.md5)
        return { state: 'same', before };
    return { state: 'changed', before, ...(await filesChanged(out, path.name, tree, places)) };
}
async function textAt({ directory }, commit, file) {
    const { code, stdout } = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['show', `${commit}:./${file}`], { cwd: directory });
    return code === 0 ? stdout.toString('utf8') : undefined;
}
async function outOf(project, commit, metafile, { tracked, name }) {
    const path = tracked?.path ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name);
    try {
        if (tracked?.stage === undefined)
            return (0,_dvc_metafile_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMetafile */ .vS)(metafile.text, metafile.file).outs.find((out) => out.path === path);
        const file = metafile.file.replace(/lock$/, 'yaml');
        const text = await textAt(project, commit, file);
        const beside = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), 'params.yaml');
        const params = (0,_dvc_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .needsParams */ .m)(text) ? await textAt(project, commit, beside) : undefined;
        const { outs } = (0,_dvc_pipeline_js__WEBPACK_IMPORTED_MODULE_6__/* .readPipeline */ .l)(text === undefined ? undefined : { text, file }, metafile, params === undefined ? undefined : { text: params, file: beside });
        return outs.find((out) => out.path === path && out.stage === tracked.stage);
    }
    catch (error) {
        // A metafile that was broken in the past is no mistake of today's.
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
async function filesChanged({ version, hash }, shown, tree, places) {
    const id = version.md5;
    const earlier = (ids) => ({ in: 'objects', version: { id, hash }, ids });
    if (!(0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolderId */ .AD)(id)) {
        return tree.kind === 'file' ? { earlier: earlier(new Map([['', id]])) } : { unknown: 'it was a file before' };
    }
    if (tree.kind !== 'folder')
        return { unknown: 'it was a folder before' };
    const before = await (0,_find_manifest_js__WEBPACK_IMPORTED_MODULE_7__/* .readManifest */ .W)(places, { id, hash }, shown).catch(() => undefined);
    if (!before)
        return { unknown: `the earlier list of files cannot be read from ${placesInWords(places)}` };
    const files = (0,_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .compareFiles */ .h)(before, tree.entries);
    const changed = new Set(files.changed);
    const ids = before.filter(({ relpath }) => changed.has(relpath)).map(({ relpath, md5 }) => [relpath, md5]);
    return { files, earlier: earlier(new Map(ids)) };
}
/** Names places one after the other: `the cache nor the remote x`. */
const placesInWords = (places) => places.map(({ label }) => label).join(' nor ');
/** A path that git itself keeps: its files are compared with those of the commit. */
async function compareInGit(directory, commit, name) {
    const options = { cwd: directory };
    const pathspec = ['--', `:(literal)${name}`];
    const [known, changes, untracked] = await Promise.all([
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['ls-tree', '-z', '--name-only', commit, `./${name}`], options),
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['diff', '-z', '--name-status', '--no-renames', '--relative', commit, ...pathspec], options),
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$Y)(['ls-files', '-z', '--others', '--exclude-standard', ...pathspec], options),
    ]);
    if (known.code !== 0 || changes.code !== 0)
        return { state: 'unknown' };
    const added = (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(untracked.stdout);
    if (known.stdout.length === 0)
        return { state: added.length > 0 || changes.stdout.length > 0 ? 'new' : 'unknown' };
    const fields = (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOf */ .eZ)(changes.stdout);
    const withStatus = (status) => fields.filter((_, at) => at % 2 === 1 && status.test(fields[at - 1]));
    const strip = (paths) => paths.map((path) => (path === name ? name : path.slice(name.length + 1)));
    const files = {
        added: strip([...withStatus(/^A/), ...added]),
        removed: strip(withStatus(/^D/)),
        changed: strip(withStatus(/^[MT]/)),
    };
    const same = files.added.length + files.removed.length + files.changed.length === 0;
    return same ? { state: 'same' } : { state: 'changed', files, earlier: { in: 'git', commit } };
}


/***/ }),

/***/ 36528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ writeHidden),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   kj: () => (/* binding */ copyVerified),
/* harmony export */   w6: () => (/* binding */ temporaryBeside)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31652);






let buffer;
/**
 * Copies a file to one place or several while hashing it once, blocking the thread: each appears whole and right, or not at
 * all.
 * @returns its size in bytes, or what is wrong with the source
 * @throws {UserError} for what the disk refuses.
 */
function copyVerified(copy) {
    buffer ??= Buffer.allocUnsafe(_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .PIECE_BYTES */ .ts);
    const { from, id, hash, shown = from } = copy;
    const source = (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => openIfThere(from));
    if (source === undefined)
        return 'missing';
    const read = () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown, () => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readFull */ .M9)(source, buffer));
    try {
        const filled = read();
        if (filled === buffer.length)
            return copyLarge(copy, read);
        const bytes = buffer.subarray(0, filled);
        if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .hashBytes */ .yi)(bytes, hash) !== id)
            return 'broken';
        writeHidden(copy, (put) => put(bytes));
        return filled;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(source);
    }
}
class WrongBytes extends Error {
}
/** Copies what fills the buffer and may go on; `read` fills it again. */
function copyLarge(copy, read) {
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_5__/* .startHash */ .LC)(copy.hash);
    let size = 0;
    try {
        writeHidden(copy, (put) => {
            for (let filled = buffer.length; filled > 0; filled = read()) {
                const bytes = buffer.subarray(0, filled);
                hasher.update(bytes);
                put(bytes);
                size += filled;
            }
            if (hasher.digest() !== copy.id)
                throw new WrongBytes();
        });
        return size;
    }
    catch (error) {
        if (error instanceof WrongBytes)
            return 'broken';
        throw error;
    }
}
/** Jobs and threads begin anywhere, and count from there. */
let name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(2 ** 47);
/** Makes up a name beside a destination for what is not whole yet. */
const temporaryBeside = (to) => 
// Not `join`, which takes half as long as to open the file.
`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to)}/.modelloop-${(name++).toString(16).padStart(12, '0')}.tmp`;
/** Tells whether a name is one of those, as a job that was killed leaves them. */
const isTemporary = (name) => /^\.modelloop-[0-9a-f]{12}\.tmp$/.test(name);
/**
 * Writes beside each destination under a name of its own, and moves all there once all is written.
 * @param fill puts the bytes, in pieces
 * @throws {UserError} for what the disk refuses.
 */
function writeHidden({ to, mode, shown }, fill) {
    const files = [];
    const each = (work) => {
        for (const file of files)
            (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown ?? file.target, () => work(file));
    };
    try {
        try {
            for (const target of to) {
                const temporary = temporaryBeside(target);
                files.push({ target, temporary, file: (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(shown ?? target, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'wx', mode)) });
            }
            fill((bytes) => each(({ file }) => (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFull */ .rB)(file, bytes)));
            // What the umask took away.
            if ((mode & UMASK) !== 0)
                each(({ file }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fchmodSync)(file, mode));
        }
        finally {
            for (const { file } of files)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
        }
        each(({ temporary, target }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, target));
    }
    catch (error) {
        for (const { temporary } of files)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
const UMASK = process.umask();
function openIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    }
    catch (error) {
        return (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)(error);
    }
}


/***/ }),

/***/ 91168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   h: () => (/* binding */ compareFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64078);



/** Reads a manifest that came from outside. @throws {UserError} when it is none, or its files could not all lie there. */
function parseManifest(bytes, id, shown) {
    const distrust = (why, cause) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${shown}": the object ${id} is no list of files that can be trusted: ${why}.`, {
        hint: 'Snapshot the data again.',
        cause,
    });
    let parsed;
    try {
        parsed = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
    }
    catch (cause) {
        throw distrust('it is no JSON', cause);
    }
    if (!Array.isArray(parsed))
        throw distrust('it is no list');
    const files = new Set();
    const folders = new Set();
    const entries = parsed.map((item) => {
        const { md5, relpath } = item ?? {};
        if (typeof md5 !== 'string' || !/^[0-9a-f]{32}$/.test(md5))
            throw distrust(`an entry has no MD5`);
        if (typeof relpath !== 'string')
            throw distrust('an entry has no path');
        if (!staysInside(relpath))
            throw distrust(`${JSON.stringify(relpath)} is no path below a folder`);
        if (files.has(relpath))
            throw distrust(`${JSON.stringify(relpath)} is there twice`);
        files.add(relpath);
        for (let at = relpath.lastIndexOf('/'); at > 0; at = relpath.lastIndexOf('/', at - 1)) {
            const folder = relpath.slice(0, at);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
        return { md5, relpath };
    });
    for (const folder of folders) {
        if (files.has(folder))
            throw distrust(`${JSON.stringify(folder)} is a file and a folder`);
    }
    return entries;
}
/** No disk that we know takes longer names. */
const MAX_NAME_BYTES = 255;
/** Tells whether a path stays below its folder, out of git's and DVC's own folders; where `\` separates, without one. */
const staysInside = (path) => !path.includes('\0') &&
    !(node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '\\' && path.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)) &&
    path
        .split('/')
        .every((part) => !['', '.', '..', '.git', '.dvc'].includes(part.toLowerCase()) && Buffer.byteLength(part) <= MAX_NAME_BYTES);
/** Tells which files came, went and changed from one version of a folder to another. */
function compareFiles(before, after) {
    const old = new Map(before.map((entry) => [entry.relpath, entry.md5]));
    const now = new Map(after.map((entry) => [entry.relpath, entry.md5]));
    const sorted = (paths) => [...paths].sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O);
    return {
        added: sorted([...now.keys()].filter((path) => !old.has(path))),
        removed: sorted([...old.keys()].filter((path) => !now.has(path))),
        changed: sorted([...now].filter(([path, md5]) => old.has(path) && old.get(path) !== md5).map(([path]) => path)),
    };
}


/***/ }),

/***/ 96652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ examinePath),
  B: () => (/* binding */ readablePlaces)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
// EXTERNAL MODULE: ./build/data/explain.js
var explain = __webpack_require__(16158);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/data/copy.js
var copy = __webpack_require__(36528);
// EXTERNAL MODULE: ./build/data/disk.js
var disk = __webpack_require__(88264);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var dvc_id = __webpack_require__(31652);
// EXTERNAL MODULE: ./build/data/find-manifest.js
var find_manifest = __webpack_require__(3586);
// EXTERNAL MODULE: ./build/data/lacking.js
var data_lacking = __webpack_require__(11486);
// EXTERNAL MODULE: ./build/data/progress.js
var progress = __webpack_require__(77810);
;// CONCATENATED MODULE: ./build/data/pull.js










/**
 * Brings the files of a tracked path that the working tree lacks, from the cache or the remote, each hashed on the way.
 * Files that are there stay as they are, right or wrong: `verify` judges them. A corrupt object of the cache is replaced.
 * @returns how many files were brought
 * @throws {UserError} when an object is missing or corrupt; the file it was for is then not there at all.
 */
async function pullPath(project, path, options) {
    const { version } = path;
    if (!version || !path.cached)
        return 0;
    const { missing, manifest } = await missingFiles(path, options);
    const folders = new Set(missing.map(({ target }) => (0,external_node_path_.dirname)(target)));
    if ((0,dvc_id/* isFolderId */.AD)(version.md5))
        folders.add(path.fullPath);
    for (const folder of folders) {
        makeSafeFolder(project, folder);
        removeHalves(folder);
    }
    const lacking = await fetchAll(path, missing, manifest, options);
    if (lacking.length > 0)
        throw (0,data_lacking/* notToBeHad */.b)(lacking, placesOf(options));
    return missing.length;
}
const placesOf = ({ cache, remote }) => (remote ? [cache, remote] : [cache]);
async function missingFiles(path, options) {
    const { version, fullPath, name, hash } = path;
    const id = version.md5;
    const mode = path.executable ? 0o755 : 0o644;
    if (!(0,dvc_id/* isFolderId */.AD)(id)) {
        const file = { id, target: fullPath, shown: name, mode };
        return { missing: (0,external_node_fs_.existsSync)(fullPath) ? [] : [file], manifest: undefined };
    }
    const { entries, bytes, brokenIn } = await (0,find_manifest/* findManifest */.J)(placesOf(options), { id, hash }, name, options.signal);
    if (options.keep && brokenIn.includes(options.cache))
        await options.cache.drop({ id, hash });
    const missing = entries
        .map(({ md5, relpath }) => ({
        id: md5,
        target: (0,external_node_path_.join)(fullPath, relpath),
        shown: `${name}/${relpath}`,
        mode,
    }))
        .filter(({ target }) => !(0,external_node_fs_.existsSync)(target));
    return { missing, manifest: bytes };
}
/** Asks the cache, then the remote for what the cache cannot give, and keeps that in the cache. @returns what nobody has */
async function fetchAll({ version, hash, name }, missing, manifest, options) {
    const { cache, remote, keep, signal, say } = options;
    const of = { id: version.md5, hash };
    const onProgress = (0,progress/* startProgress */.o)(`${name}: pulled`, { files: missing.length }, say);
    const inCache = await cache.fetch(of, missing, { signal, onProgress });
    const rest = inCache.lacking.map(({ object }) => object);
    const inRemote = remote && rest.length > 0 ? await remote.fetch(of, rest, { signal, onProgress }) : undefined;
    const gone = new Map(inRemote?.lacking.map(({ object, why }) => [object, why]));
    if (keep && hash === 'md5') {
        // DVC would trust the object that it has; a whole one takes its place.
        for (const { object, why } of inCache.lacking) {
            if (why === 'broken' && inRemote && !gone.has(object))
                await cache.drop({ id: object.id, hash });
        }
        const brought = inRemote ? rest.filter((object) => !gone.has(object)) : [];
        await cache.push({ version: of.id, files: uniqueSources(brought), manifest }, { signal });
    }
    return inCache.lacking.flatMap(({ object, why }) => {
        const answers = [{ place: cache, why }];
        if (!remote)
            return { ...object, answers };
        const inRemote = gone.get(object);
        return inRemote ? { ...object, answers: [...answers, { place: remote, why: inRemote }] } : [];
    });
}
const uniqueSources = (files) => [
    ...new Map(files.map(({ id, target }) => [id, { id, file: target, size: (0,external_node_fs_.statSync)(target).size }])).values(),
];
/** Removes what a pull left that was killed. */
function removeHalves(folder) {
    for (const name of (0,external_node_fs_.readdirSync)(folder))
        if ((0,copy/* isTemporary */.ey)(name))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true });
}
/** Makes a folder, and refuses one that a link in the tree has put outside the project. */
function makeSafeFolder(project, folder) {
    const shown = (0,files/* posixPath */.HQ)((0,external_node_path_.relative)(project.directory, folder));
    if ((0,disk/* leavesRoot */.hs)(project.root, (0,disk/* nearestFolder */.x_)(folder))) {
        throw new errors/* UserError */.yo(`"${shown}" would be written outside the project, through a link.`, {
            hint: 'Delete the link.',
        });
    }
    (0,disk/* onDisk */.FC)(shown, () => (0,disk/* makeFolder */.fc)(folder));
}

// EXTERNAL MODULE: ./build/data/snapshot.js + 1 modules
var data_snapshot = __webpack_require__(52740);
// EXTERNAL MODULE: ./build/data/tree/tree.js + 2 modules
var tree_tree = __webpack_require__(65193);
// EXTERNAL MODULE: ./build/data/dvc/manifest.js
var dvc_manifest = __webpack_require__(91168);
;// CONCATENATED MODULE: ./build/data/verify.js







/**
 * Hashes a tracked path and compares it with its metafile. Nothing is written.
 * @param places where the manifest of the recorded version may lie: the cache, the remote
 */
async function verifyPath(project, path, places, options = {}) {
    const { version, hash, fullPath } = path;
    if (!(0,external_node_fs_.existsSync)(fullPath))
        return { state: 'missing' };
    const tree = await (0,tree_tree/* readTree */.Z)(fullPath, { ...options, ...(0,dvc_project/* boundsOf */.BO)(project), hash: version ? hash : 'md5' });
    if (!version)
        return { state: 'unversioned', tree };
    if (tree.version.md5 === version.md5)
        return { state: 'same', tree };
    // A pull that failed leaves the folder and none of its files.
    if (tree.kind === 'folder' && tree.entries.length === 0)
        return { state: 'missing' };
    return { state: 'different', tree, files: await changesSince(path, tree, places) };
}
/** Tells which files changed since a recorded version; `undefined` when that cannot be known. */
async function changesSince({ version, hash, name }, tree, places) {
    const id = version.md5;
    if (!(0,dvc_id/* isFolderId */.AD)(id) || tree.kind !== 'folder')
        return undefined;
    // Without the manifest the verdict stands all the same; only the list of files is missing.
    const before = await (0,find_manifest/* readManifest */.W)(places, { id, hash }, name).catch(() => undefined);
    return before && (0,dvc_manifest/* compareFiles */.h)(before, tree.entries);
}
/** Reads all that a remote holds of a tracked path's version, and hashes each byte of it. Nothing is kept. */
async function proveRemote({ version, hash, name }, remote, { signal, say } = {}) {
    const id = version.md5;
    const of = { id, hash };
    let wanted = [{ id, shown: name }];
    if ((0,dvc_id/* isFolderId */.AD)(id)) {
        const manifest = await remote.readManifest(of, { signal });
        if (!(manifest instanceof Uint8Array))
            return { manifest };
        const files = new Map((0,dvc_manifest/* parseManifest */.N)(manifest, id, name).map(({ md5, relpath }) => [md5, relpath]));
        wanted = [...files].map(([id, relpath]) => ({ id, shown: `${name}/${relpath}` }));
    }
    const onProgress = (0,progress/* startProgress */.o)(`${name}: read from ${remote.label}`, { files: wanted.length }, say);
    return remote.fetch(of, wanted, { signal, onProgress });
}

;// CONCATENATED MODULE: ./build/data/examine.js








/**
 * Does with one path what the mode says.
 * @throws {UserError} when that is not possible: a missing path, a corrupt or missing object, a broken tree.
 */
async function examinePath(project, path, mode, places) {
    if (mode === 'snapshot')
        return takeSnapshot(project, path, places);
    if (mode === 'identify')
        return identify(project, path, places);
    if (path.tracked)
        return examineTracked(project, path.tracked, mode, places);
    if (mode === 'pull') {
        throw new errors/* UserError */.yo(`No .dvc metafile names "${path.name}", so there is nothing to pull.`, {
            hint: 'Snapshot it where the data is, and commit the metafile.',
        });
    }
    const known = mode === 'verify' ? undefined : places.known;
    const tree = await (0,tree_tree/* readTree */.Z)((0,external_node_path_.join)(project.directory, path.name), {
        ...reading(places, mode),
        known,
        ...(0,dvc_project/* boundsOf */.BO)(project),
    });
    const reason = 'No .dvc metafile names it: it is identified as it is, and compared with nothing.';
    return { path, verdict: 'pass', reason, tree, pulled: 0 };
}
async function identify(project, path, places) {
    const { name, tracked } = path;
    const options = { ...watch(places), ...(0,dvc_project/* boundsOf */.BO)(project), ...(tracked?.version && { hash: tracked.hash }) };
    const tree = await (0,tree_tree/* readTree */.Z)((0,external_node_path_.join)(project.directory, name), options);
    const same = tracked?.version?.md5 === tree.version.md5;
    const reason = same
        ? `The bytes are those that ${tracked.metafile} names.`
        : `It is ${tracked ? `another version than ${tracked.metafile} names` : 'identified as it is'}.`;
    return { path, verdict: 'pass', reason, tree, pulled: 0 };
}
const watch = ({ signal, say }) => ({ signal, say });
/** How trees are read: `verify` believes no stat. */
const reading = (places, mode) => ({
    ...watch(places),
    remember: mode === 'verify' ? undefined : places.remember,
});
async function takeSnapshot(project, path, places) {
    const remote = await places.remote();
    const cache = places.keep ? places.cache : undefined;
    const snapshot = await (0,data_snapshot/* snapshotPath */.c)(project, path, {
        ...reading(places, 'snapshot'),
        cache,
        remote,
        mend: places.mend,
    });
    const pushed = remote
        ? `${snapshot.pushed} new ${snapshot.pushed === 1 ? 'object is' : 'objects are'} in ${remote.label}`
        : 'nothing was pushed, for want of a remote';
    const reason = `${snapshot.metafile.path} is ${snapshot.metafile.changed ? 'written' : 'unchanged'}; ${pushed}.`;
    return { path, verdict: 'pass', reason, tree: snapshot.tree, snapshot, pulled: 0 };
}
async function examineTracked(project, tracked, mode, places) {
    const path = { name: tracked.name, tracked };
    const verify = async () => verifyPath(project, tracked, await readablePlaces(places), reading(places, mode));
    let found = await verify();
    let pulled = 0;
    if (mode !== 'verify' && (found.state === 'missing' || found.state === 'different')) {
        pulled = await pull(project, tracked, found, places);
        if (pulled > 0)
            found = await verify();
    }
    const tree = found.state === 'missing' ? {} : { tree: found.tree };
    const here = { path, ...tree, pulled };
    const proof = mode === 'verify' ? await prove(tracked, found, places) : undefined;
    const verdict = found.state === 'same' && proof?.verdict !== 'fail' ? 'pass' : 'fail';
    const reason = (0,explain/* explain */.WE)(tracked, found, pulled);
    return proof
        ? { ...here, verdict, reason: `${reason} ${proof.reason}`, proof: proof.reason }
        : { ...here, verdict, reason };
}
/** Proves the remote byte for byte, where it is what the version lives in. */
async function prove(tracked, here, places) {
    const { version, cached, pushed, imported, name } = tracked;
    if (!version || !cached || !pushed || imported?.repository)
        return undefined;
    const remote = await places.remote();
    const unseen = { verdict: 'pass', reason: 'No data remote is configured, so none was looked at.' };
    if (!remote)
        return here.state === 'same' ? unseen : undefined;
    const found = await proveRemote(tracked, remote, watch(places));
    return { verdict: (0,explain/* isWhole */.wP)(found) ? 'pass' : 'fail', reason: (0,explain/* explainProof */.ij)(name, version.md5, remote, found) };
}
async function pull(project, tracked, found, places) {
    const { cache, keep } = places;
    try {
        return await pullPath(project, tracked, { cache, keep, remote: await places.remote(), ...watch(places) });
    }
    catch (error) {
        // Data that was changed here is the plainer finding; that its old version cannot be had follows it.
        if (found.state !== 'different' || !(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`${(0,explain/* explain */.WE)(tracked, found, 0)} And what may be missing cannot be pulled: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Where manifests may be read; a remote that we cannot speak to is no reason to fail when all is here. */
async function readablePlaces({ cache, remote }) {
    try {
        const opened = await remote();
        return opened ? [cache, opened] : [cache];
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [cache];
        throw error;
    }
}


/***/ }),

/***/ 16158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ describeFiles),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   ij: () => (/* binding */ explainProof),
/* harmony export */   wP: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _platform_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27783);
/* harmony import */ var _lacking_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11486);


/** Tells whether the remote has every object of a version, byte for byte. */
const isWhole = (proof) => !('manifest' in proof) && proof.lacking.length === 0;
/** Says in a sentence what the remote holds of a version. */
function explainProof(name, id, { label }, proof) {
    if (isWhole(proof))
        return `All of it is in ${label}, byte for byte.`;
    if ('manifest' in proof) {
        if (proof.manifest === 'missing')
            return `Nothing of "${name}" is in ${label}: it lacks ${id}. Take a snapshot where the data is.`;
        return `The object ${id} in ${label} is corrupt. ${_lacking_js__WEBPACK_IMPORTED_MODULE_0__/* .MENDING */ .n}`;
    }
    const { lacking } = proof;
    const count = (why) => lacking.filter((found) => found.why === why).length;
    const counts = [count('missing') && `lacks ${count('missing')}`, count('broken') && `has ${count('broken')} corrupt`];
    const { object } = lacking[0];
    const hint = count('broken') > 0 ? _lacking_js__WEBPACK_IMPORTED_MODULE_0__/* .MENDING */ .n : 'Take a snapshot where the data is whole: it stores what is lacking.';
    const example = `such as ${object.id} ("${object.shown}")`;
    return `${capital(label)} ${counts.filter(Boolean).join(' and ')} of the objects of "${name}", ${example}. ${hint}`;
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Says in a sentence how a path stands to its metafile. */
function explain({ name, metafile, version, cached, stage }, found, pulled) {
    switch (found.state) {
        case 'same':
            return pulled > 0
                ? `${(0,_platform_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(pulled, 'file')} ${pulled === 1 ? 'was' : 'were'} pulled; all bytes are those that ${metafile} names.`
                : `The bytes are those that ${metafile} names.`;
        case 'unversioned':
            return `${metafile} names no version of "${name}" yet. Take a snapshot and commit the metafile.`;
        case 'missing':
            return cached
                ? `"${name}" is not here. The mode pull brings it.`
                : `"${name}" is not here, and its metafile says that git keeps it (cache: false).`;
        case 'different': {
            const files = found.files ? ` (${describeFiles(found.files)})` : '';
            return `"${name}" is not what ${metafile} names${files}: its id is ${found.tree.version.md5}, not ${version?.md5}. ${stage === undefined ? 'Snapshot it' : 'Run `dvc repro` or `dvc commit`'}, or delete it here and pull.`;
        }
    }
}
/** Says in a few words which files differ: `1 added, 2 changed`. */
function describeFiles(files) {
    const counts = [
        [files.added.length, 'added'],
        [files.removed.length, 'removed'],
        [files.changed.length, 'changed'],
    ];
    return counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(', ');
}


/***/ }),

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findManifest),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91168);
/* harmony import */ var _lacking_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11486);


/**
 * Finds the manifest of a folder version in the first of `places` that has it.
 * @throws {UserError} when none has it, its bytes are not those of the id, or it names files outside the folder.
 */
async function findManifest(places, version, shown, signal) {
    const answers = [];
    for (const place of places) {
        const bytes = await place.readManifest(version, { signal });
        if (bytes === 'missing' || bytes === 'broken') {
            answers.push({ place, why: bytes });
            continue;
        }
        const brokenIn = answers.filter(({ why }) => why === 'broken').map((answer) => answer.place);
        return { entries: (0,_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(bytes, version.id, shown), bytes, brokenIn };
    }
    throw (0,_lacking_js__WEBPACK_IMPORTED_MODULE_1__/* .notToBeHad */ .b)([{ id: version.id, shown, answers }], places);
}
/** Reads the files of a folder version. @throws {UserError} as `findManifest` does. */
const readManifest = async (places, version, shown) => (await findManifest(places, version, shown)).entries;


/***/ }),

/***/ 11486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ notToBeHad),
/* harmony export */   n: () => (/* binding */ MENDING)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);


/** What to do about corrupt objects. */
const MENDING = 'Take a snapshot with `mend: true` where the data is whole: it stores them anew.';
/** Says in one line that objects cannot be had; `lacking` holds one at least. */
function notToBeHad(lacking, places) {
    const broken = lacking.find(({ answers }) => answers.some(({ why }) => why === 'broken'));
    const { id, shown, answers } = broken ?? lacking[0];
    const more = lacking.length > 1 ? ` ${lacking.length - 1} more cannot be had either.` : '';
    const corrupt = answers.findLast(({ why }) => why === 'broken');
    if (corrupt) {
        const { label } = corrupt.place;
        return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${shown}": the object ${id} in ${label} is corrupt; its bytes have another MD5.${more}`, {
            hint: MENDING,
        });
    }
    const where = places.map(({ label }) => label).join(' nor in ');
    const noRemote = places.length < 2 ? ' No data remote is configured.' : '';
    const neither = places.length < 2 ? 'not' : 'neither';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${shown}": the object ${id} is ${neither} in ${where}.${noRemote}${more}`, {
        hint: absentFolder(places.slice(1)) ??
            'Take a snapshot where the data is, or run `dvc push` there, or name the remote that has it.',
    });
}
/** A remote that is a folder may not be mounted here: that is no forgotten push. */
function absentFolder(remotes) {
    const gone = remotes.find(({ root }) => root !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root));
    return (gone &&
        `There is no folder ${gone.root} here: mount it, mend the url of the remote, or run \`dvc push\` where the data is.`);
}


/***/ }),

/***/ 36443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OBJECT_MODE: () => (/* binding */ OBJECT_MODE),
/* harmony export */   changedWhileRead: () => (/* binding */ changedWhileRead),
/* harmony export */   fetchFiles: () => (/* binding */ fetchFiles),
/* harmony export */   fetchFilesHere: () => (/* binding */ fetchFilesHere),
/* harmony export */   storeFiles: () => (/* binding */ storeFiles),
/* harmony export */   storeFilesHere: () => (/* binding */ storeFilesHere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36528);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88264);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18831);






/** Cached objects may be linked into working trees, so nobody may write to them. */
const OBJECT_MODE = 0o444;
/**
 * Stores what the folders lack, blocking; a file that several lack is read and hashed once.
 * @returns for each folder how much that was
 * @throws {UserError} when a file's bytes are no longer those of its id.
 */
function storeFilesHere({ roots, broken, ids, sizes, paths }) {
    const shelves = roots.map((root, at) => ({ ...openShelf(root), broken: new Set(broken[at]?.split(' ')) }));
    const files = paths.split('\0');
    for (const [at, id] of ids.split(' ').entries()) {
        const from = files[at];
        const key = (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash: 'md5' });
        const lacking = shelves.filter(({ broken, lacks }) => broken.has(id) || lacks(key, sizes[at]));
        if (lacking.length === 0)
            continue;
        const to = lacking.map(({ placeOf }) => placeOf(key));
        const copied = (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from, to, id, hash: 'md5', mode: OBJECT_MODE });
        if (typeof copied !== 'number')
            throw changedWhileRead(from);
        for (const { stored } of lacking) {
            stored.objects++;
            stored.bytes += copied;
        }
    }
    return shelves.map(({ stored }) => stored);
}
/** A folder in DVC's layout of which one folder after the other is looked at. */
function openShelf(root) {
    let [folder, names] = ['', new Set()];
    // Not `join`, which takes half as long as to open the file.
    const placeOf = (key) => `${root}/${key}`;
    const lacks = (key, size) => {
        const end = key.lastIndexOf('/');
        if (key.slice(0, end) !== folder) {
            folder = key.slice(0, end);
            names = (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(placeOf(key), () => namesIn(placeOf(folder)));
        }
        if (!names.has(key.slice(end + 1)))
            return true;
        return (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .onDisk */ .FC)(placeOf(key), () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(placeOf(key)).size !== size);
    };
    return { placeOf, lacks, stored: { objects: 0, bytes: 0 } };
}
/** Says that a file was written to between two readings. */
const changedWhileRead = (file) => new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`"${file}" changed while it was read.`, { hint: 'Run again when nothing writes to it.' });
/** After this long nobody is still writing to a file that is not whole. */
const STALE_MS = 24 * 3_600_000;
/** The names in a folder, which is made when it is not there. What a killed job left in it a day ago is removed. */
function namesIn(folder) {
    try {
        const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
        for (const name of names.filter(_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .isTemporary */ .ey)) {
            const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
            if (Date.now() - written > STALE_MS)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), { force: true });
        }
        return new Set(names);
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        (0,_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(folder);
        return new Set();
    }
}
/** Brings objects out of a folder, blocking. @returns for each its size, or why it cannot be had. */
function fetchFilesHere({ root, hash, wanted }) {
    return wanted.map(({ id, target, mode = 0o644, shown }) => {
        const to = target === undefined ? [] : [target];
        return (0,_copy_js__WEBPACK_IMPORTED_MODULE_3__/* .copyVerified */ .kj)({ from: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .keyOf */ .T)({ id, hash })), to, id, hash, mode, shown });
    });
}
/** The same as the work of threads. */
const storeFiles = async (input) => ({
    output: storeFilesHere(input),
});
const fetchFiles = async (input) => ({
    output: fetchFilesHere(input),
});


/***/ }),

/***/ 92473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDataFolder),
/* harmony export */   l: () => (/* binding */ openDataFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71665);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36528);
/* harmony import */ var _disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88264);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31652);
/* harmony import */ var _spread_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85862);
/* harmony import */ var _folder_work_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36443);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(18831);










/** Objects that are copied in one go. */
const BATCH = 512;
/** Bytes that are enough for one go. */
const BATCH_BYTES = 8 << 20;
/** Up to so many goes, threads would cost more than they gain. */
const FEW = 2;
/** Tells whether a remote is a folder. */
const isDataFolder = (remote) => 'root' in remote;
/** Opens a folder that need not exist yet. `label` is what messages call it. */
function openDataFolder(root, label) {
    return {
        root,
        label,
        push: (set, { beside, ...options } = {}) => push(new Set([root, beside?.root ?? root]), set, options),
        fetch: (version, wanted, options) => fetchObjects(root, version, wanted, options),
        readManifest: (version) => readManifest(root, version),
        drop: (object) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)(object)), { force: true }),
    };
}
/** Stores a set in folders. @returns what the first one lacked */
async function push(folders, set, { signal, onProgress, mend }) {
    const roots = [...folders];
    const broken = [];
    if (mend)
        for (const root of roots)
            broken.push(await brokenIn(root, set, signal));
    let [objects, bytes] = [0, 0];
    const files = [...Map.groupBy(set.files, ({ id }) => id.slice(0, 2)).values()].flat();
    const parts = (0,_spread_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOf */ .C)(files, BATCH, ({ size }) => size, BATCH_BYTES);
    await (0,_spread_js__WEBPACK_IMPORTED_MODULE_7__/* .spread */ .i)('store-files', _folder_work_js__WEBPACK_IMPORTED_MODULE_8__.storeFilesHere, parts, {
        inputOf: (part) => columnsOf(roots, broken, part),
        threads: parts.length > FEW,
        signal,
        onDone: (part, [stored]) => {
            objects += stored.objects;
            bytes += stored.bytes;
            onProgress?.(part.length, part.reduce((sum, { size }) => sum + size, 0));
        },
    });
    const { manifest } = set;
    if (!manifest)
        return { objects, bytes };
    const [isNew] = roots.map((root, at) => storeManifest(root, set.version, manifest, broken[at]?.includes(set.version) ?? false));
    return isNew ? { objects: objects + 1, bytes: bytes + manifest.length } : { objects, bytes };
}
const columnsOf = (roots, broken, files) => ({
    roots,
    broken: broken.map((ids) => ids.join(' ')),
    ids: files.map(({ id }) => id).join(' '),
    sizes: Float64Array.from(files, ({ size }) => size),
    paths: files.map(({ file }) => file).join('\0'),
});
/** Finds what is of the right size and nothing else. It stays until whole bytes take its place. */
async function brokenIn(root, { version: id, files }, signal) {
    const wanted = files.map((file) => ({ id: file.id, shown: file.file }));
    const { lacking } = await fetchObjects(root, { id, hash: 'md5' }, wanted, { signal });
    const broken = lacking.filter(({ why }) => why === 'broken').map(({ object }) => object.id);
    if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .isFolderId */ .AD)(id) && (await readManifest(root, { id, hash: 'md5' })) === 'broken')
        broken.push(id);
    return broken;
}
function storeManifest(root, id, manifest, isBroken) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)({ id, hash: 'md5' }));
    return (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .onDisk */ .FC)(path, () => {
        if (!isBroken && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size === manifest.length)
            return false;
        (0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        (0,_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .writeHidden */ ._I)({ to: [path], mode: _folder_work_js__WEBPACK_IMPORTED_MODULE_8__.OBJECT_MODE }, (put) => put(manifest));
        return true;
    });
}
async function fetchObjects(root, { hash }, wanted, { signal, onProgress } = {}) {
    let [objects, bytes] = [0, 0];
    const lacking = [];
    const sizeOf = ({ id }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)({ id, hash })), { throwIfNoEntry: false })?.size ?? 0;
    const parts = (0,_spread_js__WEBPACK_IMPORTED_MODULE_7__/* .partsOf */ .C)(wanted, BATCH, sizeOf, BATCH_BYTES);
    await (0,_spread_js__WEBPACK_IMPORTED_MODULE_7__/* .spread */ .i)('fetch-files', _folder_work_js__WEBPACK_IMPORTED_MODULE_8__.fetchFilesHere, parts, {
        inputOf: (part) => ({ root, hash, wanted: part }),
        threads: parts.length > FEW,
        signal,
        onDone: (part, found) => {
            let brought = 0;
            for (const [at, what] of found.entries()) {
                if (typeof what !== 'number')
                    lacking.push({ object: part[at], why: what });
                else {
                    objects++;
                    brought += what;
                }
            }
            bytes += brought;
            onProgress?.(found.filter((what) => typeof what === 'number').length, brought);
        },
    });
    return { objects, bytes, lacking };
}
async function readManifest(root, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,_layout_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)(name));
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path)
        .catch(_platform_files_js__WEBPACK_IMPORTED_MODULE_3__/* .absent */ .Ge)
        .catch((error) => Promise.reject((0,_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .fileMistake */ .VO)(error, path)));
    if (!bytes)
        return 'missing';
    return (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .folderId */ .Cs)(bytes) === name.id ? bytes : 'broken';
}


/***/ }),

/***/ 18831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   s: () => (/* binding */ MD5_PREFIX)
/* harmony export */ });
/** Where an object lies below a cache or remote: `files/md5/<2>/<30>`; those of DVC 2 without the first two folders. */
function keyOf({ id, hash }) {
    const key = `${id.slice(0, 2)}/${id.slice(2)}`;
    return hash === 'md5' ? `${MD5_PREFIX}${key}` : key;
}
/** What the keys of DVC 3's objects begin with. */
const MD5_PREFIX = 'files/md5/';


/***/ }),

/***/ 52740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ setOf),
  c: () => (/* binding */ snapshotPath)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
// EXTERNAL MODULE: ./build/data/dvc/id.js
var dvc_id = __webpack_require__(31652);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/data/dvc/project.js + 3 modules
var dvc_project = __webpack_require__(28924);
;// CONCATENATED MODULE: ./build/data/dvc/initialise.js







/**
 * Makes the `.dvc` folder that `dvc init` would make, where there is none.
 * @returns the files that were written, relative to the working directory
 */
async function initialise(project) {
    const { root } = project;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.dvc')))
        return [];
    const underGit = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.git'));
    const files = {
        '.dvc/config': underGit ? '' : '[core]\n    no_scm = True\n',
        '.dvc/.gitignore': '/config.local\n/tmp\n/cache\n',
    };
    for (const [file, text] of Object.entries(files))
        await (0,platform_files/* writeWhole */.f8)((0,external_node_path_.join)(root, file), text);
    return Object.keys(files).map((file) => (0,platform_files/* posixPath */.HQ)((0,external_node_path_.relative)(project.directory, (0,external_node_path_.join)(root, file))));
}
/** Refuses a metafile that nobody could commit. @throws {UserError} with the line of the `.gitignore` that is in the way. */
async function refuseIgnoredMetafile({ directory }, metafile) {
    const rule = await ignoringRule(directory, metafile);
    if (!rule)
        return;
    throw new errors/* UserError */.yo(`git ignores ${metafile} because of "${rule.pattern}", so it could not be committed.`, {
        place: { file: rule.file, line: rule.line },
        hint: 'Take that line out, or add "!*.dvc" after it.',
    });
}
/** Finds the rule by which git ignores a path; `undefined` where none does, or git keeps the path already. */
async function ignoringRule(directory, name) {
    const { code, stdout } = await (0,git/* git */.$Y)(['check-ignore', '-v', '-z', '--stdin'], { cwd: directory, input: `${name}\0` });
    const [file = '', line = '', pattern = ''] = stdout.toString('utf8').split('\0');
    return code === 0 && !pattern.startsWith('!') ? { file, line: Number(line), pattern } : undefined;
}
/**
 * Adds a path to the `.gitignore` beside it, as `dvc add` does, unless git ignores it already or the line is there.
 * @returns the file, relative to the working directory, when it was written
 */
async function ignoreInGit(project, name) {
    const underGit = !project.config.withoutGit && (0,dvc_project/* nearestWith */.ZU)(project.root, '.git') !== undefined;
    if (!underGit || (await ignoringRule(project.directory, name)))
        return [];
    const folder = (0,external_node_path_.dirname)(name);
    const file = folder === '.' ? '.gitignore' : `${folder}/.gitignore`;
    const path = (0,external_node_path_.join)(project.directory, file);
    const before = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    const line = `/${escapePattern((0,external_node_path_.basename)(name))}`;
    if (before.split(/\r?\n/).includes(line))
        return [];
    const separator = before === '' || before.endsWith('\n') ? '' : '\n';
    await (0,platform_files/* writeWhole */.f8)(path, `${before}${separator}${line}\n`);
    return [file];
}
/** What DVC escapes, and a space at the end, without which git would not see the name. */
const escapePattern = (name) => name.replace(/[\\[\]!*#?]/g, '\\$&').replace(/ $/, '\\ ');

// EXTERNAL MODULE: ./build/data/dvc/manifest.js
var manifest = __webpack_require__(91168);
// EXTERNAL MODULE: ./build/data/dvc/metafile.js
var metafile = __webpack_require__(33834);
// EXTERNAL MODULE: ./build/data/progress.js
var progress = __webpack_require__(77810);
// EXTERNAL MODULE: ./build/data/remotes/folder.js
var folder = __webpack_require__(92473);
// EXTERNAL MODULE: ./build/data/tree/hash-work.js
var hash_work = __webpack_require__(8496);
// EXTERNAL MODULE: ./build/data/tree/tree.js + 2 modules
var tree_tree = __webpack_require__(65193);
;// CONCATENATED MODULE: ./build/data/snapshot.js














/**
 * Records a path as it is now: stores its objects in the cache and the remote, then writes its metafile as `dvc add`
 * would. A folder's manifest is stored after its files, because DVC takes it as the word that they are there.
 * @throws {UserError} when git tracks the path, another tracked path holds it, or its metafile may not be rewritten.
 */
async function snapshotPath(project, selected, options) {
    const { directory } = project;
    const { name } = selected;
    const { signal, say, remember, mend } = options;
    const path = (0,external_node_path_.join)(directory, name);
    refuseOverlap(project, selected);
    const { cached = true, pushed: mayPush = true, imported } = selected.tracked ?? {};
    if (cached)
        await refuseTrackedByGit(directory, name);
    const tree = await (0,tree_tree/* readTree */.Z)(path, { ...(0,dvc_project/* boundsOf */.BO)(project), signal, say, remember });
    const metafile = await nextMetafile(project, selected, tree);
    await refuseIgnoredMetafile(project, metafile.path);
    const cache = cached ? options.cache : undefined;
    const remote = cached && mayPush && !imported?.repository ? options.remote : undefined;
    const initialised = await initialise(project);
    const set = setOf(tree, path);
    const watch = (what) => ({ signal, mend, onProgress: (0,progress/* startProgress */.o)(`${name}: ${what}`, extentOf(set), say) });
    const earlier = earlierOf(selected, tree, cache);
    const pushed = await storeSet(set, { cache, remote, earlier, watch });
    if (metafile.changed)
        await (0,platform_files/* writeWhole */.f8)((0,external_node_path_.join)(directory, metafile.path), metafile.text);
    const ignored = cached ? await ignoreInGit(project, name) : [];
    return { tree, metafile, pushed, alsoWritten: [...initialised, ...ignored] };
}
/**
 * Stores a set in the cache and on the remote; where both are folders each file is read once.
 * @returns how many objects the remote lacked
 */
async function storeSet(set, { cache, remote, earlier, watch }) {
    if (cache && remote && (0,folder/* isDataFolder */.N)(remote)) {
        const what = watch(`kept in the cache and pushed to ${remote.label}`);
        return (await remote.push(set, { ...what, beside: cache })).objects;
    }
    if (cache)
        await cache.push(set, watch('kept in the cache'));
    return remote && (await remote.push(set, { ...watch(`pushed to ${remote.label}`), earlier })).objects;
}
/** Lists the objects of a tree at a path, each once whatever number of files it is. */
function setOf({ version, entries, manifest }, path) {
    const files = new Map(entries.map(({ md5, relpath, size }) => [md5, { id: md5, size, file: (0,hash_work.below)(path, relpath) }]));
    return { version: version.md5, files: [...files.values()], manifest };
}
const extentOf = ({ files }) => ({
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
});
/** The version that the metafile names: its files are where it was pushed to. */
function earlierOf({ name, tracked }, tree, cache) {
    const id = tracked?.version?.md5;
    if (id === undefined || tracked?.hash !== 'md5' || !(0,dvc_id/* isFolderId */.AD)(id) || tree.kind !== 'folder')
        return undefined;
    const entries = async () => {
        const bytes = await cache?.readManifest({ id, hash: 'md5' });
        return bytes instanceof Uint8Array ? (0,manifest/* parseManifest */.N)(bytes, id, name) : undefined;
    };
    return { id, entries };
}
async function nextMetafile(project, { name, tracked }, tree) {
    const path = tracked?.metafile ?? `${name}.dvc`;
    if (!tracked)
        return { path, text: (0,metafile/* newMetafile */.St)((0,external_node_path_.basename)(name), tree.version, tree.executable), changed: true };
    const before = await (0,promises_.readFile)((0,external_node_path_.join)(project.directory, path), 'utf8');
    const { version } = tracked;
    const same = version?.md5 === tree.version.md5 && tracked.executable === tree.executable;
    if (same)
        return { path, text: before, changed: false };
    if (tracked.stage !== undefined) {
        throw new errors/* UserError */.yo(`"${name}" is made by the stage "${tracked.stage}", and is not what ${path} names.`, {
            hint: 'Run `dvc repro`, or `dvc commit`: only DVC writes that file.',
        });
    }
    return { path, text: (0,metafile/* patchMetafile */.qb)(before, path, tracked.path, tree.version, tree.executable), changed: true };
}
function refuseOverlap({ tracked }, { name }) {
    if (name === '.')
        throw new errors/* UserError */.yo('The working directory itself cannot be versioned.', { hint: 'Name a path in it.' });
    const holder = tracked.find((path) => name.startsWith(`${path.name}/`));
    if (!holder)
        return;
    throw new errors/* UserError */.yo(`"${name}" lies in "${holder.name}", which DVC already tracks.`, {
        hint: `Snapshot "${holder.name}".`,
    });
}
async function refuseTrackedByGit(directory, name) {
    const { code, stdout } = await (0,git/* git */.$Y)(['ls-files', '-z', '--', `:(literal)${name}`], { cwd: directory });
    if (code !== 0 || stdout.length === 0)
        return;
    throw new errors/* UserError */.yo(`git already tracks "${name}", and data is kept by one of the two.`, {
        hint: `To hand it to DVC run: git rm -r --cached "${name}".`,
    });
}


/***/ }),

/***/ 48164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openBucket)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** Scheme → opener; nothing is loaded before it is named. */
const openers = {
    folder: async (url, options) => (await __webpack_require__.e(/* import() */ 140).then(__webpack_require__.bind(__webpack_require__, 20140))).openFolderBucket(url, options),
    s3: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(4792), __webpack_require__.e(3711), __webpack_require__.e(9283), __webpack_require__.e(5281)]).then(__webpack_require__.bind(__webpack_require__, 75281))).openS3Bucket(url, options),
    gs: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(492), __webpack_require__.e(9283), __webpack_require__.e(3715)]).then(__webpack_require__.bind(__webpack_require__, 43715))).openGcsBucket(url, options),
    az: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(2244), __webpack_require__.e(9283), __webpack_require__.e(2488)]).then(__webpack_require__.bind(__webpack_require__, 62488))).openAzureBucket(url, options),
    azure: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(9586), __webpack_require__.e(2830), __webpack_require__.e(1184), __webpack_require__.e(2244), __webpack_require__.e(9283), __webpack_require__.e(2488)]).then(__webpack_require__.bind(__webpack_require__, 62488))).openAzureBucket(url, options),
};
/**
 * Opens the bucket that a URL names: `folder:PATH`, `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX`, `az://CONTAINER/PREFIX`
 * (DVC's `azure://` too). Nothing is contacted yet.
 * @throws {UserError} for a URL that is none of these.
 */
async function openBucket(url, options) {
    const opener = openers[/^([a-z0-9]+):/.exec(url)?.[1] ?? ''];
    if (opener)
        return opener(url, options);
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${url}" is not the URL of a bucket.`, { hint: `Known are ${Object.keys(openers).join(', ')}.` });
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
