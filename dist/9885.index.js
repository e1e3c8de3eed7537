export const id = 9885;
export const ids = [9885];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

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


/***/ })

};
