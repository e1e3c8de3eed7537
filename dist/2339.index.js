export const id = 2339;
export const ids = [2339];
export const modules = {

/***/ 92339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ areOfTheSameRows),
  scoreChampion: () => (/* binding */ scoreChampion),
  a: () => (/* binding */ scoreTo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/platform/files.js
var files = __webpack_require__(71665);
// EXTERNAL MODULE: ./build/store/content.js
var content = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/tables/read-predictions.js + 4 modules
var read_predictions = __webpack_require__(2581);
// EXTERNAL MODULE: ./build/tables/test-set.js
var test_set = __webpack_require__(1891);
// EXTERNAL MODULE: ./build/platform/user-command.js
var user_command = __webpack_require__(81967);
// EXTERNAL MODULE: ./build/training/training.js
var training = __webpack_require__(83777);
;// CONCATENATED MODULE: ./build/training/score.js


/** Scores another model on today's test rows. Returns a sentence when that failed. */
async function score(command, places, bench, timeoutMs) {
    const script = (0,user_command/* fillCommand */.n)(command, { ...places });
    const ended = await (0,training/* runCommand */.d1)('score', script, bench, timeoutMs);
    return (0,training/* failureOf */.g5)('score', script, ended, timeoutMs);
}

// EXTERNAL MODULE: ./build/actions/sides/prediction-reading.js + 1 modules
var prediction_reading = __webpack_require__(94082);
;// CONCATENATED MODULE: ./build/actions/train-and-log/champion-scoring.js
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









/**
 * Scores the champion's model on today's test rows when its own predictions are of other rows: other ids or other labels; and
 * the anchor's where it is another version. Equal rows need no scoring; without a champion there is nothing to score.
 * What goes wrong is recorded for the judge, who then says `not-comparable`; it never fails the training.
 */
async function scoreChampion(scoring) {
    const { tracker, model, config } = scoring;
    if (config.train.score === undefined || (await tracker.isEmpty()))
        return {};
    const holder = async (alias) => {
        const move = await tracker.alias(model, alias);
        return move?.to ? tracker.version(model, move.to) : undefined;
    };
    const champion = await holder('champion');
    if (!champion)
        return {};
    const anchor = await holder('anchor');
    const scoredBaseline = await scoreVersion(config.train.score, champion, scoring);
    const isOther = anchor && anchor.version !== champion.version;
    const scoredAnchor = isOther && (await scoreVersion(config.train.score, anchor, scoring));
    return { ...(scoredBaseline && { scoredBaseline }), ...(scoredAnchor && { scoredAnchor }) };
}
async function scoreVersion(command, version, scoring) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const temporary = __addDisposableResource(env_1, await (0,files/* temporaryFolder */.yy)(scoring.temporaryFolder), true);
        const known = { version: version.version, modelDigest: version.digest };
        try {
            if (await hasTheSameRows(version, scoring, temporary.path))
                return undefined;
            const predictions = await scoreModel(command, version, scoring, temporary.path);
            return { ...known, predictions };
        }
        catch (error) {
            return { ...known, error: (0,errors/* messageOf */.bD)(error) };
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
async function hasTheSameRows(version, scoring, temporary) {
    const { predictions } = version.contents;
    if (!predictions)
        return false;
    const path = (0,external_node_path_.join)(temporary, 'rows', (0,external_node_path_.basename)(predictions.name));
    await (0,content/* getContent */._)(await scoring.openStore(version.store), predictions, path);
    return areOfTheSameRows(scoring.predictions, path, scoring.config);
}
/** Tells whether two files of predictions are of the same test rows: the same ids and labels. */
async function areOfTheSameRows(one, other, config) {
    const [today, then] = await Promise.all([one, other].map((file) => (0,read_predictions/* readPredictions */.R)(file, (0,prediction_reading/* predictionReading */.C)(config))));
    return (0,test_set/* testSetDigest */.h)(today) === (0,test_set/* testSetDigest */.h)(then);
}
async function scoreModel(command, version, scoring, temporary) {
    const { model } = version.contents;
    if (!model)
        throw new Error(`Version ${version.version} was recorded without its model file.`);
    const modelPath = (0,external_node_path_.join)(temporary, 'model', (0,external_node_path_.basename)(model.name));
    await (0,content/* getContent */._)(await scoring.openStore(version.store), model, modelPath);
    const bench = await scoring.bench();
    const { data, train } = scoring.config;
    const out = (0,external_node_path_.join)(temporary, `predictions${(0,external_node_path_.extname)(train.predictions)}`);
    const test = data.test === undefined ? undefined : (0,external_node_path_.join)(bench.directory, data.test);
    await scoreTo(out, command, { model: modelPath, data: test }, bench, train.timeout?.ms);
    return scoring.folder.add('baseline', out, `predictions-v${version.version}${(0,external_node_path_.extname)(out)}`);
}
/** Lets the command `score` write predictions to `out`. @throws {Error} in a sentence when it did not. */
async function scoreTo(out, command, places, bench, timeoutMs) {
    const failure = await score(command, { ...places, out }, bench, timeoutMs);
    if (failure !== undefined)
        throw new Error(failure);
    if (!(0,external_node_fs_.existsSync)(out))
        throw new Error('The command "score" ended well and wrote nothing to {out}.');
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ testSetDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _platform_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


/**
 * Digests a test set: the ids of its rows and their labels, whatever the order of the rows, and whether labels were read
 * as numbers or as classes: other gates must not make other test rows of them.
 */
function testSetDigest({ ids, labels }) {
    const rows = ids.map((id, row) => `${JSON.stringify(id)} ${JSON.stringify(String(labels[row]))}\n`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const row of rows.sort(_platform_json_js__WEBPACK_IMPORTED_MODULE_1__/* .compareCodePoints */ .O))
        hash.update(row);
    return `sha256:${hash.digest('hex')}`;
}


/***/ })

};
