export const id = 1060;
export const ids = [1060];
export const modules = {

/***/ 30319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   qB: () => (/* binding */ progress),
/* harmony export */   sb: () => (/* binding */ examine),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _data_base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30976);
/* harmony import */ var _data_dvc_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25325);
/* harmony import */ var _data_examine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(196);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34779);




/** Finds cache and remote; the remote is opened when it is needed. */
function placesOf(context, project, wanted) {
    const { config } = project;
    const find = () => (0,_data_dvc_config_js__WEBPACK_IMPORTED_MODULE_1__/* .findRemote */ ._Y)(config, wanted, context.directory);
    // A misspelt name is said at once; what only .dvc/config names matters once it is needed.
    if (wanted !== undefined)
        find();
    const remote = () => {
        const location = find();
        return location && { root: location.folder(), label: `the remote "${location.name}"` };
    };
    const cache = { root: config.cacheDirectory, label: 'the cache' };
    return { cache, keep: context.inputs.cache, remote, ...progress(context) };
}
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
/** Does with one path what the mode says; a mistake of the user's is told with the others, not thrown. */
async function examine(scene, path, mode) {
    const { context, project, places } = scene;
    const { log } = context;
    try {
        const examined = await (0,_data_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .examinePath */ .Zp)(project, path, mode, places);
        if (examined.verdict === 'fail')
            log.error(examined.reason);
        return await factsOf(scene, path, examined);
    }
    catch (error) {
        if (!(error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo))
            throw error;
        log.error(error.hint ? `${error.message} ${error.hint}` : error.message, error.place);
        return { path, error: (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error) };
    }
}
/** Adds how a path stands to the base. */
async function factsOf(scene, path, examined) {
    const { project, base, places } = scene;
    const compared = examined.tree && base && (await (0,_data_base_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePath */ .b)(project, base, path, examined.tree, (0,_data_examine_js__WEBPACK_IMPORTED_MODULE_2__/* .readableFolders */ .gu)(places)));
    return { path, examined, ...(compared && { compared }) };
}


/***/ }),

/***/ 1060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ version_data_action)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/data/base.js
var base = __webpack_require__(30976);
// EXTERNAL MODULE: ./build/data/combined-version.js
var combined_version = __webpack_require__(22451);
// EXTERNAL MODULE: ./build/data/profiles.js
var data_profiles = __webpack_require__(62751);
// EXTERNAL MODULE: ./build/data/project.js
var data_project = __webpack_require__(9676);
// EXTERNAL MODULE: ./build/harness/action.js
var action = __webpack_require__(49305);
// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/actions/common.js
var common = __webpack_require__(63823);
// EXTERNAL MODULE: ./build/actions/privacy.js
var privacy = __webpack_require__(81880);
// EXTERNAL MODULE: ./build/actions/rooms.js + 3 modules
var rooms = __webpack_require__(36177);
// EXTERNAL MODULE: ./build/actions/version-data-examine.js
var version_data_examine = __webpack_require__(30319);
;// CONCATENATED MODULE: ./build/actions/version-data-facts.js
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

// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(92772);
// EXTERNAL MODULE: ./build/report/seal.js
var seal = __webpack_require__(22862);
// EXTERNAL MODULE: ./build/actions/made-here.js
var made_here = __webpack_require__(87334);
// EXTERNAL MODULE: ./build/data/examine.js + 4 modules
var examine = __webpack_require__(196);
;// CONCATENATED MODULE: ./build/actions/version-data-tables.js


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
    return `changed${before}${compared.files ? `: ${(0,examine/* describeFiles */.LG)(compared.files)}` : ''}`;
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
 * Shows the columns of the first tables. Shares and quantiles say what a column holds without the value of any row;
 * smallest and largest would not.
 */
function profileTables({ profiles, minRows }) {
    const figures = ['missing', 'distinct', 'mean', '5 %', 'median', '95 %'].map(right);
    return [...(profiles?.tables ?? [])].slice(0, MAX_SHOWN_TABLES).map(([file, { rows, columns }]) => ({
        id: `columns:${file}`,
        title: `Columns of ${file}`,
        caption: `${(0,format/* formatCount */.B4)(rows, 'row')}, ${(0,format/* formatCount */.B4)(Object.keys(columns).length, 'column')}`,
        columns: [{ title: 'column' }, { title: 'type' }, ...figures],
        rows: Object.entries(columns)
            .slice(0, MAX_COLUMNS)
            .map(([name, column]) => columnRow(name, column, { rows, minRows })),
    }));
}
function columnRow(name, column, { rows, minRows }) {
    const { quantiles = {}, mean, count: filled, nulls } = column;
    const distinct = `${column.distinctExact ? '' : 'over '}${(0,format/* formatNumber */.ZV)(column.distinct)}`;
    const figures = [mean, quantiles['0.05'], quantiles['0.5'], quantiles['0.95']].map((value) => value === undefined || filled < minRows ? null : (0,format/* formatNumber */.ZV)(value));
    return [name, column.type, nulls === 0 ? '0' : (0,format/* formatPercent */.l9)(nulls / rows), distinct, ...figures];
}
const right = (title) => ({ title, align: 'right' });

;// CONCATENATED MODULE: ./build/actions/version-data-report.js







/** Writes the report of a data version. */
function dataReport(facts, host, times) {
    const checks = facts.paths.map((path) => checkOf(path, facts));
    const verdict = checks.some((check) => check.verdict === 'fail') ? 'fail' : 'pass';
    return (0,seal/* sealReport */.y)({
        kind: 'version-data',
        verdict,
        outcome: (0,action/* outcomeOf */.s)(verdict),
        model: facts.model,
        ...wordsOf(facts, checks),
        lineage: {
            code: (0,made_here/* codeOf */.$)(host),
            data: versionsOf(facts.paths),
        },
        checks,
        tables: [...versionTable(facts), ...changeTables(facts), ...profileTables(facts)],
        charts: [],
        notes: notesOf(facts),
        execution: (0,made_here/* executionOf */.e)(host, times.finishedAt, times.finishedAt.getTime() - times.startedAt.getTime()),
    });
}
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
    if (states.includes('changed'))
        return 'the data changed';
    return states.includes('new') ? 'new data' : 'data that nothing can be compared with';
}
const MAX_REASONS = 5;
function wordsOf(facts, checks) {
    const failed = checks.filter((check) => check.verdict === 'fail');
    if (failed.length > 0) {
        const headline = `${failed.length} of ${(0,format/* formatCount */.B4)(checks.length, 'data path')} failed`;
        const more = failed.length > MAX_REASONS ? ` And ${failed.length - MAX_REASONS} more.` : '';
        const reasons = failed.slice(0, MAX_REASONS).map((check) => check.reason);
        return { headline, summary: reasons.join(' ') + more };
    }
    if (checks.length === 0) {
        return { headline: 'no data is versioned', summary: 'DVC tracks nothing here, and no paths were given.' };
    }
    const total = facts.paths.reduce((sum, { examined }) => sum + (examined?.tree?.version.size ?? 0), 0);
    const rows = rowsOf(facts.profiles);
    const size = rows === undefined ? (0,format/* formatBytes */.z3)(total) : `${(0,format/* formatCount */.B4)(rows, 'row')}, ${(0,format/* formatBytes */.z3)(total)}`;
    return {
        headline: changeInWords(facts),
        summary: `${(0,format/* formatCount */.B4)(checks.length, 'path')}, ${size}; version ${facts.version}.`,
    };
}
function notesOf(facts) {
    const { paths, base, mode, remote, profiles, project } = facts;
    const notes = [];
    const add = (level, text, code) => notes.push({ level, text, ...(code && { code }) });
    if (paths.length === 0) {
        add('info', 'No data is versioned. Name it in the input "paths", or take a first snapshot, and each run says which data it saw.');
    }
    if (mode === 'snapshot' && !remote) {
        add('warning', 'No data remote is configured, so nothing was pushed: other machines cannot pull this version.');
    }
    if (base.missing) {
        add('warning', `The base commit ${base.missing.slice(0, 7)} is not in this checkout and could not be fetched; compared with HEAD.`);
    }
    if (project.hasPipelines)
        add('info', 'Outputs of DVC pipelines (dvc.lock) are not versioned by this action yet.');
    if (profiles && profiles.left > 0)
        add('info', `Only the first ${data_profiles/* MAX_TABLES */.Lm} tables were profiled; ${profiles.left} were not.`);
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

;// CONCATENATED MODULE: ./build/actions/version-data.js















const version_data_inputs = {
    ...common/* commonInputs */.j,
    paths: (0,inputs/* lines */.Mn)('The files and folders to version. Default: everything that DVC tracks.'),
    remote: (0,inputs/* text */.Qq)('The data remote: a name of .dvc/config, or a folder in the layout of DVC. Default: the default remote of .dvc/config.'),
    mode: (0,inputs/* choice */.Yq)('`snapshot` records the data as it is, `pull` brings what a metafile names, `verify` compares and changes nothing, `refresh` runs `data.refresh` and leaves the data for another job, `publish` stores what such a job left, `infer` writes a data contract (not built yet). Default: pulls what the tree lacks and verifies the rest.', ['snapshot', 'pull', 'verify', 'refresh', 'publish', 'infer']),
    version: (0,inputs/* text */.Qq)('A published version to bring, instead of the one that the metafiles name.'),
    refresh: (0,inputs/* text */.Qq)('With `refresh`: the command that brings new data in. Default: `data.refresh`; without one the data stays.'),
    'data-record': (0,inputs/* text */.Qq)('With `publish`: the folder that `refresh` left, as its output `data-record` names it.'),
    schema: (0,inputs/* text */.Qq)('The data contract that the data must keep (not built yet: the action fails when one is named).'),
    profile: (0,inputs/* flag */.Jt)('Profiles the columns of each table and counts its rows.', { default: 'true' }),
    cache: (0,inputs/* flag */.Jt)("Keeps what is stored and pulled in DVC's cache too (.dvc/cache), where `dvc` and a cache step find it.", {
        default: 'true',
    }),
};
const modeOf = (given) => (given === undefined || given === 'infer' ? 'auto' : given);
/** Identifies data by DVC's ids, takes snapshots, pulls and verifies, and profiles tables. */
const version_data_action = (0,action/* defineAction */.Q)({
    name: 'version-data',
    description: 'Versions data as DVC does: ids, snapshots, pulls, checks, and a profile of each table',
    inputs: version_data_inputs,
    outputs: {
        version: 'The version: of one path its id; of several the MD5 of the sorted lines `id path`, each with its line end',
        versions: 'JSON: path → md5, size, nfiles',
        changed: 'Whether anything differs from the base of the pull request, else from HEAD: true or false',
        rows: 'Rows of all tables together',
        profile: 'Path of the JSON file with the profile of each table',
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
    refuseUnbuilt(inputs.mode, inputs.schema ?? config.data.schema);
    refuseMixed(inputs.mode, inputs.version);
    const wanted = inputs.paths ?? config.data.paths;
    const project = await (0,data_project/* openProject */.U)(directory);
    const mode = inputs.version === undefined ? modeOf(inputs.mode) : 'bring';
    if (inputs.mode && mode !== 'publish')
        refuseNothing(mode, (0,data_project/* selectPaths */.L)(project, wanted).length);
    const places = (0,version_data_examine/* placesOf */.ek)(context, project, inputs.remote ?? config.data.remote);
    const base = await baseOf(context);
    const scene = { context, config, project, wanted, places, base: base.commit };
    const { paths, ...done } = await work(mode, scene);
    const minRows = (0,privacy/* leastShared */.N)(config);
    const examined = paths.flatMap((path) => path.examined ?? []);
    const profiles = inputs.profile && mode !== 'publish'
        ? await (0,data_profiles/* profilePaths */.IU)(directory, examined, { ...(0,version_data_examine/* progress */.qB)(context), minTopCount: minRows })
        : undefined;
    for (const message of profiles?.broken.values() ?? [])
        log.error(message);
    const versions = versionsOf(paths);
    const version = Object.keys(versions).length === paths.length ? (0,combined_version/* combinedVersion */.e)(versions) : undefined;
    const remote = mode === 'snapshot' ? places.remote() : undefined;
    const facts = { model, mode, project, paths, base, remote, profiles, version, minRows };
    const report = dataReport(facts, host, { startedAt, finishedAt: clock.now() });
    for (const { level, text } of report.notes)
        if (level === 'warning')
            log.warning(text);
    const profile = profiles && version && (await writeProfiles(directory, version, profiles));
    const rows = rowsOf(profiles);
    return { report, outputs: { version, versions, changed: isChanged(facts), rows, profile, ...done } };
}
/** Does what the mode says with every path. Modes that are for retraining are loaded only when they are asked for. */
async function work(mode, scene) {
    const { context, project, wanted } = scene;
    switch (mode) {
        case 'refresh':
            return (await __webpack_require__.e(/* import() */ 5900).then(__webpack_require__.bind(__webpack_require__, 15900))).refreshData(scene);
        case 'publish':
            return (await __webpack_require__.e(/* import() */ 4714).then(__webpack_require__.bind(__webpack_require__, 84714))).publishData(scene);
        case 'bring':
            return (await __webpack_require__.e(/* import() */ 9663).then(__webpack_require__.bind(__webpack_require__, 29663))).bringData(scene, context.inputs.version ?? '');
        default: {
            const paths = [];
            for (const path of (0,data_project/* selectPaths */.L)(project, wanted))
                paths.push(await (0,version_data_examine/* examine */.sb)(scene, path, mode));
            return { paths };
        }
    }
}
/** What is promised for later must not look as if it had been checked. */
function refuseUnbuilt(mode, schema) {
    const what = mode === 'infer' ? 'The mode "infer"' : schema ? `The data contract ("schema": ${schema})` : undefined;
    if (!what)
        return;
    throw new errors/* UserError */.yo(`${what} is not built yet in this version of Modelloop; it fails so that nothing passes unchecked.`);
}
function refuseMixed(mode, version) {
    if (!mode || version === undefined)
        return;
    throw new errors/* UserError */.yo(`The inputs "mode" (${mode}) and "version" are both given; a published version is brought without a mode.`);
}
function refuseNothing(mode, paths) {
    if (paths > 0)
        return;
    throw new errors/* UserError */.yo(`There is nothing to ${mode}: no paths are given and no .dvc metafile was found.`, {
        hint: 'Name them in the input "paths" or under data.paths in modelloop.yml.',
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
    const path = (0,external_node_path_.join)(directory, '.modelloop', 'profiles', `${version}.json`);
    await (0,files/* writeWhole */.f8)(path, (0,data_profiles/* profilesText */.Ab)(profiles));
    return path;
}


/***/ }),

/***/ 30976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ comparePath),
/* harmony export */   i: () => (/* binding */ haveCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63454);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10162);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45228);
/* harmony import */ var _metafile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5646);






/**
 * Makes sure that a commit can be read. A shallow checkout lacks the base of a pull request: it is fetched alone.
 * @returns whether it can be read now
 */
async function haveCommit(directory, commit) {
    const known = async () => (await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['cat-file', '-e', `${commit}^{commit}`], { cwd: directory })).code === 0;
    if (await known())
        return true;
    if (!/^[0-9a-f]{40,64}$/.test(commit))
        return false;
    const fetched = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit], {
        cwd: directory,
        timeoutMs: 60_000,
    });
    return fetched.code === 0 && (await known());
}
/**
 * Compares a path with what a commit recorded: by its metafile when DVC tracked it there, else by git's own files.
 * @param folders where the list of files of the earlier version may lie
 */
async function comparePath(project, commit, path, tree, folders) {
    const metafile = path.tracked?.metafile ?? `${path.name}.dvc`;
    const shown = await (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['show', `${commit}:./${metafile}`], { cwd: project.directory });
    if (shown.code !== 0)
        return path.tracked ? { state: 'new' } : compareInGit(project.directory, commit, path.name);
    const out = outOf(shown.stdout.toString('utf8'), metafile, path);
    if (!out?.version)
        return { state: out ? 'new' : 'unknown' };
    const before = out.version;
    if (before.md5 === tree.version.md5)
        return { state: 'same', before };
    const files = await filesChanged(out, path.name, tree, folders);
    return { state: 'changed', before, ...(files && { files }) };
}
function outOf(text, metafile, { tracked, name }) {
    try {
        const { outs } = (0,_metafile_js__WEBPACK_IMPORTED_MODULE_5__/* .parseMetafile */ .vS)(text, metafile);
        return outs.find((out) => out.path === (tracked?.path ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(name)));
    }
    catch (error) {
        // A metafile that was broken in the past is no mistake of today's.
        if (error instanceof _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
async function filesChanged({ version, hash }, shown, tree, folders) {
    if (!(0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isFolderId */ .AD)(version.md5) || tree.kind !== 'folder')
        return undefined;
    const before = await (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifest */ .W)(folders, { id: version.md5, hash, shown }).catch(() => undefined);
    return before && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .compareFiles */ .h)(before, tree.entries);
}
/** A path that git itself keeps: its files are compared with those of the commit. */
async function compareInGit(directory, commit, name) {
    const options = { cwd: directory };
    const pathspec = ['--', `:(literal)${name}`];
    const [known, changes, untracked] = await Promise.all([
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['ls-tree', '-z', '--name-only', commit, `./${name}`], options),
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['diff', '-z', '--name-status', '--no-renames', '--relative', commit, ...pathspec], options),
        (0,_platform_git_js__WEBPACK_IMPORTED_MODULE_2__/* .git */ .$)(['ls-files', '-z', '--others', '--exclude-standard', ...pathspec], options),
    ]);
    if (known.code !== 0 || changes.code !== 0)
        return { state: 'unknown' };
    const added = splitZeros(untracked.stdout);
    if (known.stdout.length === 0)
        return { state: added.length > 0 || changes.stdout.length > 0 ? 'new' : 'unknown' };
    const fields = splitZeros(changes.stdout);
    const withStatus = (status) => fields.filter((_, at) => at % 2 === 1 && status.test(fields[at - 1]));
    const strip = (paths) => paths.map((path) => (path === name ? name : path.slice(name.length + 1)));
    const files = {
        added: strip([...withStatus(/^A/), ...added]),
        removed: strip(withStatus(/^D/)),
        changed: strip(withStatus(/^[MT]/)),
    };
    const same = files.added.length + files.removed.length + files.changed.length === 0;
    return same ? { state: 'same' } : { state: 'changed', files };
}
const splitZeros = (bytes) => bytes.toString('utf8').split('\0').filter(Boolean);


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

/***/ 196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LG: () => (/* binding */ describeFiles),
  Zp: () => (/* binding */ examinePath),
  gu: () => (/* binding */ readableFolders)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/parallel.js
var parallel = __webpack_require__(93351);
// EXTERNAL MODULE: ./build/data/dvc-id.js
var dvc_id = __webpack_require__(10162);
// EXTERNAL MODULE: ./build/data/manifest.js
var manifest = __webpack_require__(45228);
// EXTERNAL MODULE: ./build/data/objects.js
var objects = __webpack_require__(85085);
;// CONCATENATED MODULE: ./build/data/pull.js








const AT_ONCE = 8;
/**
 * Brings the files of a tracked path that the working tree lacks, from the cache or the remote, each hashed on the way.
 * Files that are there stay as they are, right or wrong: `verify` judges them.
 * @returns how many files were brought
 * @throws {UserError} when an object is missing or corrupt; the file it was for is then not there at all.
 */
async function pullPath(project, path, options) {
    const { version, hash, name } = path;
    if (!version || !path.cached)
        return 0;
    const folders = options.remote ? [options.cache, options.remote] : [options.cache];
    const keep = options.keep && hash === 'md5';
    const missing = await missingFiles(path, folders, keep ? options.cache : undefined);
    const safe = new Set();
    let done = 0;
    await (0,parallel/* forEachParallel */.I)(missing, AT_ONCE, async ({ id, target, shown }) => {
        options.signal?.throwIfAborted();
        await makeFolder(project, (0,external_node_path_.dirname)(target), safe, shown);
        const wanted = { id, hash, shown };
        const corrupt = await (0,objects/* fetchObject */.ii)(folders, wanted, target, path.executable ? 0o755 : 0o644);
        // DVC would trust the object that it has; a whole one takes its place.
        if (corrupt.includes(options.cache))
            await (0,promises_.rm)((0,objects/* objectPath */.du)(options.cache, id, hash), { force: true });
        if (keep)
            await (0,objects/* storeFile */.u_)(options.cache, { id, size: (0,external_node_fs_.statSync)(target).size }, target);
        options.onProgress?.(++done, missing.length);
    });
    if ((0,dvc_id/* isFolderId */.AD)(version.md5))
        await makeFolder(project, path.fullPath, safe, name);
    return missing.length;
}
async function missingFiles(path, folders, cache) {
    const { version, fullPath, name, hash } = path;
    const id = version.md5;
    const all = [{ id, target: fullPath, shown: name }];
    if (!(0,dvc_id/* isFolderId */.AD)(id))
        return all.filter((file) => !(0,external_node_fs_.existsSync)(file.target));
    const entries = await (0,manifest/* readManifest */.W)(folders, { id, hash, shown: name });
    if (cache)
        await (0,objects/* storeManifest */.$W)(cache, id, (0,dvc_id/* manifestText */.$2)(entries));
    return entries
        .map(({ md5, relpath }) => ({ id: md5, target: (0,external_node_path_.join)(fullPath, relpath), shown: `${name}/${relpath}` }))
        .filter((file) => !(0,external_node_fs_.existsSync)(file.target));
}
/** Makes a folder, and refuses one that a link in the tree has put outside the project. */
async function makeFolder(project, folder, safe, shown) {
    if (safe.has(folder))
        return;
    refuseLeavingBefore(project.root, folder, shown);
    await (0,promises_.mkdir)(folder, { recursive: true });
    safe.add(folder);
}
function refuseLeavingBefore(root, folder, shown) {
    let nearest = folder;
    while (!(0,external_node_fs_.existsSync)(nearest))
        nearest = (0,external_node_path_.dirname)(nearest);
    const rest = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(root), (0,external_node_fs_.realpathSync)(nearest));
    if (rest === '..' || rest.startsWith(`..${external_node_path_.sep}`)) {
        throw new errors/* UserError */.yo(`"${shown}" would be written outside the project, through a link.`, {
            hint: 'Delete the link.',
        });
    }
}

// EXTERNAL MODULE: ./build/platform/files.js
var platform_files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/platform/git.js
var git = __webpack_require__(63454);
;// CONCATENATED MODULE: ./build/data/initialise.js




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
/**
 * Adds a path to the `.gitignore` beside it, as `dvc add` does, unless the line is there.
 * @returns the file, relative to the working directory, when it was written
 */
async function ignoreInGit(project, name) {
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(project.root, '.git')))
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
/** A name may hold what means something to git. */
const escapePattern = (name) => name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ');

// EXTERNAL MODULE: ./build/data/metafile.js
var metafile = __webpack_require__(5646);
// EXTERNAL MODULE: ./build/data/tree.js
var data_tree = __webpack_require__(33773);
;// CONCATENATED MODULE: ./build/data/snapshot.js











const snapshot_AT_ONCE = 8;
/**
 * Records a path as it is now: stores its objects in the cache and the remote, then writes its metafile as `dvc add`
 * would. A folder's manifest is stored after its files, because DVC takes it as the word that they are there.
 * @throws {UserError} when git tracks the path, another tracked path holds it, or its metafile may not be rewritten.
 */
async function snapshotPath(project, selected, options) {
    const { directory, root } = project;
    const { name } = selected;
    const path = (0,external_node_path_.join)(directory, name);
    refuseOverlap(project, selected);
    await refuseTrackedByGit(directory, name);
    const tree = await (0,data_tree/* readTree */.Z)(path, { root, signal: options.signal, onProgress: options.onProgress });
    const metafile = await nextMetafile(project, selected, tree);
    const { cache, remote, signal } = options;
    const initialised = await initialise(project);
    if (cache)
        await storeTree(cache, tree, path, signal);
    const pushed = remote && (await storeTree(remote, tree, path, signal));
    if (metafile.changed)
        await (0,platform_files/* writeWhole */.f8)((0,external_node_path_.join)(directory, metafile.path), metafile.text);
    return { tree, metafile, pushed, alsoWritten: [...initialised, ...(await ignoreInGit(project, name))] };
}
async function storeTree(folder, tree, path, signal) {
    let stored = 0;
    await (0,parallel/* forEachParallel */.I)(tree.entries, snapshot_AT_ONCE, async (entry) => {
        signal?.throwIfAborted();
        const file = entry.relpath === '' ? path : (0,external_node_path_.join)(path, entry.relpath);
        if (await (0,objects/* storeFile */.u_)(folder, { id: entry.md5, size: entry.size }, file))
            stored++;
    });
    if (tree.kind === 'folder' && (await (0,objects/* storeManifest */.$W)(folder, tree.version.md5, (0,dvc_id/* manifestText */.$2)(tree.entries))))
        stored++;
    return stored;
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
    const { code, stdout } = await (0,git/* git */.$)(['ls-files', '-z', '--', `:(literal)${name}`], { cwd: directory });
    if (code !== 0 || stdout.length === 0)
        return;
    throw new errors/* UserError */.yo(`git already tracks "${name}", and data is kept by one of the two.`, {
        hint: `To hand it to DVC run: git rm -r --cached "${name}".`,
    });
}

;// CONCATENATED MODULE: ./build/data/verify.js




/**
 * Hashes a tracked path and compares it with its metafile. Nothing is written.
 * @param folders where the manifest of the recorded version may lie: the cache, the remote
 */
async function verifyPath(project, path, folders, options = {}) {
    const { version, hash, fullPath } = path;
    if (!(0,external_node_fs_.existsSync)(fullPath))
        return { state: 'missing' };
    const tree = await (0,data_tree/* readTree */.Z)(fullPath, { ...options, root: project.root, hash: version ? hash : 'md5' });
    if (!version)
        return { state: 'unversioned', tree };
    if (tree.version.md5 === version.md5)
        return { state: 'same', tree };
    // A pull that failed leaves the folder and none of its files.
    if (tree.kind === 'folder' && tree.entries.length === 0)
        return { state: 'missing' };
    return { state: 'different', tree, files: await changesSince(path, tree, folders) };
}
/** Tells which files changed since a recorded version; `undefined` when that cannot be known. */
async function changesSince({ version, hash, name }, tree, folders) {
    const id = version.md5;
    if (!(0,dvc_id/* isFolderId */.AD)(id) || tree.kind !== 'folder')
        return undefined;
    // Without the manifest the verdict stands all the same; only the list of files is missing.
    const before = await (0,manifest/* readManifest */.W)(folders, { id, hash, shown: name }).catch(() => undefined);
    return before && (0,manifest/* compareFiles */.h)(before, tree.entries);
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
    const tree = await (0,data_tree/* readTree */.Z)((0,external_node_path_.join)(project.directory, path.name), { ...watch(path, places), root: project.root });
    const reason = 'No .dvc metafile names it: it is identified as it is, and compared with nothing.';
    return { path, verdict: 'pass', reason, tree, pulled: 0 };
}
async function identify(project, path, places) {
    const { name, tracked } = path;
    const options = { ...watch(path, places), root: project.root, ...(tracked?.version && { hash: tracked.hash }) };
    const tree = await (0,data_tree/* readTree */.Z)((0,external_node_path_.join)(project.directory, name), options);
    const same = tracked?.version?.md5 === tree.version.md5;
    const reason = same
        ? `The bytes are those that ${tracked.metafile} names.`
        : `It is ${tracked ? `another version than ${tracked.metafile} names` : 'identified as it is'}.`;
    return { path, verdict: 'pass', reason, tree, pulled: 0 };
}
const watch = ({ name }, { signal, onProgress }) => ({
    signal,
    onProgress: (files) => onProgress?.(`${name}: ${files} files hashed`),
});
async function takeSnapshot(project, path, places) {
    const remote = places.remote();
    const cache = places.keep ? places.cache : undefined;
    const snapshot = await snapshotPath(project, path, { ...watch(path, places), cache, remote });
    const pushed = remote
        ? `${snapshot.pushed} new objects are in ${remote.label}`
        : 'nothing was pushed, for want of a remote';
    const reason = `${snapshot.metafile.path} is ${snapshot.metafile.changed ? 'written' : 'unchanged'}; ${pushed}.`;
    return { path, verdict: 'pass', reason, tree: snapshot.tree, snapshot, pulled: 0 };
}
async function examineTracked(project, tracked, mode, places) {
    const path = { name: tracked.name, tracked };
    const verify = () => verifyPath(project, tracked, readableFolders(places), watch(path, places));
    let found = await verify();
    let pulled = 0;
    if (mode !== 'verify' && (found.state === 'missing' || found.state === 'different')) {
        pulled = await pull(project, tracked, found, places);
        if (pulled > 0)
            found = await verify();
    }
    const tree = found.state === 'missing' ? {} : { tree: found.tree };
    return {
        path,
        verdict: found.state === 'same' ? 'pass' : 'fail',
        reason: explain(tracked, found, pulled),
        ...tree,
        pulled,
    };
}
async function pull(project, tracked, found, places) {
    const { cache, keep, signal, onProgress } = places;
    try {
        return await pullPath(project, tracked, {
            cache,
            keep,
            remote: places.remote(),
            signal,
            onProgress: (files, of) => onProgress?.(`${tracked.name}: ${files} of ${of} files pulled`),
        });
    }
    catch (error) {
        // Data that was changed here is the plainer finding; that its old version cannot be had follows it.
        if (found.state !== 'different' || !(error instanceof errors/* UserError */.yo))
            throw error;
        throw new errors/* UserError */.yo(`${explain(tracked, found, 0)} And what may be missing cannot be pulled: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Where manifests may be read; a remote that we cannot speak to is no reason to fail when all is here. */
function readableFolders(places) {
    try {
        const remote = places.remote();
        return remote ? [places.cache, remote] : [places.cache];
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [places.cache];
        throw error;
    }
}
function explain({ name, metafile, version, cached }, found, pulled) {
    switch (found.state) {
        case 'same':
            return pulled > 0
                ? `${pulled} files were pulled; all bytes are those that ${metafile} names.`
                : `The bytes are those that ${metafile} names.`;
        case 'unversioned':
            return `${metafile} names no version of "${name}" yet. Take a snapshot and commit the metafile.`;
        case 'missing':
            return cached
                ? `"${name}" is not here. The mode pull brings it.`
                : `"${name}" is not here, and its metafile says that git keeps it (cache: false).`;
        case 'different': {
            const files = found.files ? ` (${describeFiles(found.files)})` : '';
            return `"${name}" is not what ${metafile} names${files}: its id is ${found.tree.version.md5}, not ${version?.md5}. Snapshot it, or delete it here and pull.`;
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

/***/ 45228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest),
/* harmony export */   h: () => (/* binding */ compareFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34779);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64078);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85085);





/** A path below a folder that stays there, and out of git's and DVC's own folders; where `\` separates, without one. */
const isInnerPath = (path) => !path.includes('\0') &&
    !(node_path__WEBPACK_IMPORTED_MODULE_0__.sep === '\\' && path.includes(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)) &&
    path.split('/').every((part) => !['', '.', '..', '.git', '.dvc'].includes(part));
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    md5: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(/^[0-9a-f]{32}$/)),
    relpath: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y(isInnerPath, 'must stay inside the folder')),
}));
/**
 * Reads the manifest of a folder version from the first of `folders` that has it.
 * @throws {UserError} when none has it, its bytes are not those of the id, or it names files outside the folder.
 */
async function readManifest(folders, folder) {
    const bytes = await (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(folders, folder);
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qgA(schema, JSON.parse(bytes.toString('utf8')));
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${folder.shown}": the object ${folder.id} is no list of files that can be trusted.`, {
            hint: 'Snapshot the data again.',
            cause,
        });
    }
}
/** Tells which files came, went and changed from one version of a folder to another. */
function compareFiles(before, after) {
    const old = new Map(before.map((entry) => [entry.relpath, entry.md5]));
    const now = new Map(after.map((entry) => [entry.relpath, entry.md5]));
    const sorted = (paths) => [...paths].sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_4__/* .compareCodePoints */ .O);
    return {
        added: sorted([...now.keys()].filter((path) => !old.has(path))),
        removed: sorted([...old.keys()].filter((path) => !now.has(path))),
        changed: sorted([...now].filter(([path, md5]) => old.has(path) && old.get(path) !== md5).map(([path]) => path)),
    };
}


/***/ }),

/***/ 85085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ storeManifest),
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   du: () => (/* binding */ objectPath),
/* harmony export */   ii: () => (/* binding */ fetchObject),
/* harmony export */   u_: () => (/* binding */ storeFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34779);
/* harmony import */ var _platform_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71665);
/* harmony import */ var _dvc_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10162);







/** Cached objects may be linked into working trees, so nobody may write to them. */
const OBJECT_MODE = 0o444;
/** Where an object lies: `files/md5/<2>/<30>`; those of DVC 2 without the first two folders. */
function objectPath(folder, id, hash = 'md5') {
    const prefix = hash === 'md5' ? ['files', 'md5'] : [];
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder.root, ...prefix, id.slice(0, 2), id.slice(2));
}
/** Copies a file while hashing it: the destination appears whole and right, or not at all. */
async function copyVerified(source, destination, id, options) {
    const found = await statOf(source);
    if (!found)
        return 'missing';
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    if (found.size <= _dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .SMALL_FILE_BYTES */ .XG)
        return copySmall(source, temporary, destination, id, options);
    const hasher = (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .startHash */ .LC)(options.hash ?? 'md5');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), { recursive: true });
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL);
        try {
            for await (const piece of (0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .piecesOf */ .Xe)(source)) {
                hasher.update(piece);
                await handle.write(piece);
            }
        }
        finally {
            await handle.close();
        }
        if (hasher.digest() !== id)
            return 'different';
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(temporary, options.mode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, destination);
        return 'copied';
    }
    catch (error) {
        if (error.code === 'ENOENT' && !(await exists(source)))
            return 'missing';
        throw error;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
    }
}
/** Copies a small file in blocking calls, which for folders of many is several times faster than waiting for each. */
function copySmall(source, temporary, destination, id, { hash, mode }) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(source);
    if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .hashBytes */ .yi)(bytes, hash) !== id)
        return 'different';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), { recursive: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, bytes, { flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(temporary, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, destination);
        return 'copied';
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        throw error;
    }
}
const statOf = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return undefined;
    throw error;
});
const exists = async (path) => (await statOf(path)) !== undefined;
/**
 * Stores a file as an object, hashing it once more on the way. Does nothing when an object of that id and size is there.
 * @returns whether it was copied
 * @throws {UserError} when the file's bytes are no longer those of the id.
 */
async function storeFile(folder, entry, file) {
    const destination = objectPath(folder, entry.id);
    if ((await statOf(destination))?.size === entry.size)
        return false;
    const result = await copyVerified(file, destination, entry.id, { mode: OBJECT_MODE });
    if (result === 'copied')
        return true;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`"${file}" changed while it was read.`, { hint: 'Run again when nothing writes to it.' });
}
/** Stores the manifest of a folder. Call it after all its files: DVC takes it as the word that they are there. */
async function storeManifest(folder, id, text) {
    const destination = objectPath(folder, id);
    if ((await statOf(destination))?.size === Buffer.byteLength(text))
        return false;
    await (0,_platform_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeWhole */ .f8)(destination, text, OBJECT_MODE);
    return true;
}
/**
 * Copies an object to `destination` from the first folder that holds it whole; every byte is hashed on the way.
 * @returns the folders before it whose object is corrupt
 * @throws {UserError} when no folder has it, or those that have it hold other bytes.
 */
async function fetchObject(folders, wanted, destination, mode) {
    const corrupt = [];
    for (const folder of folders) {
        const source = objectPath(folder, wanted.id, wanted.hash);
        const result = await copyVerified(source, destination, wanted.id, { hash: wanted.hash, mode });
        if (result === 'copied')
            return corrupt;
        if (result === 'different')
            corrupt.push(folder);
    }
    throw notToBeHad(folders, corrupt, wanted);
}
/** Reads an object whole, from the first folder that holds it unharmed. @throws {UserError} as `fetchObject` does. */
async function readObject(folders, wanted) {
    const corrupt = [];
    for (const folder of folders) {
        const source = objectPath(folder, wanted.id, wanted.hash);
        if (!(await exists(source)))
            continue;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(source);
        if ((0,_dvc_id_js__WEBPACK_IMPORTED_MODULE_6__/* .hashBytes */ .yi)(bytes) === wanted.id.replace(/\.dir$/, ''))
            return bytes;
        corrupt.push(folder);
    }
    throw notToBeHad(folders, corrupt, wanted);
}
function notToBeHad(folders, corrupt, { id, shown }) {
    const last = corrupt.at(-1);
    if (last) {
        return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`"${shown}": the object ${id} in ${last.label} is corrupt; its bytes have another MD5.`, {
            hint: 'Delete it there and push the data again from where it is whole.',
        });
    }
    const where = folders.map((folder) => folder.label).join(' nor in ');
    const noRemote = folders.length < 2 ? ' No data remote is configured.' : '';
    return new _platform_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`"${shown}": the object ${id} is ${folders.length < 2 ? 'not' : 'neither'} in ${where}.${noRemote}`, {
        hint: 'Run `dvc push` where the data is, or name the remote that has it.',
    });
}


/***/ })

};
