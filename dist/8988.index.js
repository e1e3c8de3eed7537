export const id = 8988;
export const ids = [8988];
export const modules = {

/***/ 8988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainFile: () => (/* binding */ explainFile)
/* harmony export */ });
/* unused harmony exports explain, sourceOf */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70179);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35235);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51176);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64508);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81822);






/** Reads a file and explains it; the file may be absent only under its usual name. @throws {UserError} as `loadConfig`. */
async function explainFile(options) {
    return explain(await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__/* .loadConfig */ .Z9)({ ...options, required: options.file !== 'modelloop.yml' }));
}
/**
 * Writes every setting, one a line: its effective value, and where that came from (`modelloop.yml:12`, `input gates`,
 * `default`). Passwords in URLs and values of variables that are named like secrets are left out.
 */
function explain(config) {
    const lines = linesOf(config, _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .settings */ .W, []);
    const width = (key, most) => Math.min(most, Math.max(...lines.map((line) => line[key].length)));
    const [settingWidth, valueWidth] = [width('setting', 40), width('value', 60)];
    return lines
        .map(({ setting, value, source }) => `${setting.padEnd(settingWidth)}  ${value.padEnd(valueWidth)}  ${source}`.trimEnd())
        .join('\n');
}
function linesOf(config, schema, path) {
    const shape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeOf */ .F5)(schema);
    const value = valueAt(config.origin.prepared, path) ?? shape.fallback;
    if (value === undefined)
        return [{ setting: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPath */ .jV)(path), value: '-', source: 'not set' }];
    if (shape.entries)
        return Object.entries(shape.entries).flatMap(([key, inner]) => linesOf(config, inner, [...path, key]));
    if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPath */ .jV)(path) === 'validate.gates' && Array.isArray(value)) {
        return value.map((gate, index) => line(config, [...path, index], withDefaults(config, gate, index)));
    }
    return [line(config, path, value)];
}
/** Adds to a gate as written what depends on its kind. */
function withDefaults(config, gate, index) {
    const full = Array.isArray(config.validate.gates) ? config.validate.gates[index] : undefined;
    const filled = Object.entries(full ?? {}).filter(([key]) => ['level', 'rule', 'min-rows'].includes(key));
    return { ...gate, ...Object.fromEntries(filled) };
}
function line(config, path, value) {
    return { setting: (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPath */ .jV)(path), value: show(config, path, value), source: sourceOf(config, path) };
}
/** Tells where the value of a setting came from: `modelloop.yml:12`, `input gates`, or `default`. */
function sourceOf(config, path) {
    const found = (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .layerOf */ .ZZ)(config.origin.layers, path);
    if (!found || valueAt(found.layer.value, found.inner) === undefined)
        return 'default';
    const { source, yaml } = found.layer;
    if ('input' in source)
        return `input ${source.input}`;
    return yaml ? `${source.file}:${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(yaml, found.inner).line}` : source.file;
}
function valueAt(data, path) {
    const value = path.reduce((inner, step) => {
        if (typeof step === 'number')
            return Array.isArray(inner) ? inner[step] : undefined;
        return (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .isMapping */ .pi)(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
    }, data);
    return value ?? undefined;
}
/** Names of variables whose values are nobody's business. */
const SECRET_NAME = /TOKEN|SECRET|PASS|KEY|CREDENTIAL|WEBHOOK|AUTH/i;
function show(config, path, value) {
    const isInside = (at) => path.every((step, index) => at[index] === step);
    const missing = config.origin.unset.filter((entry) => isInside(entry.path)).flatMap(({ names }) => names);
    const note = missing.length > 0 ? ` (${missing.join(', ')} is not set)` : '';
    return redact(flow(withoutSecrets(config, path, value))) + note;
}
/** Puts the text with the variable back where its value is a secret. */
function withoutSecrets(config, path, value) {
    if (Array.isArray(value))
        return value.map((item, index) => withoutSecrets(config, [...path, index], item));
    if ((0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .isMapping */ .pi)(value)) {
        const entries = Object.entries(value).map(([key, item]) => [key, withoutSecrets(config, [...path, key], item)]);
        return Object.fromEntries(entries);
    }
    const own = (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPath */ .jV)(path);
    const source = config.origin.interpolated.find((entry) => (0,_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPath */ .jV)(entry.path) === own);
    return source?.names.some((name) => SECRET_NAME.test(name)) ? source.written : value;
}
const flow = (value) => typeof value === 'string'
    ? value.trim().replaceAll(/\s*\n\s*/g, ' ⏎ ')
    : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
/** Takes user, password and query out of URLs. */
const redact = (text) => text.replaceAll(/(\w:\/\/)[^\s/@"']+@/g, '$1***@').replaceAll(/(\w:\/\/[^\s?"']+)\?[^\s"',\]}]+/g, '$1?***');


/***/ }),

/***/ 35235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ layerOfText),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export parseConfig */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51960);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70179);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85874);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76171);







/** Beyond this it is no file that somebody wrote. */
const MAX_BYTES = 100_000;
/**
 * Reads `modelloop.yml`. Without the file, and with an empty one, all defaults hold.
 * @throws {UserError} with every mistake of the file, one a line, each with the line where it stands.
 */
async function loadConfig({ directory, file, environment, required = false }) {
    const text = (await readText(directory, file)) ?? (await absent(directory, file, required));
    return text === undefined ? (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .build */ .jq)([], environment) : parseConfig(text, file, environment);
}
/** Reads the text of a `modelloop.yml`; `file` is its name in messages. @throws {UserError} as `loadConfig` does. */
function parseConfig(text, file, environment) {
    return (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .build */ .jq)([layerOfText(text, file)], environment);
}
/** Reads the text of a YAML file as the layer that it is. @throws {UserError} for what is no YAML. */
function layerOfText(text, file) {
    const yaml = (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .readYaml */ .g)(text);
    if (!('data' in yaml))
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .T)(yaml.map(({ message, ...place }) => ({ message, place: { file, ...place } })));
    return { source: { file }, path: [], value: yaml.data ?? {}, yaml };
}
/** Reads a text file that people write; `undefined` when it is not there. @throws {UserError} when it is none. */
async function readText(directory, file, maxBytes = MAX_BYTES) {
    let bytes;
    try {
        bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file));
    }
    catch (cause) {
        const code = cause.code;
        if (code === 'EISDIR')
            throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('This is a folder, not a file.', { place: { file }, cause });
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The file cannot be read (${code}).`, { place: { file }, cause });
    }
    if (bytes.length > maxBytes) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The file is larger than ${maxBytes / 1000} kB.`, { place: { file } });
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The file is not UTF-8 text.', { place: { file }, hint: 'Save it as UTF-8.', cause });
    }
}
/** A file that is not there is fine, unless it was asked for or has its name in another spelling. */
async function absent(directory, file, required) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, file));
    const neighbours = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).filter((name) => /\.ya?ml$/i.test(name));
    const plain = (name) => name.toLowerCase().replace(/\.yaml$/, '.yml');
    const twin = neighbours.find((name) => plain(name) === plain((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file))) ??
        (required ? (0,_platform_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file), neighbours) : undefined);
    if (twin) {
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${file}, but a ${twin}.`, {
            hint: 'Rename it, or set the input "config" to the name that it has.',
        });
    }
    if (!required)
        return undefined;
    throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${file} in ${directory}.`, {
        hint: 'Start one with two lines, "version: 1" and "model: my-model"; docs/configuration.md has the rest.',
    });
}


/***/ })

};
