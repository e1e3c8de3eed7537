export const id = 179;
export const ids = [179];
export const modules = {

/***/ 70179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jq: () => (/* binding */ build),
  HJ: () => (/* binding */ checkLayers),
  ZZ: () => (/* binding */ layerOf),
  wd: () => (/* binding */ refuseAt),
  td: () => (/* binding */ whereWritten)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/nearest.js
var nearest = __webpack_require__(51960);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(85874);
// EXTERNAL MODULE: ./build/config/fields.js + 1 modules
var fields = __webpack_require__(69739);
// EXTERNAL MODULE: ./build/config/shape.js
var config_shape = __webpack_require__(81822);
;// CONCATENATED MODULE: ./build/config/mistakes.js




/** Turns what the schema refuses into sentences: what is wrong, the value, what is allowed, and what was probably meant. */
function explainIssues(issues, scene) {
    const mistakes = issues.flatMap((issue) => explainIssue(issue, scene, []));
    // One value may break several rules of one kind; the first sentence says it all.
    const seen = new Set();
    return mistakes.filter(({ path, message }) => {
        const key = `${(0,config_shape/* formatPath */.jV)(path)} ${message}`;
        return !seen.has(key) && seen.add(key);
    });
}
function explainIssue(issue, scene, above) {
    const path = [...above, ...(issue.path ?? []).map((step) => step.key)];
    if (issue.type === 'union')
        return explainUnion(issue, scene, path);
    if (issue.type === 'strict_object' || issue.type === 'record')
        return explainMissingKey(issue, scene, path);
    // A rule over several values brings a sentence of its own, and needs only its subject.
    if (issue.type === 'raw_check')
        return [{ path, message: `${(0,config_shape/* formatPath */.jV)(path)} ${issue.message}` }];
    return [{ path, message: explainValue(issue.message, issue.input, scene, path) }];
}
/** Goes on with what is wrong inside the form that the user chose; says the forms when it is none of them. */
function explainUnion(issue, scene, path) {
    const value = issue.input;
    const inner = issue.issues ?? [];
    const shape = (0,config_shape/* shapeAt */.ln)(scene.schema, path);
    if (((0,config_shape/* isMapping */.pi)(value) || Array.isArray(value)) && shape && (0,config_shape/* optionFor */.lH)(shape, value)) {
        const sameForm = inner.filter((one) => Array.isArray(one.path?.[0]?.input) === Array.isArray(value));
        return sameForm.filter((one) => one.path).flatMap((one) => explainIssue(one, scene, path));
    }
    const checked = typeof value === 'string' ? inner.find((one) => one.kind === 'validation') : undefined;
    return [{ path, message: explainValue((checked ?? issue).message, value, scene, path) }];
}
/** Everything else about mappings is found while the data is prepared: unknown keys, and what is no mapping. */
function explainMissingKey(issue, scene, path) {
    const owner = issue.path?.at(-1)?.input;
    if (!(0,config_shape/* isMapping */.pi)(owner) || issue.received !== 'undefined' || issue.expected === 'Object')
        return [];
    const parent = path.slice(0, -1);
    const isMeant = (key) => (0,config_shape/* formatPath */.jV)(key.slice(0, -1)) === (0,config_shape/* formatPath */.jV)(parent) && meant(key, scene) === path.at(-1);
    if (scene.unknown.some(isMeant))
        return [];
    const described = (0,config_shape/* shapeAt */.ln)(scene.schema, path)?.description;
    const message = `${(0,config_shape/* formatPath */.jV)(parent)} needs "${path.at(-1)}".${described ? ` ${described}` : ''}`;
    return [{ path: parent, message }];
}
/** Says of a value that a mapping should stand there, and of which keys. */
function explainNoMapping(value, { schema }, path) {
    const keys = (0,config_shape/* keysAt */._s)(schema, path);
    const subject = path.length === 0 ? 'The file' : (0,config_shape/* formatPath */.jV)(path);
    return `${subject} must be a mapping, not ${show(value)}.${keys.length > 0 ? ` Its keys: ${keys.join(', ')}.` : ' Write "name: value" below it.'}`;
}
/** Says of a key that it is not known, and what was probably meant: a key near it, or another section. */
function explainUnknownKey(scene, path) {
    const { schema } = scene;
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    const allowed = (0,config_shape/* keysAt */._s)(schema, parent);
    const where = parent.length === 0 ? 'known' : `known in ${(0,config_shape/* formatPath */.jV)(parent)}`;
    if (/^\d+(?:\.\d+)?\s*(?:%|pp)?$/.test(key) && parent.length > 0)
        return `"${key}" is not ${where}. A comma ends a value: write 1.5 with a point, and 32000 without a comma.`;
    if (config_document/* NO_BREAK_SPACE */.b.test(key))
        return `A no-break space stands beside "${key.trim()}". YAML wants plain spaces.`;
    const unspaced = /^([^\s:]+):./.exec(key)?.[1];
    if (unspaced !== undefined && allowed.includes(unspaced))
        return `"${key}" is not ${where}. Write a space after the colon: "${key.replace(':', ': ')}".`;
    const homes = homesOf(key, schema);
    const near = meant(path, scene);
    const advice = near ? ` Did you mean "${near}"?` : homes.length > 0 ? ` It belongs in ${(0,fields/* either */.gP)(homes)}.` : '';
    return `"${key}" is not ${where}.${advice || unfold(key, schema, parent)} Allowed: ${allowed.join(', ')}.`;
}
/** The key that was probably meant. A slip of two letters is less likely than a right key at the wrong place. */
function meant(path, { schema }) {
    const key = String(path.at(-1));
    return (0,nearest/* nearest */.p)(key, (0,config_shape/* keysAt */._s)(schema, path.slice(0, -1)), homesOf(key, schema).length > 0 ? 1 : 2);
}
/** The advice for a key such as `validate.alpha`, as messages write it. */
function unfold(key, schema, parent) {
    const steps = key.split('.');
    if (steps.length < 2 || !(0,config_shape/* shapeAt */.ln)(schema, [...parent, ...steps]))
        return '';
    return ` Write "${steps.slice(1).join('.')}" on a line of its own, indented below "${steps[0]}:".`;
}
/** The sections that do know a key, or else the items of a list in them: most often the indentation is wrong. */
function homesOf(key, schema, path = []) {
    return Object.entries((0,config_shape/* shapeOf */.F5)(schema).entries ?? {}).flatMap(([name, inner]) => {
        const below = [...path, name];
        const home = name === key && path.length > 0 ? [(0,config_shape/* formatPath */.jV)(path)] : [];
        const list = (0,config_shape/* shapeOf */.F5)(inner)
            .options?.map(config_shape/* shapeOf */.F5)
            .find(({ item }) => item);
        const isOfItems = list && (0,config_shape/* keysAt */._s)(list.item, []).includes(key) && !(0,config_shape/* keysAt */._s)(schema, []).includes(key);
        return [...home, ...(isOfItems ? [`the items of ${(0,config_shape/* formatPath */.jV)(below)}`] : []), ...homesOf(key, inner, below)];
    });
}
function explainValue(expected, value, scene, path) {
    const template = scene.template(path);
    if (template)
        return `${(0,config_shape/* formatPath */.jV)(path)} must be ${expected}, not what ${JSON.stringify(template)} gives.`;
    const written = scene.written(path);
    const shape = (0,config_shape/* shapeAt */.ln)(scene.schema, path);
    const found = show(value, written);
    return `${(0,config_shape/* formatPath */.jV)(path)} must be ${expected}, not ${found}.${remedy(expected, value, shape, written) || asRate(expected, String(value), path)}`;
}
/** What the user probably wanted to write, when a slip that many make can be seen. */
function remedy(expected, value, shape, written) {
    const near = typeof value === 'string' && shape?.words
        ? ((0,nearest/* nearest */.p)(value, shape.words) ??
            shape.words.find((word) => (value.length > 2 && word.startsWith(value)) || value.startsWith(word)))
        : undefined;
    if (near)
        return ` Did you mean "${near}"?`;
    const wantsText = /^an? (text|name|path|command|URL)/.test(expected);
    if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
        return ` Put it in quotes: "${written ?? value}".`;
    }
    const placeholder = (0,config_shape/* isMapping */.pi)(value) ? Object.entries(value) : [];
    if (wantsText && placeholder.length === 1 && (placeholder[0]?.[1] ?? null) === null) {
        return ` Put it in quotes: "{${placeholder[0]?.[0]}}".`;
    }
    if (expected.startsWith('a list') && (0,config_shape/* isMapping */.pi)(value))
        return ' Put "- " in front of each item.';
    const wantsNumber = /^a (whole )?number/.test(expected);
    if (wantsNumber && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
        return ' Take the quotes away.';
    }
    const unit = /^a number such as/.test(expected) && /^[\d.]+\s*((?![kmg]$)[a-z]+)$/i.exec(String(value))?.[1];
    if (unit)
        return ` Write it in the unit of the metric, such as bytes, seconds or milliseconds, and without "${unit}".`;
    return '';
}
/**
 * How an error rate is written that somebody gave in percent, or as the confidence that goes with it: the intervals of gates have
 * 1 − 2·alpha. Those of a rollout and of the watch have another, or none.
 */
function asRate(expected, value, path) {
    const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(value) ?? [];
    if (!/^a number above 0 and below/.test(expected) || digits === undefined)
        return '';
    const number = Number(digits);
    const percent = number < 1 && sign === '' ? number * 100 : number;
    const exact = (rate) => Number(rate.toPrecision(12));
    if (percent > 0 && percent < 50)
        return ` For ${number} % write ${exact(number / 100)}.`;
    if (percent <= 50 || percent >= 100 || path[0] !== 'validate')
        return '';
    return ` For a confidence of ${exact(percent)} % write ${exact((1 - percent / 100) / 2)}.`;
}
/** Writes a found value in a few words. */
function show(value, written) {
    if (typeof value === 'string')
        return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
    if (Array.isArray(value))
        return value.every((item) => typeof item !== 'object') && value.length < 8 ? `[${value.join(', ')}]` : 'a list';
    if ((0,config_shape/* isMapping */.pi)(value))
        return 'a mapping';
    if (value === null || value === undefined)
        return 'nothing';
    return written ?? String(value);
}

// EXTERNAL MODULE: ./build/config/place.js
var config_place = __webpack_require__(51176);
;// CONCATENATED MODULE: ./build/config/prepare.js

/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Nobody reads more; looking up what each was meant to be takes its time. */
const MOST_UNKNOWN = 100;
/**
 * The runner's own credentials. A pull request may change the configuration, and must not be able to send these to an
 * address of its choice.
 */
const FORBIDDEN_NAME = /^(?:ACTIONS_|INPUT_|STATE_)|^(?:GITHUB|GH)_TOKEN$/;
/** What a job has to log in to MLflow, whose address no `modelloop.yml` names. */
const LOGIN_NAME = /^MLFLOW_TRACKING_(TOKEN|PASSWORD)$/;
/** Where MLflow is; user and password may stand in it. */
const ADDRESS_NAME = 'MLFLOW_TRACKING_URI';
/**
 * Makes plain YAML data ready for the schema: an empty value counts as not written, one item alone becomes a list, and
 * `${NAME}` is replaced where URLs and names stand. Everything else is handed on as it is, for the schema to judge.
 */
function prepare(schema, value, findings, path = []) {
    const shape = (0,config_shape/* shapeOf */.F5)(schema);
    if (shape.options) {
        const option = (0,config_shape/* optionFor */.lH)(shape, value);
        if (typeof value !== 'string')
            return option ? prepare(option, value, findings, path) : value;
        return readText(value, { ...shape.metadata, ...(option && (0,config_shape/* shapeOf */.F5)(option).metadata) }, findings, path);
    }
    if ((shape.entries ?? shape.value) && !(0,config_shape/* isMapping */.pi)(value) && value !== null && value !== undefined) {
        findings.notMappings.push({ path, value });
        return value;
    }
    const prepareItem = (item, index) => {
        if (!shape.item)
            return item;
        const at = [...path, index];
        // An item cannot count as not written.
        if (item === null && (0,config_shape/* shapeOf */.F5)(shape.item).entries)
            findings.notMappings.push({ path: at, value: item });
        return prepare(shape.item, item, findings, at);
    };
    if ((0,config_shape/* isMapping */.pi)(value)) {
        if (!shape.entries && !shape.value)
            return value;
        return prepareMapping(value, shape, findings, path);
    }
    if (Array.isArray(value))
        return value.map(prepareItem);
    if (shape.item && isItemAlone(value))
        return [prepareItem(value, 0)];
    return typeof value === 'string' ? readText(value, shape.metadata, findings, path) : value;
}
function prepareMapping(written, shape, findings, path) {
    const prepared = [];
    for (const [key, item] of Object.entries(written)) {
        const at = [...path, key];
        if (FORBIDDEN_KEYS.has(key)) {
            findings.mistakes.push({ path: at, message: `"${key}" cannot be a key.` });
            continue;
        }
        const inner = shape.value ?? (Object.hasOwn(shape.entries ?? {}, key) ? shape.entries?.[key] : undefined);
        if (!inner && findings.unknown.length < MOST_UNKNOWN)
            findings.unknown.push(at);
        // A name with nothing behind it is a name all the same, where the names are the user's own.
        const given = shape.value && inner && item === null && (0,config_shape/* shapeOf */.F5)(inner).entries ? {} : item;
        const value = inner ? prepare(inner, given, findings, at) : given;
        if (value !== null && value !== undefined)
            prepared.push([key, value]);
    }
    return Object.fromEntries(prepared);
}
const isItemAlone = (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
function readText(text, { interpolated, command }, findings, path) {
    const mistake = (message) => {
        findings.mistakes.push({ path, message: `${(0,config_shape/* formatPath */.jV)(path)} ${message}` });
        return text;
    };
    if (/\$\{\{/.test(text)) {
        return mistake(`holds \${{ … }}, which GitHub fills in only in workflow files. Write \${NAME} here, and set NAME under "env:" in the workflow.`);
    }
    if (command)
        return text;
    if (interpolated)
        return interpolate(text, findings, path, mistake);
    if (text.includes('${')) {
        return mistake(`holds \${…}, which is allowed in URLs and names only. Write the value itself.`);
    }
    return text;
}
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;
function interpolate(text, findings, path, mistake) {
    const bare = /\$(?:\{[^}]*\}?|[A-Za-z_]\w*)/.exec(text.replaceAll(VARIABLE, ''));
    if (bare)
        return mistake(`holds "${bare[0]}". A variable is written \${NAME} or \${NAME:-default}.`);
    const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
    if (names.length === 0)
        return text;
    const forbidden = names.find((name) => FORBIDDEN_NAME.test(name));
    const login = names.find((name) => LOGIN_NAME.test(name));
    if (login)
        return mistake(`holds \${${login}}, which is a login: it is never filled in.`);
    if (forbidden)
        return mistake(`holds \${${forbidden}}, which belongs to the runner and is never filled in.`);
    findings.interpolated.push({ path, written: text, names });
    const missing = [];
    const result = text.replaceAll(VARIABLE, (whole, name, fallback) => {
        // Set but empty counts as not set, as in a shell's `:-`, and as GitHub hands over a variable that does not exist.
        const own = Object.hasOwn(findings.environment, name) ? findings.environment[name] : undefined;
        const set = name === ADDRESS_NAME && own ? withoutLogin(own) : own;
        const value = set || fallback;
        if (value === undefined)
            missing.push(name);
        return value ?? whole;
    });
    if (missing.length > 0) {
        findings.unset.push({ path, written: text, names: missing });
        return text;
    }
    // An empty value counts as not written, as `key:` with nothing behind it does.
    return result || undefined;
}
function withoutLogin(address) {
    const url = URL.parse(address);
    if (!url?.username && !url?.password)
        return address;
    url.username = '';
    url.password = '';
    return url.href;
}

// EXTERNAL MODULE: ./build/config/refuse.js
var refuse = __webpack_require__(76171);
// EXTERNAL MODULE: ./build/config/schema.js + 12 modules
var schema = __webpack_require__(64508);
;// CONCATENATED MODULE: ./build/config/config.js









/** Makes a configuration of its layers. @throws {UserError} with every mistake in them. */
function build(layers, environment) {
    const { output, origin } = checkLayers(schema/* settings */.W, layers, environment);
    const config = { ...output, origin };
    for (const value of origin.unset)
        guardUnset(config, value, layers);
    return config;
}
/** Holds layers against the schema of their file. @throws {UserError} with every mistake in them. */
function checkLayers(schema, layers, environment) {
    const written = layers.reduce((data, { path, value }) => setAt(data, path, value), {});
    const findings = { environment, mistakes: [], unknown: [], notMappings: [], interpolated: [], unset: [] };
    const prepared = prepare(schema, written, findings);
    const result = dist/* safeParse */.xLC(schema, prepared);
    const scene = {
        schema,
        unknown: findings.unknown,
        written: (path) => writtenAt(layers, path),
        template: (path) => findings.interpolated.find((entry) => (0,config_shape/* formatPath */.jV)(entry.path) === (0,config_shape/* formatPath */.jV)(path))?.written,
    };
    const mistakes = [
        ...findings.mistakes,
        ...findings.unknown.map((path) => ({ path, message: explainUnknownKey(scene, path) })),
        ...findings.notMappings.map(({ path, value }) => ({ path, message: explainNoMapping(value, scene, path) })),
        ...(result.success ? [] : explainIssues(result.issues, scene).filter(({ path }) => !isTold(path, findings))),
    ];
    if (mistakes.length > 0)
        return refuseAt(mistakes, layers);
    if (!result.success)
        throw new Error(`The file is refused without a word: ${result.issues[0].message}`);
    const { interpolated, unset } = findings;
    return { output: result.output, origin: { layers, environment, prepared, interpolated, unset } };
}
/** What is wrong with a value as it is written says it all: the schema, which sees it next, would only say it worse. */
const isTold = (path, { mistakes, notMappings }) => [...mistakes, ...notMappings].some((told) => told.path.every((step, at) => path[at] === step));
/** Refuses what only somebody else could judge, at the lines where it stands. @throws {UserError} always. */
const refuseAt = (mistakes, layers) => (0,refuse/* refuse */.T)(mistakes.map((mistake) => placed(mistake, layers)));
/** Finds where in a file a setting is written, the file as `loadConfig` was told it; `undefined` for a default or an input. */
function whereWritten(config, path) {
    const { place } = placed({ path, message: '' }, config.origin.layers);
    return place?.line === undefined ? undefined : { file: place.file, line: place.line };
}
/** Puts `value` at `path`, in copies of what lies on the way. */
function setAt(data, [step, ...rest], value) {
    if (step === undefined)
        return value;
    const mapping = (0,config_shape/* isMapping */.pi)(data) ? data : {};
    return { ...mapping, [step]: setAt(mapping[step], rest, value) };
}
/** The newest layer that sets `path`, and the way from its own root; `undefined` for defaults. */
function layerOf(layers, path) {
    const layer = layers.findLast((candidate) => candidate.path.every((step, index) => path[index] === step));
    return layer && { layer, inner: path.slice(layer.path.length) };
}
function placed({ path, message }, layers) {
    const found = layerOf(layers, path);
    if (!found)
        return { message };
    const { source, yaml } = found.layer;
    const place = yaml && (0,config_place/* placeOf */.$)(yaml, found.inner);
    if ('file' in source)
        return { message, place: { file: source.file, ...place } };
    const line = place && place.line > 1 ? ` line ${place.line}` : '';
    return { message, label: `Input "${source.input}"${line}` };
}
/** The source text of a plain value, which says more than the value does: `1.10`. */
function writtenAt(layers, path) {
    const found = layerOf(layers, path);
    const node = found?.layer.yaml?.document.getIn(found.inner, true);
    return (0,yaml_dist/* isScalar */.jn)(node) ? node.source : undefined;
}
/** Replaces a value by a getter that says which variable is missing. */
function guardUnset(config, { path, written, names }, layers) {
    const parent = path.slice(0, -1).reduce((value, step) => value?.[step], config);
    const last = path.at(-1);
    if (typeof parent !== 'object' || parent === null || last === undefined)
        return;
    const { place } = placed({ path, message: '' }, layers);
    const variables = names.join(' and ');
    const get = () => {
        throw new errors/* UserError */.yo(`${(0,config_shape/* formatPath */.jV)(path)} is "${written}", and the environment variable ${variables} is not set.`, {
            ...(place && { place }),
            hint: `Make it a variable of the repository on GitHub, set it under "env:" of the job, or write a default: \${${names[0]}:-value}.`,
        });
    };
    Object.defineProperty(parent, last, { get, enumerable: true, configurable: true });
}


/***/ }),

/***/ 85874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ NO_BREAK_SPACE),
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _platform_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13855);


/** More aliases than this are taken for an attack on the memory ("billion laughs"). */
const MAX_ALIASES = 100;
/** Reads one YAML document; gives its mistakes, one or more, when it is not sound. */
function readYaml(text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,_platform_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlDocument */ .I)(text, { lineCounter: lines, merge: true, stringKeys: true, prettyErrors: false });
    const found = [...document.errors, ...document.warnings];
    if (found.length > 0)
        return worthSaying(found).map((error) => mistakeOf(error, text, lines));
    try {
        return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), document, lines };
    }
    catch (error) {
        return [aliasMistake(error)];
    }
}
/** Says what is wrong with the aliases (`*name`): all that a sound document can still fail on. */
function aliasMistake(error) {
    const message = error instanceof Error ? error.message : String(error);
    return /excessive alias/i.test(message)
        ? { message: `This file repeats its anchors (&name, *name) too often. Write the values out.` }
        : { message: `This is not valid YAML: ${message}.` };
}
const NO_COLON = 'Here "key: value" was expected, and there is no ":".';
/** After the first break in the grammar the rest is guesswork; doubled keys are each a mistake of their own. */
function worthSaying(errors) {
    const doubled = errors.filter((error) => error.code === 'DUPLICATE_KEY');
    return doubled.length === errors.length
        ? doubled
        : errors.filter((error) => error.code !== 'DUPLICATE_KEY').slice(0, 1);
}
function mistakeOf(error, text, lines) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { message: explainYaml(error, text), line, column: col };
}
/** What word processors and web pages put in the place of a space. */
const NO_BREAK_SPACE = /[\u00A0\u2007\u202F]/;
/** Says what is wrong in words for somebody who does not know the terms of the YAML specification. */
function explainYaml(error, text) {
    const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
    const line = text.slice(lineStart, (text.indexOf('\n', lineStart) + 1 || text.length + 1) - 1);
    // Word processors and web pages put other signs in the place of "-", too.
    if (NO_BREAK_SPACE.test(line))
        return 'A no-break space stands in this line. YAML wants plain spaces.';
    if (/^\s*[\u2010-\u2015\u2022]/.test(line))
        return `"${line.trim()[0]}" begins this line. A list item begins with "-".`;
    switch (error.code) {
        case 'DUPLICATE_KEY': {
            const key = /^["']?([^\s:"']+)/.exec(text.slice(error.pos[0]))?.[1] ?? '';
            return `The key "${key}" is written twice. Keep one of them.`;
        }
        case 'TAB_AS_INDENT':
            return 'A tab stands at the start of the line. YAML wants spaces.';
        case 'MULTIPLE_DOCS':
            return 'A second document begins here ("---"). Keep one document in the file.';
        case 'TAG_RESOLVE_FAILED':
            return `A word that starts with "!" is a tag in YAML, and this one is not known. Put the text in quotes: ${line.trim()}`;
        case 'BAD_SCALAR_START':
            return `A text cannot start with "${text[error.pos[0]]}". Put it in quotes.`;
        case 'MULTILINE_IMPLICIT_KEY':
            return NO_COLON;
        case 'BLOCK_AS_IMPLICIT_KEY':
            return /:\s.*:\s/.test(line)
                ? 'There is a second ": " in this line. Put the text in quotes.'
                : 'This key has a value, and the next line is indented as if it belonged to it. Check the indentation.';
        case 'BAD_ALIAS':
            return / stands for /.test(error.message) ? `${error.message}.` : `This is not valid YAML: ${error.message}.`;
        case 'BAD_INDENT':
            return /^Flow/.test(error.message)
                ? 'A "[" or "{" before this line is not closed, or this line is not indented enough.'
                : 'The indentation fits none of the lines above. Keys of one mapping start at the same column.';
        case 'BLOCK_IN_FLOW':
            return 'Between "{" and "}" a comma is missing: write { a: 1, b: 2 }.';
        case 'UNEXPECTED_TOKEN':
            if (line.includes('${'))
                return `A "\${…}" in "{ … }" needs quotes.`;
            return /^[\]}]/.test(text.slice(error.pos[0]))
                ? `There is a "${text[error.pos[0]]}" too many.`
                : `This is not valid YAML: ${error.message}.`;
        case 'MISSING_CHAR':
            if (/^Implicit map keys/.test(error.message))
                return NO_COLON;
            return /quote/.test(error.message)
                ? 'A quote before this place is not closed.'
                : `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`;
        default:
            return `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`;
    }
}


/***/ }),

/***/ 69739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $s: () => (/* binding */ bound),
  Yq: () => (/* binding */ choice),
  G5: () => (/* binding */ command),
  U9: () => (/* binding */ count),
  p0: () => (/* binding */ duration),
  gP: () => (/* binding */ either),
  Jt: () => (/* binding */ flag),
  p_: () => (/* binding */ list),
  Lc: () => (/* binding */ margin),
  UU: () => (/* binding */ fields_name),
  ai: () => (/* binding */ number),
  Ae: () => (/* binding */ path),
  ye: () => (/* binding */ rise),
  uW: () => (/* binding */ section),
  yR: () => (/* binding */ slug),
  Qq: () => (/* binding */ fields_text),
  OZ: () => (/* binding */ url),
  QT: () => (/* binding */ writtenBound)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
;// CONCATENATED MODULE: ./build/platform/quantity.js
/** Reads `0.01`, `"3%"` or `"1pp"`; `undefined` when it is none of these or not finite. */
function parseQuantity(written) {
    if (typeof written === 'number')
        return Number.isFinite(written) ? { kind: 'absolute', value: written } : undefined;
    const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%|pp)?\s*$/i.exec(written);
    if (!match)
        return undefined;
    const value = Number(match[1]);
    if (!Number.isFinite(value))
        return undefined;
    if (match[2] === '%')
        return { kind: 'relative', value: value / 100 };
    return match[2] ? { kind: 'absolute', value: value / 100, points: true } : { kind: 'absolute', value };
}

;// CONCATENATED MODULE: ./build/config/fields.js



const field = (description, metadata, message) => dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* nonEmpty */.hq(message), dist/* description */.h_(description), dist/* metadata */.yuE({ ...metadata }));
/** A text whose variable is not set: it is not checked here, and refused when it is used (`config.ts`). */
const isUnset = (text) => text.includes('${');
/** Any text, taken as it is. */
const fields_text = (description, kind = 'text') => field(description, { kind }, 'a text');
/** A path or a glob, relative to the working directory. */
const path = (description) => field(description, { kind: 'path' }, 'a path');
/** A command for `bash -eo pipefail -c`. */
const command = (description) => field(description, { kind: 'command', command: true }, 'a command');
/** A name in some other system; `${NAME}` is allowed. */
const fields_name = (description) => field(description, { kind: 'name', interpolated: true }, 'a name');
/** A name of a-z, 0-9 and `-`; `${NAME}` is allowed. */
const slug = (description) => {
    const message = 'a name of a-z, 0-9 and "-", such as "ames-price"';
    return dist/* pipe */.FsL(field(description, { kind: 'name', interpolated: true }, message), dist/* check */.z6Y((value) => isUnset(value) || /^[a-z0-9][a-z0-9-]{0,99}$/.test(value), message));
};
/** A URL of one of the schemes, which are written with their `:`; `${NAME}` is allowed. */
const url = (description, schemes) => {
    const message = `a URL that starts with ${either(schemes)}`;
    return dist/* pipe */.FsL(field(description, { kind: 'URL', interpolated: true }, message), dist/* check */.z6Y((value) => isUnset(value) || schemes.some((scheme) => value.startsWith(scheme)), message));
};
/** One of a few words. */
const choice = (description, words) => dist/* pipe */.FsL(dist/* picklist */.KIO(words, either(words)), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'choice' }));
/** Yes or no. */
const flag = (description) => dist/* pipe */.FsL(dist/* boolean */.zMY('true or false'), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'true or false' }));
/** A whole number from `min` to `max`. */
const count = (description, min = 0, max = Number.MAX_SAFE_INTEGER) => {
    const message = max === Number.MAX_SAFE_INTEGER ? `a whole number from ${min} up` : `a whole number from ${min} to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* integer */.ndf(message), dist/* minValue */.Wwf(min, message), dist/* maxValue */.cGV(max, message), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'whole number' }));
};
/** A finite number greater than `above`, and smaller than `below` where that is given. */
const number = (description, above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY) => {
    const message = `a number${Number.isFinite(above) ? ` above ${above}` : ''}${Number.isFinite(below) ? ` and below ${below}` : ''}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* finite */.E2x(message), dist/* check */.z6Y((value) => value > above && value < below, message), dist/* description */.h_(description), dist/* metadata */.yuE({
        kind: 'number',
        ...(Number.isFinite(above) && { exclusiveMinimum: above }),
        ...(Number.isFinite(below) && { exclusiveMaximum: below }),
    }));
};
/** A length of time such as `90d`, `24h` or `300ms`. */
const duration = (description) => {
    const message = 'a time such as 90d, 24h, 15m, 60s or 300ms';
    return dist/* pipe */.FsL(dist/* string */.YjP(message), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'time' }), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const ms = (0,clock/* parseDurationMs */.yi)(dataset.value);
        if (ms !== undefined)
            return { ms };
        addIssue({ message });
        return NEVER;
    }));
};
/** A margin: `3%` is relative, `0.01` and `1pp` are absolute. */
const margin = (description) => quantity(description, 'margin', 'a margin that is not negative, such as 0.01, 1pp or 3%', ({ value }) => value >= 0);
/** A bound on a metric, and whether it was written in percent. */
const writtenBound = (description) => quantity(description, 'bound', 'a number such as 32000, 0.9 or 90%');
/** A bound on a metric, as a number: `90%` is 0.9. */
const bound = (description) => dist/* pipe */.FsL(writtenBound(description), dist/* transform */.pdi(({ value }) => value));
/** A rise in a share, as a number: `0.5pp` and `0.005` are the same. A `%` would be ambiguous and is refused. */
const rise = (description) => dist/* pipe */.FsL(quantity(description, 'percentage points', 'a rise in percentage points such as 0.5pp, or a number such as 0.005', ({ kind }) => kind === 'absolute'), dist/* transform */.pdi(({ value }) => value));
function quantity(description, kind, message, isFine = () => true) {
    return dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()], message), dist/* description */.h_(description), dist/* metadata */.yuE({ kind }), dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        const found = parseQuantity(dataset.value);
        if (found && isFine(found))
            return found;
        addIssue({ message });
        return NEVER;
    }));
}
/** A list; one item alone may be written without the brackets. */
const list = (item, description) => dist/* pipe */.FsL(dist/* array */.YOg(item, 'a list'), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'list' }));
/** A mapping with exactly these keys. */
const section = (entries, description) => dist/* pipe */.FsL(dist/* strictObject */.rej(entries), dist/* description */.h_(description), dist/* metadata */.yuE({ kind: 'mapping' }));
/** Joins words as a person does: `a, b or c`. */
function either(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 51176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * Finds where the value at `path` is written: its key, or its item in a list. Follows anchors and merges to where they
 * were written, and stays at the nearest parent that there is. Line and column count from 1.
 */
function placeOf(yaml, path) {
    let node = yaml.document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const step of path) {
        const found = stepInto(yaml, node, step);
        if (!found)
            break;
        offset = found.offset ?? offset;
        node = found.node;
    }
    const { line, col } = yaml.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
function stepInto(yaml, at, step) {
    const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(at) ? at.resolve(yaml.document) : at;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof step === 'number') {
        const item = node.items[step];
        return item === undefined ? undefined : { node: item, offset: rangeStart(item) };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
        // A single item that was written without the brackets of its list.
        return step === 0 && node ? { node, offset: rangeStart(node) } : undefined;
    }
    const pair = node.items.find((item) => keyOf(item) === String(step));
    if (pair)
        return { node: pair.value, offset: rangeStart(pair.key) };
    const merged = node.items.filter((item) => keyOf(item) === '<<').flatMap((item) => mergedNodes(item.value));
    return merged.map((source) => stepInto(yaml, source, step)).find((found) => found !== undefined);
}
const keyOf = (pair) => String((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? (pair.key.source ?? pair.key.value) : pair.key);
const mergedNodes = (value) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value]);
const rangeStart = (node) => node?.range?.[0];


/***/ }),

/***/ 76171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34779);

/** The most mistakes that one message lists. */
const MOST = 20;
/**
 * Throws all mistakes as one error, one a line in the order of the file. The place of the error is that of the first,
 * which whoever prints the error puts in front of it.
 * @throws {UserError} always.
 */
function refuse(mistakes) {
    const sorted = mistakes.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
    const lines = sorted.slice(0, MOST).map(({ message, place, label }, index) => {
        const front = label ?? (place && index > 0 ? (0,_platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlace */ .dE)(place) : '');
        return front ? `${front}: ${message}` : message;
    });
    if (sorted.length > MOST)
        lines.push(`… and ${sorted.length - MOST} more.`);
    const place = sorted[0]?.place;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(lines.join('\n'), place ? { place } : {});
}


/***/ }),

/***/ 64508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ settings)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/config/fields.js + 1 modules
var fields = __webpack_require__(69739);
;// CONCATENATED MODULE: ./build/config/sections/columns.js


const positive = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'the name of a class'), dist/* description */.h_('The positive class. Must be named unless the labels are 0/1 or false/true.'), dist/* metadata */.yuE({ kind: 'text' }), dist/* transform */.pdi(String));
/** Which column is what, said once for all actions. */
const columns = (0,fields/* section */.uW)({
    id: dist/* optional */.lqM((0,fields/* text */.Qq)('Names the example. Rows of two models are joined by it.', 'column'), 'id'),
    label: dist/* optional */.lqM((0,fields/* text */.Qq)('What was true.', 'column'), 'label'),
    prediction: dist/* optional */.lqM((0,fields/* text */.Qq)('What the model said: a class or a number.', 'column'), 'prediction'),
    time: dist/* optional */.lqM((0,fields/* text */.Qq)('When the example was observed.', 'column')),
    group: dist/* optional */.lqM((0,fields/* text */.Qq)('Rows of one group are not independent, such as those of one customer.', 'column')),
    weight: dist/* optional */.lqM((0,fields/* text */.Qq)('How much a row counts.', 'column')),
    query: dist/* optional */.lqM((0,fields/* text */.Qq)('The list that a row belongs to, for ranking.', 'column')),
    latency: dist/* optional */.lqM((0,fields/* text */.Qq)('How long the prediction of a row took, in milliseconds, for gates on `latency-p95` and its like. Default: `latency_ms`.', 'column')),
    slices: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* text */.Qq)('A column.', 'column'), 'Columns whose values are reported one by one.'), []),
    positive: dist/* optional */.lqM(positive),
}, 'The columns of data and predictions, said once for all actions.');

;// CONCATENATED MODULE: ./build/config/sections/data.js


/** Where the data is and what must hold for it. */
const data = (0,fields/* section */.uW)({
    paths: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* path */.Ae)('A file or folder.'), 'What is versioned. Absent: everything that DVC tracks.')),
    remote: dist/* optional */.lqM((0,fields/* name */.UU)('The DVC remote that holds the data. Absent: the default remote of `.dvc/config`, else the store.')),
    test: dist/* optional */.lqM((0,fields/* path */.Ae)('The rows that gates are judged on.')),
    schema: dist/* optional */.lqM((0,fields/* path */.Ae)('The data contract that the data must keep.')),
    refresh: dist/* optional */.lqM((0,fields/* command */.G5)('Brings new data in before a retraining. Absent: none.')),
}, 'The data: where it is, and what must hold for it.');

;// CONCATENATED MODULE: ./build/config/sections/deploy.js


/** The platforms that a model can be rolled out on, and `none`: promotion without a rollout. */
const TARGETS = [
    'none',
    'command',
    'haproxy',
    'argo-rollouts',
    'kserve',
    'seldon',
    'ecs',
    'sagemaker',
    'cloud-run',
    'vertex-ai',
    'azure-ml',
];
const haproxy = (0,fields/* section */.uW)({
    socket: (0,fields/* name */.UU)('The runtime API (level admin): `host:port`, or the path of a socket.'),
    backend: (0,fields/* name */.UU)('The backend that holds both servers.'),
    stable: dist/* optional */.lqM((0,fields/* name */.UU)('One server: the version in production at first.'), 'stable'),
    canary: dist/* optional */.lqM((0,fields/* name */.UU)('The other. The one that has the traffic is the stable one, whatever it is called.'), 'canary'),
    start: dist/* optional */.lqM((0,fields/* command */.G5)('Puts a release on a server: `{server}`, `{image}`, `{version}`. Absent: it is there before the rollout.')),
    wait: dist/* optional */.lqM((0,fields/* duration */.p0)('How long the new server may take until its health checks pass.'), '2m'),
}, 'HAProxy, by the weights of its runtime API.');
const commandBlock = (0,fields/* section */.uW)({
    start: dist/* optional */.lqM((0,fields/* command */.G5)('Puts `{image}` or `{version}` beside the version in production, without traffic.')),
    'set-weight': (0,fields/* command */.G5)('Gives the canary `{weight}` percent of the traffic; the same again must change nothing.'),
    status: (0,fields/* command */.G5)('Prints the share of the traffic that the canary really has, in percent, as its last line.'),
    promote: dist/* optional */.lqM((0,fields/* command */.G5)('Makes the canary, which has all traffic, the version in production.')),
    rollback: dist/* optional */.lqM((0,fields/* command */.G5)('Gives all traffic back. Absent: `set-weight` with 0.')),
    timeout: dist/* optional */.lqM((0,fields/* duration */.p0)('How long each command may take.'), '10m'),
}, 'Commands of your own: they open every platform. `{weight}`, `{image}` and `{version}` are filled in, quoted for the shell.');
/** The settings of a target that reads them itself. */
const targetBlock = (target) => {
    const value = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'a text, a number, true or false'), dist/* metadata */.yuE({ kind: 'text', interpolated: true }));
    return dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), value, 'a mapping'), dist/* description */.h_(`Settings of the target \`${target}\`.`), dist/* metadata */.yuE({ kind: 'mapping' }));
};
/** Requests of programs that watch over a server are no traffic, and would make the errors of a canary look rarer. */
const SELECTOR = 'handler!~"/(health|ready|live)z?|/metrics",path!~"/(health|ready|live)z?|/metrics"';
const metricsMapping = (0,fields/* section */.uW)({
    prometheus: dist/* optional */.lqM((0,fields/* url */.OZ)('A Prometheus server.', ['http://', 'https://'])),
    preset: dist/* optional */.lqM((0,fields/* choice */.Yq)('The names of the metrics of a common server: `fastapi`, as its instrumentations have them.', ['fastapi']), 'fastapi'),
    'version-label': dist/* optional */.lqM((0,fields/* text */.Qq)('The label that tells the versions apart.'), 'version'),
    stable: dist/* optional */.lqM((0,fields/* name */.UU)('The value of that label for the stable version. Absent: its model version, the tag or digest of its image, or its server.')),
    canary: dist/* optional */.lqM((0,fields/* name */.UU)('The same for the canary.')),
    selector: dist/* optional */.lqM((0,fields/* text */.Qq)('Which series count, as in PromQL without the braces. The default leaves out health checks.'), SELECTOR),
    requests: dist/* optional */.lqM((0,fields/* name */.UU)('The counter of requests. Absent: that of the preset.')),
    errors: dist/* optional */.lqM((0,fields/* name */.UU)('A counter of failed requests. Absent: the requests with a status of 5xx.')),
    duration: dist/* optional */.lqM((0,fields/* name */.UU)('The histogram of durations in seconds, without `_bucket`. Absent: that of the preset.')),
}, 'Where the health of both versions is read.');
const metrics = dist/* pipe */.FsL(dist/* union */.KCZ([metricsMapping, (0,fields/* url */.OZ)('A Prometheus server.', ['http://', 'https://'])], 'the URL of a Prometheus server, or a mapping with prometheus, preset and version-label'), dist/* description */.h_('Where the health of both versions is read; a bare URL is a Prometheus server.'), dist/* metadata */.yuE({ kind: 'mapping or URL' }), dist/* transform */.pdi((written) => typeof written === 'string' ? { ...dist/* parse */.qgA(metricsMapping, {}), prometheus: written } : written));
const checks = (0,fields/* section */.uW)({
    errors: dist/* optional */.lqM((0,fields/* section */.uW)({
        'max-ratio': dist/* optional */.lqM((0,fields/* number */.ai)('Worse when the rate is beyond this many times the old one…', 1), 1.5),
        'max-increase': dist/* optional */.lqM((0,fields/* rise */.ye)('…and this much above it.'), '0.5pp'),
        max: dist/* optional */.lqM((0,fields/* bound */.$s)('An absolute limit.')),
    }, 'The share of requests that fail.'), {}),
    slow: dist/* optional */.lqM((0,fields/* section */.uW)({
        over: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz('none'), (0,fields/* duration */.p0)('')], 'a time such as 300ms, or none'), dist/* description */.h_('A request is slow beyond this time. `none` where no durations are measured.'), dist/* metadata */.yuE({ kind: 'time, or `none`' })), '300ms'),
        'max-ratio': dist/* optional */.lqM((0,fields/* number */.ai)('Worse when the share is beyond this many times the old one…', 1), 1.5),
        'max-increase': dist/* optional */.lqM((0,fields/* rise */.ye)('…and this much above it.'), '1pp'),
        max: dist/* optional */.lqM((0,fields/* bound */.$s)('An absolute limit.')),
    }, 'The share of requests that are slow.'), {}),
}, 'What makes the new version worse: beyond both `max-ratio` and `max-increase`, or beyond `max`.');
const steps = dist/* pipe */.FsL(dist/* union */.KCZ([
    dist/* literal */.euz('from-target'),
    dist/* array */.YOg(dist/* pipe */.FsL((0,fields/* number */.ai)('A share of the traffic in percent.', 0), dist/* maxValue */.cGV(100, 'at most 100'))),
], 'a list of percentages such as [10, 50, 100], or from-target'), dist/* description */.h_('Shares of the traffic, in percent. `from-target` where the platform has its own.'), dist/* metadata */.yuE({ kind: 'list of percentages, or `from-target`' }), dist/* check */.z6Y((written) => written === 'from-target' || (written.at(-1) === 100 && written.every((step, i) => step > (written[i - 1] ?? 0))), 'a list of percentages that rise and end with 100, such as [10, 50, 100]'));
/** Targets whose settings are declared one by one; `none` has none. */
const OWN_BLOCK = new Set(['none', 'haproxy', 'command']);
/** How a new version takes over the traffic. */
const deploy = (0,fields/* section */.uW)({
    target: dist/* optional */.lqM((0,fields/* choice */.Yq)('The platform. `none` promotes without a rollout.', TARGETS)),
    haproxy: dist/* optional */.lqM(haproxy),
    command: dist/* optional */.lqM(commandBlock),
    ...Object.fromEntries(TARGETS.filter((target) => !OWN_BLOCK.has(target)).map((target) => [target, dist/* optional */.lqM(targetBlock(target))])),
    steps: dist/* optional */.lqM(steps, [10, 50, 100]),
    look: dist/* optional */.lqM((0,fields/* duration */.p0)('The time between two looks at the metrics.'), '30s'),
    'min-requests': dist/* optional */.lqM((0,fields/* count */.U9)('A step with fewer requests of the canary than this is never passed.'), 100),
    'step-timeout': dist/* optional */.lqM((0,fields/* duration */.p0)('A step that is not decided after this is inconclusive.'), '60m'),
    metrics: dist/* optional */.lqM(metrics),
    checks: dist/* optional */.lqM(checks, {}),
    alpha: dist/* optional */.lqM((0,fields/* number */.ai)('False rollbacks: of the whole rollout, all checks and looks.', 0, 0.5), 0.01),
    beta: dist/* optional */.lqM((0,fields/* number */.ai)('Promotions of something worse.', 0, 0.5), 0.05),
    'on-inconclusive': dist/* optional */.lqM((0,fields/* choice */.Yq)('What happens when the data cannot tell: hold, or roll back.', ['hold', 'rollback']), 'hold'),
    hold: dist/* optional */.lqM((0,fields/* duration */.p0)('How long a hold lasts before it is rolled back.'), '24h'),
}, 'The rollout of a new version.');

;// CONCATENATED MODULE: ./build/config/sections/image.js


const smoke = (0,fields/* section */.uW)({
    port: dist/* optional */.lqM((0,fields/* count */.U9)('The port that the server listens on.', 1, 65535), 8080),
    health: dist/* optional */.lqM((0,fields/* text */.Qq)('The path that answers 200 when the server is ready.', 'URL path'), '/health'),
    predict: dist/* optional */.lqM((0,fields/* text */.Qq)('The path that the request is posted to.', 'URL path'), '/predict'),
    request: dist/* optional */.lqM((0,fields/* path */.Ae)('A JSON file to send. The id in it names the row whose stored prediction the answer must equal.')),
    tolerance: dist/* optional */.lqM((0,fields/* number */.ai)('How far a number may be from the stored one, as a share of it (of 1 where it is smaller than 1).', 0), 1e-6),
    wait: dist/* optional */.lqM((0,fields/* duration */.p0)('How long the server may take to get ready.'), '60s'),
    'max-latency': dist/* optional */.lqM((0,fields/* duration */.p0)('The 95th percentile of the answer time above which the test fails.')),
}, 'The smoke test of the built image.');
const buildArgs = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* pipe */.FsL(dist/* string */.YjP('a text'), dist/* metadata */.yuE({ kind: 'name', interpolated: true })), 'a mapping'), dist/* description */.h_('Build arguments, as `ARG` takes them. The words of `tags` are filled in. Never a place for secrets.'), dist/* metadata */.yuE({ kind: 'mapping' }));
/** How the image is built and where it goes. */
const image_image = (0,fields/* section */.uW)({
    repository: dist/* optional */.lqM((0,fields/* name */.UU)('Where the image is pushed, such as `ghcr.io/acme/ames-price`.')),
    context: dist/* optional */.lqM((0,fields/* path */.Ae)('The folder of the build context.'), '.'),
    dockerfile: dist/* optional */.lqM((0,fields/* path */.Ae)('The Dockerfile. Default: `Dockerfile` in the context.')),
    'model-path': dist/* optional */.lqM((0,fields/* path */.Ae)('Where the model is put, relative to the context. It is taken away again after the build.')),
    tags: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* name */.UU)('A tag.'), 'Tags, which are never moved; `{version}`, `{sha7}`, `{sha}`, `{run}`, `{date}` and `{model}` are filled in.'), ['{version}-{sha7}']),
    'moving-tags': dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* name */.UU)('A tag.'), 'Tags that every push moves to the new image, such as `latest`.'), []),
    'build-args': dist/* optional */.lqM(buildArgs, {}),
    network: dist/* optional */.lqM((0,fields/* name */.UU)('The network of `RUN` steps, as `docker build --network` takes it, such as `host`.')),
    smoke: dist/* optional */.lqM(smoke, {}),
}, 'The image: what is built and where it is pushed.');

;// CONCATENATED MODULE: ./build/config/sections/monitor.js


const jsonPath = (description) => {
    const message = 'a path into a log line, such as $.prediction';
    return dist/* pipe */.FsL((0,fields/* text */.Qq)(description, 'JSON path'), dist/* check */.z6Y((value) => value.startsWith('$.'), message));
};
const map = (0,fields/* section */.uW)({
    features: dist/* optional */.lqM(jsonPath('The features.'), '$.features'),
    prediction: dist/* optional */.lqM(jsonPath('What the model said.'), '$.prediction'),
    time: dist/* optional */.lqM(jsonPath('When it said so.'), '$.ts'),
    id: dist/* optional */.lqM(jsonPath('The request.'), '$.request_id'),
    version: dist/* optional */.lqM(jsonPath('The version of the model.'), '$.model_version'),
}, 'Where the log line keeps what. The defaults fit the log that our images write.');
const labels = (0,fields/* section */.uW)({
    path: (0,fields/* name */.UU)('Files with the labels, as they come in: a glob or a URL.'),
    id: dist/* optional */.lqM((0,fields/* text */.Qq)('The column that names the request. Absent: `columns.id`.', 'column')),
    label: dist/* optional */.lqM((0,fields/* text */.Qq)('The column of the label. Absent: `columns.label`.', 'column')),
    delay: dist/* optional */.lqM((0,fields/* duration */.p0)('How late labels are.')),
}, 'The labels that come in later.');
const retrain = (0,fields/* section */.uW)({
    when: dist/* optional */.lqM((0,fields/* choice */.Yq)('What starts a retraining.', ['drift']), 'drift'),
    workflow: (0,fields/* name */.UU)('The file name of the workflow to dispatch.'),
    cooldown: dist/* optional */.lqM((0,fields/* duration */.p0)('The least time between two retrainings.'), '7d'),
    needs: dist/* optional */.lqM((0,fields/* choice */.Yq)('What must have changed.', ['new-data']), 'new-data'),
    environment: dist/* optional */.lqM((0,fields/* name */.UU)('The GitHub environment that approves.')),
}, 'Retraining. Absent: never.');
/** How the model in production is watched. */
const monitor = (0,fields/* section */.uW)({
    current: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* name */.UU)('A path, glob or URL.'), 'The logged traffic.')),
    map: dist/* optional */.lqM(map, {}),
    labels: dist/* optional */.lqM(labels),
    reference: dist/* optional */.lqM((0,fields/* name */.UU)('What is compared with: `production` (the training profile of the version in production), or a path.'), 'production'),
    window: dist/* optional */.lqM((0,fields/* duration */.p0)('How much traffic is judged, from the last judged moment.'), '1d'),
    'min-rows': dist/* optional */.lqM((0,fields/* count */.U9)('With fewer rows the window reaches back, up to 14 days.', 1), 500),
    alpha: dist/* optional */.lqM((0,fields/* number */.ai)('False alarms: of one report, or with recorded state of any false page in a year.', 0, 0.5), 0.05),
    tolerance: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), (0,fields/* number */.ai)('A drift that is still accepted.', 0), 'a mapping of measure to number'), dist/* description */.h_('How much drift is accepted, by measure.'), dist/* metadata */.yuE({ kind: 'mapping of numbers' })), { psi: 0.1 }),
    'on-drift': dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* choice */.Yq)('A channel.', ['issue', 'slack', 'retrain', 'fail']), 'What happens on drift.'), ['issue']),
    retrain: dist/* optional */.lqM(retrain),
}, 'The watch over production.');

;// CONCATENATED MODULE: ./build/config/sections/store.js


const forever = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz('forever'), (0,fields/* duration */.p0)('')], 'forever, or a time such as 90d'), dist/* description */.h_('How long the bytes of models that were champion are kept.'), dist/* metadata */.yuE({ kind: 'time or `forever`' }));
const keep = (0,fields/* section */.uW)({
    champions: dist/* optional */.lqM(forever, 'forever'),
    candidates: dist/* optional */.lqM((0,fields/* duration */.p0)('How long the bytes of models that were never champion are kept.'), '30d'),
    predictions: dist/* optional */.lqM((0,fields/* duration */.p0)('How long predictions are kept.'), '400d'),
}, 'How long bytes are kept.');
/** Where bytes lie that must outlive a job. */
const store = (0,fields/* section */.uW)({
    url: dist/* optional */.lqM((0,fields/* url */.OZ)('Where the bytes lie. Absent: `ghcr.io/<owner>/<repository>-modelloop` on GitHub, else the folder `.modelloop/store`.', ['oci://', 'folder:', 's3://', 'gs://', 'az://'])),
    keep: dist/* optional */.lqM(keep, {}),
}, 'The store of models, predictions and profiles.');

;// CONCATENATED MODULE: ./build/config/sections/tracking.js


const mlflow = dist/* pipe */.FsL(dist/* string */.YjP('the URL of an MLflow server, or empty'), dist/* check */.z6Y((value) => value === '' || value.includes('${') || /^(https?:\/\/|databricks)/.test(value), 'a URL that starts with https:// or http://, or empty'), dist/* description */.h_('URL of an MLflow server that keeps runs, versions and aliases: not built yet. Empty or absent: the ledger alone.'), dist/* metadata */.yuE({ kind: 'URL', interpolated: true }), dist/* transform */.pdi((value) => value || undefined));
/** Where runs and versions are recorded. */
const tracking = (0,fields/* section */.uW)({ mlflow: dist/* optional */.lqM(mlflow) }, 'Where runs, versions and aliases are recorded.');

;// CONCATENATED MODULE: ./build/config/sections/train.js


/** Checks that the command that scores another model names what it is handed. */
const score = dist/* pipe */.FsL((0,fields/* command */.G5)('Scores any model on the test rows. `{model}`, `{data}` and `{out}` are filled in.'), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    const missing = ['{model}', '{out}'].filter((place) => !dataset.value.includes(place));
    if (missing.length === 0)
        return;
    addIssue({
        message: `does not say where ${missing.join(' and ')} go${missing.length > 1 ? '' : 'es'}. Write for example: python score.py --model {model} --data {data} --out {out}`,
    });
}));
/** How a model is trained, and what the training writes. */
const train = (0,fields/* section */.uW)({
    setup: dist/* optional */.lqM((0,fields/* command */.G5)('Installs what the training needs.')),
    test: dist/* optional */.lqM((0,fields/* command */.G5)("The project's own tests, run before the training.")),
    run: dist/* optional */.lqM((0,fields/* command */.G5)('The training.')),
    score: dist/* optional */.lqM(score),
    inputs: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* path */.Ae)('A path or glob.'), 'The code that the training depends on. Absent: the whole working tree.')),
    params: dist/* optional */.lqM((0,fields/* path */.Ae)('The parameters, YAML or JSON.'), 'params.yaml'),
    metrics: dist/* optional */.lqM((0,fields/* path */.Ae)('The metrics that the training writes, JSON.'), 'metrics.json'),
    predictions: dist/* optional */.lqM((0,fields/* path */.Ae)('The predictions on the test rows that the training writes: CSV, JSONL or Parquet.'), 'predictions.csv'),
    model: dist/* optional */.lqM((0,fields/* path */.Ae)('The model that the training writes: a file or a folder.')),
    backend: dist/* optional */.lqM((0,fields/* text */.Qq)('Where the training runs.'), 'local'),
    timeout: dist/* optional */.lqM((0,fields/* duration */.p0)('After this time the training is stopped and fails. Absent: only the job ends it.')),
}, 'The training: its commands and the files it writes.');

;// CONCATENATED MODULE: ./build/config/sections/gate-contradictions.js
/** Says what is wrong with a gate whose keys are all right by themselves; `undefined` when nothing is. */
function contradiction(gate) {
    const bounds = ['min', 'max'].filter((key) => gate[key] !== undefined);
    const comparing = ['margin', 'alpha', 'test'].find((key) => gate[key] !== undefined);
    if (gate.slice?.length === 0)
        return 'has a "slice" that names no column. Name one, or leave "slice" out.';
    const misuse = acrossMisuse(gate) ?? perturbedMisuse(gate) ?? ofRunMisuse(gate);
    if (misuse || gate.perturbed !== undefined)
        return misuse;
    if (bounds.length === 2)
        return 'has both "min" and "max". Write two gates.';
    if (bounds[0] && gate.against)
        return `has both "${bounds[0]}" and "against". A gate is a bound or a comparison: write two gates.`;
    if (bounds[0] && comparing)
        return `has "${comparing}", which goes with "against: baseline", and no "against".`;
    if (bounds[0] && gate.rule && gate.rule !== 'point')
        return `has "rule: ${gate.rule}", which goes with "against: baseline".`;
    if (bounds[0])
        return undefined;
    if (!gate.against && (comparing || gate.rule))
        return `has "${comparing ?? 'rule'}" and nothing to compare with. Add "against: baseline".`;
    if (!gate.against)
        return 'asks for nothing. Add "min", "max", or "against: baseline" with a "margin".';
    if (gate.rule === 'point')
        return 'has "rule: point", which goes with "min" or "max". A comparison is non-inferior, superior, equivalent or capped.';
    if (gate.rule === 'capped' && !(gate.margin && gate.margin.value > 0))
        return 'has "rule: capped" and no "margin" above 0: say which gain is too good to be true, such as 20%.';
    if (gate.rule === 'equivalent' && gate.margin?.value === 0)
        return 'has "rule: equivalent" and a margin of 0, which nothing can pass.';
    return undefined;
}
/** What can be asked of predictions on changed inputs. */
const MOVES = ['unchanged', 'increased', 'decreased', 'not-increased', 'not-decreased'];
/** Says what is wrong with a gate on changed inputs, or with its metric elsewhere; `undefined` when nothing is. */
function perturbedMisuse(gate) {
    const { metric, perturbed, min } = gate;
    if (perturbed === undefined)
        return MOVES.includes(metric)
            ? `has the metric "${metric}" and no "perturbed". Name the predictions on changed inputs, which stand under validate.perturbed.`
            : undefined;
    const here = `has "perturbed: ${perturbed}"`;
    if (!MOVES.includes(metric))
        return `${here} and the metric "${metric}". The metric is one of ${MOVES.join(', ')}.`;
    const stray = ['slice', 'across', 'against', 'test', 'alpha', 'max', 'direction'].find((key) => gate[key] !== undefined);
    if (stray)
        return `${here} and "${stray}", which do not go together.`;
    if (min === undefined || !(min > 0 && min <= 1))
        return `${here}, which goes with "min": the share of rows that must be ${metric}, such as 95%.`;
    return gate.rule && gate.rule !== 'point' ? `${here} and "rule: ${gate.rule}", which do not go together.` : undefined;
}
/** Says what is wrong with `across`; `undefined` when nothing is. */
function acrossMisuse({ across, slice, against, min, max }) {
    if (across === undefined)
        return undefined;
    const here = `has "across: ${across}"`;
    if (slice === undefined)
        return `${here} and no "slice". Name the column whose values are judged.`;
    if (across === 'each' || across === 'worst')
        return undefined;
    if (against)
        return `${here} and "against". Fairness is judged on the candidate alone: leave "against" out.`;
    if (across === 'difference') {
        if (min !== undefined || max === undefined)
            return `${here}, which goes with "max": the largest gap that may be between two values, such as 5pp.`;
        return max > 0 ? undefined : `${here} and "max: ${max}", which nothing can pass. Write a gap above 0, such as 5pp.`;
    }
    if (max !== undefined || min === undefined)
        return `${here}, which goes with "min": the smallest ratio that may be between two values, such as 0.8.`;
    return min > 0 && min < 1 ? undefined : `${here} and "min: ${min}": a ratio of two values lies between 0 and 1.`;
}
/** Says what is wrong with a gate on the run itself; `undefined` when nothing is. */
function ofRunMisuse({ metric, slice, test, against, max }) {
    if (!/^(?:model-size|training-time|peak-memory|latency-p(?:50|95|99)|leakage)$/.test(metric))
        return undefined;
    const stray = slice ? 'slice' : test ? 'test' : undefined;
    if (metric === 'leakage' && (against || max === undefined || max < 0 || max >= 1))
        return 'has the metric "leakage", which goes with "max": the share of the test rows that may stand in the training, such as 0 or 1%.';
    return stray && `has "${stray}", and ${metric} is of the whole run.`;
}

;// CONCATENATED MODULE: ./build/config/sections/gate-keys.js


/** The tests of a difference that a gate may ask for (design §1.4). */
const GATE_TESTS = [
    'mcnemar-exact',
    'mcnemar-midp',
    'tango',
    'bonett-price',
    'delong',
    'bootstrap',
    'paired-t',
    'wilcoxon',
    'diebold-mariano',
];
/** The keys of a gate, each by itself; which of them go together, `gate-contradictions.ts` tells. */
const gateKeys = (0,fields/* section */.uW)({
    id: dist/* optional */.lqM((0,fields/* text */.Qq)('Tells apart two gates on the same metric.')),
    metric: (0,fields/* text */.Qq)('A metric such as `accuracy`, `auc`, `f1` or `rmse`, or a key of the metrics file.'),
    slice: dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* text */.Qq)('A column.', 'column'), 'Judge every value of these columns on its own.')),
    across: dist/* optional */.lqM((0,fields/* choice */.Yq)('With `slice`: `each` value is a check (default), or all are one: the `worst` must keep to the gate, or the largest `difference`, the smallest `ratio` between two values.', ['each', 'worst', 'difference', 'ratio'])),
    perturbed: dist/* optional */.lqM((0,fields/* text */.Qq)('Judge how the predictions move on changed inputs: a name under `validate.perturbed`, with `metric: unchanged` and its like.')),
    level: dist/* optional */.lqM((0,fields/* choice */.Yq)('A `warn` never decides. Default: `block`; on each value of a slice and with `rule: capped` `warn`.', [
        'block',
        'warn',
    ])),
    'min-rows': dist/* optional */.lqM((0,fields/* count */.U9)('With fewer rows a blocking gate is inconclusive, a warning one skipped. Default on a slice: 50.', 1)),
    direction: dist/* optional */.lqM((0,fields/* choice */.Yq)('Which way is better, for a metric that Modelloop does not know.', ['higher', 'lower'])),
    min: dist/* optional */.lqM((0,fields/* writtenBound */.QT)('The metric must be at least this.')),
    max: dist/* optional */.lqM((0,fields/* writtenBound */.QT)('The metric must be at most this.')),
    against: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(['baseline'], 'baseline (which model that is, validate.baseline.use says)'), dist/* description */.h_('Judge the difference to the baseline.'), dist/* metadata */.yuE({ kind: 'choice' }))),
    rule: dist/* optional */.lqM((0,fields/* choice */.Yq)('With `against`: `non-inferior` (default), `superior`, `equivalent`, or `capped`: better by more than the margin is too good to be true. With `min` or `max`: `point` judges the bare value.', ['non-inferior', 'superior', 'equivalent', 'capped', 'point'])),
    margin: dist/* optional */.lqM((0,fields/* margin */.Lc)('With `against`, absolute (`0.01`, `1pp`) or relative (`3%`): how much worse is still good enough, how far either way with `equivalent`; how much better it must be with `superior` (default 0), or may be with `capped`. Default: by the metric; `capped` must have one. With `perturbed` how far a number may move and count as unchanged: `unchanged` on numbers must have it, else the default is 0.')),
    alpha: dist/* optional */.lqM((0,fields/* number */.ai)('With `against`: one-sided error rate of this gate. Default: `validate.alpha`.', 0, 0.5)),
    test: dist/* optional */.lqM((0,fields/* choice */.Yq)('With `against`: the test to use. Default: by the metric.', GATE_TESTS)),
}, 'A gate: a bound (`min` or `max`), or a comparison (`against: baseline`).');
/** Makes numbers of the bounds. Whether one was written in percent is kept: `3` may have been meant so, `300%` was not. */
function withNumbers({ min, max, ...gate }) {
    return {
        ...gate,
        ...(min && { min: min.value }),
        ...(max && { max: max.value }),
        ...((min ?? max)?.kind === 'relative' && { percent: true }),
    };
}

;// CONCATENATED MODULE: ./build/config/sections/gates.js



/** Under how many rows a gate on a slice is skipped, unless it says otherwise. */
const SLICE_MIN_ROWS = 50;
/** Fills in what depends on the kind of gate: level, rows and rule. */
function complete(gate) {
    const onSlice = gate.slice !== undefined;
    const onEach = onSlice && (gate.across ?? 'each') === 'each';
    const level = gate.level ?? (onEach || gate.rule === 'capped' ? 'warn' : 'block');
    const minRows = gate['min-rows'] ?? (onSlice ? SLICE_MIN_ROWS : undefined);
    return {
        ...gate,
        level,
        ...(minRows === undefined ? {} : { 'min-rows': minRows }),
        ...(gate.against && { rule: gate.rule ?? 'non-inferior' }),
    };
}
/** What two gates on one metric must not share, for a check's id is made of it (design §1.3). */
function gateKey(gate) {
    const kind = 'against' in gate ? gate.rule : 'min' in gate ? 'min' : 'max';
    const across = gate.across === 'each' ? undefined : gate.across;
    return JSON.stringify([gate.metric, gate.perturbed ?? gate.slice ?? [], gate.id ?? [across, kind]]);
}
const gate = dist/* pipe */.FsL(gateKeys, dist/* transform */.pdi(withNumbers), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    const message = dataset.typed ? contradiction(dataset.value) : undefined;
    if (message)
        addIssue({ message });
}), dist/* transform */.pdi(complete));
/** The gates of `validate.gates`, or the word `none`: report only. */
const gates = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* literal */.euz('none'), dist/* array */.YOg(gate)], 'a list of gates, or none'), dist/* description */.h_('What a model must keep to. `none` reports and judges nothing.'), dist/* metadata */.yuE({ kind: 'list of gates, or `none`' }), dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.value === 'none')
        return;
    const written = dataset.value;
    const keys = written.map(gateKey);
    for (const [key, value] of written.entries()) {
        const first = keys.indexOf(keys[key]);
        if (first === key)
            continue;
        addIssue({
            message: value.id === undefined
                ? `has the same metric, slice and kind as gates[${first}]. Give one of them an "id".`
                : `has the same metric, slice and "id" as gates[${first}]. Give one of them another "id".`,
            path: [{ type: 'array', origin: 'value', input: written, key, value }],
        });
    }
}));

;// CONCATENATED MODULE: ./build/config/sections/validate.js



const baseline = (0,fields/* section */.uW)({
    use: dist/* optional */.lqM((0,fields/* name */.UU)('What is judged against: `champion`, `merge-base`, `mlflow:MODEL@ALIAS`, a path or a run id.'), 'champion'),
    'warn-after': dist/* optional */.lqM((0,fields/* duration */.p0)('Warn when what is judged against is older.'), '90d'),
    retrain: dist/* optional */.lqM((0,fields/* flag */.Jt)('With `use: merge-base`: where no run of that commit was recorded, train-and-log trains it too.'), false),
}, 'What a candidate is judged against.');
const keys = (0,fields/* section */.uW)({
    baseline: dist/* optional */.lqM(baseline, {}),
    alpha: dist/* optional */.lqM((0,fields/* number */.ai)('One-sided error rate of each gate.', 0, 0.5), 0.05),
    perturbed: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), (0,fields/* path */.Ae)('A file of `id` and `prediction`: CSV, JSONL or Parquet.'), 'a mapping'), dist/* description */.h_('Predictions of the candidate on changed inputs, which the training writes: a name for each file. Gates name them by `perturbed`.'), dist/* metadata */.yuE({ kind: 'mapping' }))),
    gates: dist/* optional */.lqM(gates),
    'promote-on': dist/* optional */.lqM((0,fields/* list */.p_)((0,fields/* choice */.Yq)('A verdict.', ['pass', 'inconclusive']), 'The verdicts that may ship. Add `inconclusive` to ship what the data cannot tell apart.'), ['pass']),
}, 'The judgement of a candidate.');
/** How a candidate is judged. */
const validate = dist/* pipe */.FsL(keys, dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    const { gates: written, perturbed = {} } = dataset.value;
    for (const [key, value] of Object.entries(perturbed)) {
        if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(key))
            continue;
        addIssue({
            message: `names "${key}". Use a-z, 0-9, "-" and "_", such as "typos".`,
            path: [
                { type: 'object', origin: 'value', input: dataset.value, key: 'perturbed', value: perturbed },
                { type: 'object', origin: 'key', input: perturbed, key, value },
            ],
        });
    }
    if (written === undefined || written === 'none')
        return;
    for (const [key, value] of written.entries()) {
        if (value.perturbed === undefined || Object.hasOwn(perturbed, value.perturbed))
            continue;
        const known = Object.keys(perturbed).join(', ');
        addIssue({
            message: `has "perturbed: ${value.perturbed}", which is not in validate.perturbed${known ? `; there is ${known}` : ', which names no file'}.`,
            path: [
                { type: 'object', origin: 'value', input: dataset.value, key: 'gates', value: written },
                { type: 'array', origin: 'value', input: written, key, value },
            ],
        });
    }
}));

;// CONCATENATED MODULE: ./build/config/schema.js











const version = dist/* pipe */.FsL(dist/* literal */.euz(1, '1, the only version of this file that there is'), dist/* description */.h_('The version of this file.'), dist/* metadata */.yuE({ kind: 'number' }));
/** `modelloop.yml`, whole (design §1.2). Everything is optional: each action says what it misses. */
const settings = (0,fields/* section */.uW)({
    version: dist/* optional */.lqM(version, 1),
    model: dist/* optional */.lqM((0,fields/* slug */.yR)('The name of the model; also the experiment, the key of the ledger, and of its section in the comment.')),
    task: dist/* optional */.lqM((0,fields/* choice */.Yq)('What the model does. Absent: with `columns.query` ranking; what the metrics of all gates are of; else regression where the labels are numbers, with a fraction or more than 10 different ones, and classification.', ['binary', 'multiclass', 'regression', 'ranking', 'forecast'])),
    columns: dist/* optional */.lqM(columns, {}),
    data: dist/* optional */.lqM(data, {}),
    train: dist/* optional */.lqM(train, {}),
    store: dist/* optional */.lqM(store, {}),
    tracking: dist/* optional */.lqM(tracking, {}),
    validate: dist/* optional */.lqM(validate, {}),
    image: dist/* optional */.lqM(image_image, {}),
    deploy: dist/* optional */.lqM(deploy, {}),
    monitor: dist/* optional */.lqM(monitor, {}),
    privacy: dist/* optional */.lqM((0,fields/* choice */.Yq)('`counts`: no value of a row leaves the job. `examples`: reports may show rows.', ['counts', 'examples']), 'counts'),
}, 'The loop of one model.');


/***/ }),

/***/ 81822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   _s: () => (/* binding */ keysAt),
/* harmony export */   jV: () => (/* binding */ formatPath),
/* harmony export */   lH: () => (/* binding */ optionFor),
/* harmony export */   ln: () => (/* binding */ shapeAt),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** Describes a schema. */
function shapeOf(schema) {
    const outer = schema;
    if (outer.type === 'optional' && outer.wrapped) {
        return { ...shapeOf(outer.wrapped), optional: true, fallback: outer.default };
    }
    const metadata = valibot__WEBPACK_IMPORTED_MODULE_0__/* .getMetadata */ .yb2(schema);
    const common = { description: valibot__WEBPACK_IMPORTED_MODULE_0__/* .getDescription */ .fYn(schema), metadata, optional: false, fallback: undefined };
    switch (outer.type) {
        case 'strict_object':
            return { ...common, entries: outer.entries };
        case 'array':
            return { ...common, item: outer.item };
        case 'record':
            return { ...common, value: outer.value };
        case 'union':
            return { ...common, options: outer.options };
        case 'picklist':
            return { ...common, words: outer.options };
        default:
            return common;
    }
}
/** Writes a path as people read it: `validate.gates[1].margin`. */
function formatPath(path) {
    return path.reduce((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step), '');
}
/** Follows a path through a schema, as far as it is known; of several options the one that the next step fits. */
function shapeAt(schema, path) {
    const shape = shapeOf(schema);
    const [step, ...rest] = path;
    if (step === undefined)
        return shape;
    if (shape.options)
        return shape.options.map((option) => shapeAt(option, path)).find((found) => found !== undefined);
    const next = typeof step === 'number'
        ? shape.item
        : (shape.value ?? (shape.entries && Object.hasOwn(shape.entries, step) ? shape.entries[step] : undefined));
    return next && shapeAt(next, rest);
}
/** Lists the keys of the mapping at `path`; none when its keys are free. */
function keysAt(schema, path) {
    const shape = shapeAt(schema, path);
    const mapping = shape?.options ? optionFor(shape, {}) : undefined;
    return Object.keys((mapping ? shapeOf(mapping) : shape)?.entries ?? {});
}
/** Tells a mapping from lists, scalars and nothing. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Tells the option of a union that a value of this form is meant for. */
function optionFor(shape, value) {
    const form = (candidate) => candidate.entries || candidate.value ? 'mapping' : candidate.item ? 'list' : 'scalar';
    const wanted = isMapping(value) ? 'mapping' : Array.isArray(value) ? 'list' : 'scalar';
    return shape.options?.find((option) => form(shapeOf(option)) === wanted);
}


/***/ }),

/***/ 51960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** Finds the candidate that a slip of the keyboard would explain: case, `_` for `-`, and at most `most` letters. */
function nearest(word, candidates, most = 2) {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_ ]/g, '');
    const limit = Math.min(most, word.length > 3 ? 2 : 1);
    const ranked = candidates
        .map((candidate) => ({ candidate, far: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain(word), plain(candidate)) }))
        .sort((a, b) => a.far - b.far);
    return ranked[0] && ranked[0].far <= limit ? ranked[0].candidate : undefined;
}


/***/ }),

/***/ 13855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseYamlDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * Parses a YAML document as the package does. What would crash later becomes one more error of the document: an alias of
 * nothing, and what is nested so deep that the parser, which calls itself for each level, has no room left.
 */
function parseYamlDocument(text, options) {
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, options);
        // Not `Alias.resolve`, which looks through the whole document for each.
        const anchors = new Set();
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && !anchors.has(node.source)) {
                const [from = 0, to = 0] = node.range ?? [];
                const { source: name } = node;
                const why = `*${name} stands for the anchor &${name}, and there is none. A text needs quotes: "*${name}"`;
                document.errors.push(new yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLParseError */ .XT([from, to], 'BAD_ALIAS', why));
            }
            else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && node.anchor !== undefined)
                anchors.add(node.anchor);
        });
        return document;
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)('', options);
        document.errors.push(new yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLParseError */ .XT([0, 0], 'RESOURCE_EXHAUSTION', 'it is nested too deep'));
        return document;
    }
}


/***/ })

};
