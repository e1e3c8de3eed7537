export const id = 8187;
export const ids = [8187];
export const modules = {

/***/ 58187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importedYaml: () => (/* binding */ importedYaml)
});

// UNUSED EXPORTS: importGates

// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/config/document.js
var config_document = __webpack_require__(85874);
// EXTERNAL MODULE: ./build/config/inputs.js
var inputs = __webpack_require__(89190);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/config/import/gates.js

/** Writes a share as a margin: 0.05 is `5%`. */
const percentMargin = (share) => `${Number((share * 100).toPrecision(12))}%`;
/** Makes a gate; what is undefined is left out. */
function gateOf(metric, condition) {
    const { direction, level, min, max, against, rule, margin } = condition;
    return {
        metric,
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(against && { against }),
        rule,
        ...(margin !== undefined && { margin }),
        ...(direction && { direction }),
        ...(level && { level }),
    };
}
/** Gives an id to each gate whose metric and kind another gate has before it: the ids of checks are made of both. */
function withIds(gates) {
    const seen = new Map();
    return gates.map((gate) => {
        const kind = gate.against ? gate.rule : gate.min === undefined ? 'max' : 'min';
        const key = JSON.stringify([gate.metric, kind]);
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return count === 1 ? gate : { id: `${kind}-${count}`, ...gate };
    });
}
/** Writes a gate on one line, whatever the name of its metric holds. */
function gateLine(gate) {
    const document = new dist/* Document */.yo(gate);
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, node) => {
            if (typeof node.value === 'string' && /[^\w.%-]/.test(node.value))
                node.type = 'QUOTE_DOUBLE';
        },
    });
    return document.toString({ collectionStyle: 'flow', lineWidth: 0, doubleQuotedAsJSON: true }).trim();
}
/** Writes what was imported as the lines of modelloop.yml, and what was not as comments. */
function writeGates({ tool, gates, skipped }) {
    const lines = gates.map((gate) => `    - ${gateLine(gate)}`);
    return [
        `# Imported from ${tool}. It judges bare values; "rule: point" keeps that. Leave it out, and a gate judges the interval`,
        '# that your predictions give. A comparison ("against: baseline") is judged by its interval where there are predictions.',
        'validate:',
        gates.length > 0 ? `  gates:\n${lines.join('\n')}` : '  gates: none',
        ...skipped.map((sentence) => `# Not imported: ${sentence.replace(/\s+/g, ' ')}`),
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/config/import/evidently.js

/** Evidently's metrics that we have. `percent` ones are counted up to 100 there and are shares here. */
const METRICS = {
    Accuracy: { metric: 'accuracy', better: 'higher' },
    Precision: { metric: 'precision', better: 'higher' },
    Recall: { metric: 'recall', better: 'higher' },
    TPR: { metric: 'recall', better: 'higher' },
    TNR: { metric: 'specificity', better: 'higher' },
    F1Score: { metric: 'f1', better: 'higher' },
    RocAuc: { metric: 'auc', better: 'higher' },
    LogLoss: { metric: 'logloss', better: 'lower' },
    RMSE: { metric: 'rmse', better: 'lower' },
    MAE: { metric: 'mae', better: 'lower' },
    MAPE: { metric: 'mape', better: 'lower', percent: true },
    R2Score: { metric: 'r2', better: 'higher' },
    AbsMaxError: { metric: 'max-error', better: 'lower' },
};
/** What a test asks of a value. Against the reference a tolerance is what may be lost with `gte`, `lte`, and must be won with `gt`, `lt`. */
const TESTS = {
    GreaterOrEqualMetricTest: { name: 'gte', side: 'min' },
    GreaterThanMetricTest: { name: 'gt', side: 'min', strict: true },
    LessOrEqualMetricTest: { name: 'lte', side: 'max' },
    LessThanMetricTest: { name: 'lt', side: 'max', strict: true },
    EqualMetricTest: { name: 'eq' },
    NotEqualMetricTest: { name: 'not_eq' },
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The last part of `evidently:metric_v2:RMSE`, where the rest is as expected. */
function typeOf(value, kind) {
    const text = isObject(value) ? value['type'] : undefined;
    const start = `evidently:${kind}:`;
    return typeof text === 'string' && text.startsWith(start) ? text.slice(start.length) : undefined;
}
/** The metrics of a snapshot (`snapshot.json()`), or a list of their configurations. */
function configsIn(data) {
    const list = isObject(data) ? data['metrics'] : data;
    if (!Array.isArray(list))
        return undefined;
    const configs = list.map((item) => (isObject(item) && isObject(item['config']) ? item['config'] : item));
    return configs.some((config) => typeOf(config, 'metric_v2')) ? configs.filter(isObject) : undefined;
}
/** Reads the tests of an Evidently report of 0.7, from the JSON of its snapshot. Gives `undefined` for another file. */
function importEvidently(data) {
    const configs = configsIn(data);
    if (!configs)
        return undefined;
    const skipped = [];
    const gates = configs.flatMap((config) => Object.entries(config)
        .filter((entry) => /^(?:\w+_)?tests$/.test(entry[0]) && Array.isArray(entry[1]))
        .flatMap(([key, tests]) => tests.flatMap((test) => gateOfTest(config, key, test, skipped))));
    return { tool: 'Evidently', gates, skipped };
}
function gateOfTest(config, key, test, skipped) {
    const type = typeOf(config, 'metric_v2') ?? 'a metric without a type';
    const testType = typeOf(test, 'test_v2') ?? 'a test without a type';
    const found = isObject(test) ? translate(config, key, test) : 'it is no test';
    const from = `${TESTS[testType]?.name ?? testType} on ${type}`;
    if (typeof found !== 'string')
        return [{ gate: found, from }];
    skipped.push(`${from}: ${found}.`);
    return [];
}
/** The gate of a test, or the words why there is none. */
function translate(config, key, test) {
    const type = typeOf(config, 'metric_v2');
    const known = type !== undefined && Object.hasOwn(METRICS, type) ? METRICS[type] : undefined;
    if (!known)
        return 'Modelloop has no such metric of predictions (for data and drift there are contracts and drift-report)';
    if (key !== 'tests' && key !== 'mean_tests')
        return `"${key}" are not about the metric itself`;
    const special = ['probas_threshold', 'k', 'top_k'].find((name) => config[name] !== undefined && config[name] !== null);
    if (special)
        return `the metric is computed with "${special}", and Modelloop takes the predicted class as it is`;
    const testType = typeOf(test, 'test_v2');
    const asked = testType !== undefined && Object.hasOwn(TESTS, testType) ? TESTS[testType] : undefined;
    if (!asked)
        return 'there is no such gate';
    const level = test['is_critical'] === false ? { level: 'warn' } : {};
    const scale = known.percent ? 0.01 : 1;
    const threshold = asked.name === 'eq' || asked.name === 'not_eq' ? (test['expected'] ?? test['threshold']) : test['threshold'];
    if (typeof threshold === 'number') {
        if (!asked.side)
            return 'a gate does not ask for one value';
        return gateOf(known.metric, { [asked.side]: round(threshold * scale), rule: 'point', ...level });
    }
    if (!isObject(threshold))
        return 'it has no number to compare with';
    return againstReference(known, asked, threshold, scale, level);
}
function againstReference({ metric, better }, { name, side, strict }, { relative, absolute }, scale, level) {
    if (name === 'not_eq')
        return 'a gate does not ask to differ from the baseline';
    if (typeof relative === 'number' && typeof absolute === 'number')
        return 'the larger of two tolerances has no gate; give one of them';
    if (name === 'eq' && (relative === 0 || absolute === 0))
        return 'a gate is no test of exact equality; give a tolerance above 0';
    const rule = name === 'eq' ? 'equivalent' : strict ? 'superior' : 'non-inferior';
    if (side && (side === 'min') !== (better === 'higher'))
        return `${better} is better, and it asks for ${better === 'higher' ? 'no higher' : 'no lower'} than the reference`;
    // Without a tolerance Evidently takes a millionth.
    const margin = typeof absolute === 'number'
        ? round(absolute * scale)
        : percentMargin(typeof relative === 'number' ? relative : 1e-6);
    return gateOf(metric, { against: 'baseline', rule, margin, ...level });
}
const round = (value) => Number(value.toPrecision(12));

;// CONCATENATED MODULE: ./build/config/import/mlflow.js

/** The arguments of MLflow's `MetricThreshold`. */
const KEYS = ['threshold', 'min_absolute_change', 'min_relative_change', 'greater_is_better', 'higher_is_better'];
const mlflow_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Finds thresholds by the names of metrics, plain or under `validation_thresholds`; `undefined` when it is another file. */
function thresholdsIn(data) {
    if (!mlflow_isObject(data))
        return undefined;
    const found = mlflow_isObject(data['validation_thresholds']) ? data['validation_thresholds'] : data;
    const all = Object.values(found);
    return all.length > 0 && all.some((value) => mlflow_isObject(value) && KEYS.some((key) => key in value)) ? found : undefined;
}
/**
 * Reads MLflow's validation thresholds: a mapping of metrics to the arguments of `MetricThreshold`. A threshold is a bound; a
 * smallest change asks for a model that is better by a margin, which is `rule: superior`. Gives `undefined` for another file.
 */
function importMlflow(data) {
    const thresholds = thresholdsIn(data);
    if (!thresholds)
        return undefined;
    const skipped = [];
    const gates = Object.entries(thresholds).flatMap(([metric, value]) => {
        const skip = (why) => {
            skipped.push(`${metric}: ${why}.`);
            return [];
        };
        if (!mlflow_isObject(value))
            return skip('it has no arguments of MetricThreshold');
        const strange = Object.keys(value).filter((key) => !KEYS.includes(key));
        if (strange.length > 0)
            return skip(`MetricThreshold has no "${strange.join('", "')}"`);
        const better = value['greater_is_better'] ?? value['higher_is_better'];
        if (typeof better !== 'boolean')
            return skip('it does not say "greater_is_better", true or false');
        const direction = better ? 'higher' : 'lower';
        const { threshold, min_absolute_change: absolute, min_relative_change: relative } = value;
        const found = [];
        if (isNumber(threshold))
            found.push(gateOf(metric, { [better ? 'min' : 'max']: threshold, rule: 'point', direction }));
        else if (isGiven(threshold))
            skip('"threshold" is no number');
        const superior = { against: 'baseline', rule: 'superior', direction };
        if (isNumber(absolute) && absolute > 0)
            found.push(gateOf(metric, { ...superior, margin: absolute }));
        else if (isGiven(absolute))
            skip('"min_absolute_change" must be above 0, as in MLflow');
        if (isNumber(relative) && relative > 0 && relative < 1)
            found.push(gateOf(metric, { ...superior, margin: percentMargin(relative) }));
        else if (isGiven(relative))
            skip('"min_relative_change" must lie between 0 and 1, as in MLflow');
        const gates = found.map((gate) => ({ gate, from: metric }));
        return gates.length > 0 || skipped.some((sentence) => sentence.startsWith(`${metric}:`))
            ? gates
            : skip('it asks for nothing');
    });
    return { tool: 'MLflow', gates, skipped };
}
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
const isGiven = (value) => value !== undefined && value !== null;

;// CONCATENATED MODULE: ./build/config/import/import.js






/** Larger than any file of conditions; a snapshot with its data is refused. */
const MOST_CHARACTERS = 20_000_000;
/**
 * Translates another tool's conditions, JSON or YAML, into gates of ours.
 * @throws {UserError} for a file that is neither MLflow's thresholds nor an Evidently report, and when it holds no condition.
 */
function importGates(text, file) {
    const place = { file };
    if (text.length > MOST_CHARACTERS)
        throw new errors/* UserError */.yo(`This file has ${text.length} characters, too many for conditions.`, { place });
    const data = read(text, file);
    const found = importEvidently(data) ?? importMlflow(data);
    if (!found)
        throw new errors/* UserError */.yo('These are neither thresholds of MLflow nor a report of Evidently 0.7.', {
            place,
            hint: 'MLflow: a mapping such as {"accuracy_score": {"threshold": 0.8, "greater_is_better": true}}. Evidently: what snapshot.json() gives.',
        });
    if (found.gates.length === 0 && found.skipped.length === 0)
        throw new errors/* UserError */.yo(`This report of ${found.tool} has no tests.`, { place });
    return accepted(found);
}
/** Keeps the gates that modelloop.yml would take, each once, and says of the others why it would not. */
function accepted({ tool, gates, skipped }) {
    // Two equal gates would count twice among many (Holm).
    const distinct = [...new Map(gates.map((found) => [gateLine(found.gate), found])).values()];
    const checked = distinct.map((found) => ({ ...found, refusal: refusalOf(found) }));
    return {
        tool,
        gates: withIds(checked.flatMap(({ gate, refusal }) => (refusal === undefined ? [gate] : []))),
        skipped: [
            ...skipped,
            ...checked.flatMap(({ from, refusal }) => (refusal === undefined ? [] : [`${from}: ${refusal}`])),
        ],
    };
}
function refusalOf({ gate }) {
    try {
        (0,inputs/* parseGates */.t)(`- ${gateLine(gate)}`);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return (0,errors/* messageOf */.bD)(error)
            .replaceAll(/^Input "gates": /gm, '')
            .replaceAll('validate.gates[0].', '')
            .replaceAll('validate.gates[0] ', 'the gate ');
    }
}
/** Translates a file into the lines of modelloop.yml. */
const importedYaml = (text, file) => writeGates(importGates(text, file));
function read(text, file) {
    // Python writes NaN into JSON, where it stands for a value that no condition needs.
    if (/^\s*[[{]/.test(text))
        try {
            return JSON.parse(text.replace(/(?<=[:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g, 'null'));
        }
        catch {
            // Flow style of YAML begins so too.
        }
    const found = (0,config_document/* readYaml */.g)(text);
    if ('data' in found)
        return found.data;
    const { message, ...where } = found[0];
    throw new errors/* UserError */.yo(`This is neither JSON nor YAML: ${message}`, { place: { file, ...where } });
}


/***/ }),

/***/ 89190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ applyInputs),
/* harmony export */   t: () => (/* binding */ parseGates)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70179);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85874);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76171);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64508);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81822);





/**
 * Lets action inputs override settings: `applyInputs(config, inputs, { store: 'store.url', gates: 'validate.gates' })`.
 * An input that was not given changes nothing. A text for a setting that is more than one value is read as YAML.
 * @throws {UserError} that names the input.
 */
function applyInputs(config, inputs, targets) {
    const given = Object.entries(targets).filter(([input]) => isGiven(inputs[input]));
    const layers = given.map(([input, target]) => inputLayer(input, target.split('.'), inputs[input]));
    return layers.length === 0 ? config : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)([...config.origin.layers, ...layers], config.origin.environment);
}
const isGiven = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
function inputLayer(input, path, value) {
    const shape = (0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeAt */ .ln)(_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .settings */ .W, path);
    if (!shape)
        throw new Error(`The input "${input}" overrides ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPath */ .jV)(path)}, which is no setting.`);
    const source = { input };
    if (typeof value !== 'string' || !isStructured(shape))
        return { source, path, value };
    const yaml = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(value);
    if ('data' in yaml)
        return { source, path, value: yaml.data, yaml };
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(yaml.map(({ message, line }) => ({ message, label: `Input "${input}"${line && line > 1 ? ` line ${line}` : ''}` })));
}
const isStructured = (shape) => Boolean(shape.entries ?? shape.item ?? shape.value ?? shape.options?.some((option) => isStructured((0,_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeOf */ .F5)(option))));
/**
 * Reads gates from the text of an input: a YAML list, or the word `none`.
 * @throws {UserError} that names the input.
 */
function parseGates(text, input = 'gates') {
    const config = applyInputs((0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .build */ .jq)([], {}), { [input]: text }, { [input]: 'validate.gates' });
    return config.validate.gates ?? 'none';
}


/***/ })

};
