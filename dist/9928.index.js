export const id = 9928;
export const ids = [9928];
export const modules = {

/***/ 89928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/platform/clock.js
var clock = __webpack_require__(20152);
// EXTERNAL MODULE: ./build/platform/errors.js
var errors = __webpack_require__(34779);
// EXTERNAL MODULE: ./build/harness/environment.js
var environment = __webpack_require__(27238);
// EXTERNAL MODULE: ./build/harness/inputs.js
var inputs = __webpack_require__(36434);
// EXTERNAL MODULE: ./build/harness/run.js
var run = __webpack_require__(80722);
// EXTERNAL MODULE: ./build/harness/secrets.js
var secrets = __webpack_require__(84970);
// EXTERNAL MODULE: ./build/harness/signals.js
var signals = __webpack_require__(52098);
;// CONCATENATED MODULE: ./build/harness/desk.js








/** Makes a log for a terminal: progress to the error stream, so that a report on the output stream can be piped. */
function deskLog() {
    const secrets = new Set();
    const hide = (text) => [...secrets].reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    const say = (colour) => (message, place) => {
        const line = hide(place ? `${(0,errors/* formatPlace */.dE)(place)}: ${message}` : message);
        process.stderr.write(`${(0,external_node_util_.styleText)(colour, line, { stream: process.stderr })}\n`);
    };
    return {
        info: say('reset'),
        debug: () => { },
        notice: say('cyan'),
        warning: say('yellow'),
        error: say('red'),
        group: (title, work) => {
            say('dim')(`▸ ${title}`);
            return work();
        },
        mask: (secret) => void secrets.add(secret),
        output: (chunk) => process.stderr.write(hide(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())),
        guarded: (work) => work(),
    };
}
/** Runs an action from flags: the same code as on GitHub, plain text out. Returns the exit code. */
function runAtDesk(action, args) {
    return atDesk(action, args, async (place) => {
        const { log } = place;
        const result = await (0,run/* runAction */.Cs)({ ...place, action });
        const { renderText } = await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(1960)]).then(__webpack_require__.bind(__webpack_require__, 29579));
        process.stdout.write(`${renderText(result.report, { colour: process.stdout.isTTY === true })}\n`);
        for (const [name, value] of Object.entries(result.outputs))
            process.stdout.write(`${name}: ${value}\n`);
        if (result.error)
            log.error((0,errors/* messageOf */.bD)(result.error));
        return result.failed || result.error ? 1 : 0;
    });
}
/** Runs a tool from flags; `show` writes its report, and text is written as it is. Returns the exit code. */
function runToolAtDesk(tool, args, show) {
    return atDesk(tool, args, async (place) => {
        const { inputs, directory } = await (0,run/* readRequest */["in"])({ ...place, action: tool });
        const made = await tool.run({ ...place, inputs: inputs, directory });
        if (typeof made === 'string')
            process.stdout.write(`${made}\n`);
        else
            await show(made, String(inputs['as']));
        return 0;
    });
}
/** Reads the flags and where we are, and says every error in one message. */
async function atDesk(command, args, work) {
    const log = deskLog();
    try {
        const flags = readFlags(command, args);
        const token = process.env['GITHUB_TOKEN'] ?? process.env['GH_TOKEN'];
        if (token)
            log.mask(token);
        const raw = (name) => flags[name] ?? (name === 'github-token' ? token : undefined);
        const root = process.cwd();
        const logins = (0,secrets/* takeSecrets */.P)(process.env, raw, log);
        const host = { ...(await (0,environment/* readHost */.r)(process.env, root)), ...logins };
        return await work({ raw, root, host, log, clock: clock/* systemClock */.ml, signal: (0,signals/* abortOnSignals */.P)() });
    }
    catch (error) {
        if (error instanceof errors/* NothingToDo */.iH) {
            log.notice(error.message);
            return 0;
        }
        log.error((0,errors/* messageOf */.bD)(error));
        const isKnown = error instanceof errors/* UserError */.yo || error instanceof signals/* Cancelled */.c;
        if (!isKnown && error instanceof Error)
            log.info(error.stack ?? '');
        return 1;
    }
}
function readFlags(action, args) {
    const options = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [
        name,
        { type: input.kind === 'flag' ? 'boolean' : 'string', multiple: input.kind === 'lines' },
    ]));
    const hint = `\`modelloop ${action.name} --help\` lists the inputs.`;
    const { values, positionals } = parseWords(hint, {
        args: joined(action, args).map((arg) => asSwitch(action, arg)),
        options,
        allowNegative: true,
        allowPositionals: action.positional !== undefined,
        strict: true,
    });
    if (positionals.length > 1)
        throw new errors/* UserError */.yo(`One ${action.positional} is taken, not ${positionals.join(' and ')}.`, { hint });
    const bare = positionals.length > 0 ? { [action.positional]: positionals } : {};
    return Object.fromEntries(Object.entries({ ...values, ...bare }).map(([name, value]) => [name, [value].flat().join('\n')]));
}
/** Reads the words behind a command. @throws {UserError} for what it does not know, with the hint. */
function parseWords(hint, config) {
    try {
        return (0,external_node_util_.parseArgs)(config);
    }
    catch (cause) {
        // Behind the first sentence Node explains how to give a file such a name.
        throw new errors/* UserError */.yo(`${(0,errors/* messageOf */.bD)(cause).split('. ')[0].replace(/\.$/, '')}.`, { hint, cause });
    }
}
/** Joins a flag and what Node does not take for its value: `--profile false`, and a YAML list such as `--gates '- …'`. */
function joined(action, args) {
    const kindOf = (arg = '') => (arg.startsWith('--') ? action.inputs[arg.slice(2)]?.kind : undefined);
    const isValueOf = (flag, value = '') => kindOf(flag) === 'flag' ? /^(?:true|false)$/i.test(value) : kindOf(flag) !== undefined && /^-\s/.test(value);
    return args.flatMap((arg, at) => {
        if (isValueOf(args[at - 1], arg))
            return [];
        return isValueOf(arg, args[at + 1]) ? [`${arg}=${args[at + 1]}`] : [arg];
    });
}
/** Lets `--profile=false` say what the input `profile: false` says in a workflow. */
function asSwitch(action, arg) {
    const [, name = '', value = ''] = /^--([^=]+)=(.*)$/s.exec(arg) ?? [];
    if (action.inputs[name]?.kind !== 'flag')
        return arg;
    return (0,inputs/* parseFlag */.og)(value, name) ? `--${name}` : `--no-${name}`;
}
/** Writes the inputs of an action for a terminal. */
function describeAction(action) {
    const rows = Object.entries(action.inputs).map(([name, input]) => {
        const value = input.kind === 'flag' ? '' : input.kind === 'choice' ? ` ${input.choices.join('|')}` : ' …';
        const fallback = input.default && !input.default.startsWith('${{') ? ` [${input.default}]` : '';
        const off = input.kind === 'flag' ? `, --no-${name}` : '';
        return `  --${name}${off}${value}\n      ${input.description}${fallback}`;
    });
    return `modelloop ${action.name}\n  ${action.description}\n\n${rows.join('\n')}`;
}
/** The environment variables of the desk. */
const deskEnvironment = () => ({ ...process.env });

;// CONCATENATED MODULE: ./build/cli.js



/** The short name of an action is that of its section in modelloop.yml. */
const SHORT_NAMES = {
    data: 'version-data',
    train: 'train-and-log',
    validate: 'validate-model',
    image: 'build-image',
    monitor: 'drift-report',
    deploy: 'canary-gate',
};
const usage = ({ actions }) => `modelloop: the life of a machine-learning model in GitHub CI, at your desk

  modelloop <action> [--input value …]     run an action: ${Object.keys(actions).join(', ')}
  modelloop <action> --help                its inputs
  modelloop <section> …                    the same by the section of modelloop.yml: ${Object.keys(SHORT_NAMES).join(', ')}
  modelloop replay [--last 20] [--as text|comment|html]
                                           what the gates would have blocked, over the last recorded runs
  modelloop anchor [<version> [--reason …]]
                                           the version that quality is held against; with a version, sets it
  ${RENDER_USAGE}
  ${CONFIG_USAGE}
  ${IMPORT_USAGE}         gates from MLflow's thresholds or an Evidently report
`;
const renderers = {
    text: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(1960)]).then(__webpack_require__.bind(__webpack_require__, 29579))).renderText,
    comment: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(6696), __webpack_require__.e(8285)]).then(__webpack_require__.bind(__webpack_require__, 36696))).renderComment,
    summary: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(6696), __webpack_require__.e(8285)]).then(__webpack_require__.bind(__webpack_require__, 36696))).renderSummary,
    html: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(8341)]).then(__webpack_require__.bind(__webpack_require__, 8341))).renderHtml,
    slack: async () => asJson((await __webpack_require__.e(/* import() */ 9583).then(__webpack_require__.bind(__webpack_require__, 59583))).renderSlack),
    badge: async () => asJson((await __webpack_require__.e(/* import() */ 1452).then(__webpack_require__.bind(__webpack_require__, 91452))).renderBadge),
    junit: async () => (await Promise.all(/* import() */[__webpack_require__.e(2207), __webpack_require__.e(4227)]).then(__webpack_require__.bind(__webpack_require__, 44227))).renderJUnit,
};
const asJson = (render) => (report) => JSON.stringify(render(report), null, 2);
const RENDER_USAGE = `modelloop render report.json --as ${Object.keys(renderers).join('|')}`;
const IMPORT_USAGE = 'modelloop import thresholds.json';
const CONFIG_USAGE = 'modelloop config --explain [--config modelloop.yml]';
/** The commands that are neither an action nor a tool of the desk: how each is written, and what it does. */
const OWN_COMMANDS = {
    render: {
        usage: RENDER_USAGE,
        what: 'Writes a report again, as text where --as does not say otherwise.',
        run: render,
    },
    import: {
        usage: IMPORT_USAGE,
        what: "Writes gates from MLflow's thresholds, or from the JSON of an Evidently report, to paste into modelloop.yml.",
        run: importConditions,
    },
    config: {
        usage: CONFIG_USAGE,
        what: 'Writes every setting with its value, and where that came from.',
        run: config,
    },
};
async function render(args) {
    const { values, positionals } = parseWords(`Write ${RENDER_USAGE}`, {
        args,
        options: { as: { type: 'string', default: 'text' } },
        allowPositionals: true,
    });
    const file = onlyFile(positionals, 'Which report? Give the path of a report.json.', RENDER_USAGE);
    const renderer = own(renderers, values.as);
    if (!renderer)
        throw new errors/* UserError */.yo(`"${values.as}" is no rendering; there are ${Object.keys(renderers).join(', ')}.`);
    const { parseReport } = await __webpack_require__.e(/* import() */ 9986).then(__webpack_require__.bind(__webpack_require__, 59986));
    writeLine((await renderer())(parseReport(parseJson(await textOf(file), file))));
    return 0;
}
/** The one file that a command is given. @throws {UserError} for none, and for several. */
function onlyFile([file, another], none, usage) {
    if (file === undefined)
        throw new errors/* UserError */.yo(none, { hint: `Write ${usage}` });
    if (another !== undefined)
        throw new errors/* UserError */.yo(`One file at a time: "${file}" and "${another}" are two.`);
    return file;
}
/** Reads a file that somebody named. @throws {UserError} with the reason when it cannot be read. */
function textOf(file) {
    return (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        const why = cause.code === 'ENOENT' ? 'there is no such file' : cause.code === 'EISDIR' ? 'it is a folder' : cause.code;
        throw new errors/* UserError */.yo(`The file ${file} cannot be read: ${why}.`, { cause });
    });
}
/** Ends with one line break, whether the rendering does or not. */
const writeLine = (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
function parseJson(text, file) {
    try {
        // PowerShell writes the mark of the byte order in front.
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`This is no JSON: ${(0,errors/* messageOf */.bD)(cause).replaceAll('\n', ' ')}.`, { place: { file }, cause });
    }
}
async function importConditions(args) {
    const { positionals } = parseWords(`Write ${IMPORT_USAGE}`, { args, allowPositionals: true });
    const none = 'Which file? Give the path of thresholds of MLflow, or of the JSON of an Evidently report.';
    const file = onlyFile(positionals, none, IMPORT_USAGE);
    const { importedYaml } = await Promise.all(/* import() */[__webpack_require__.e(3746), __webpack_require__.e(179), __webpack_require__.e(8187)]).then(__webpack_require__.bind(__webpack_require__, 58187));
    process.stdout.write(importedYaml(await textOf(file), file));
    return 0;
}
async function config(args) {
    const { values } = parseWords(`Write ${CONFIG_USAGE}`, {
        args,
        options: { config: { type: 'string', default: 'modelloop.yml' }, explain: { type: 'boolean', default: true } },
    });
    const { explainFile } = await Promise.all(/* import() */[__webpack_require__.e(3746), __webpack_require__.e(179), __webpack_require__.e(8988)]).then(__webpack_require__.bind(__webpack_require__, 8988));
    process.stdout.write(`${await explainFile({ directory: process.cwd(), file: values.config, environment: deskEnvironment() })}\n`);
    return 0;
}
const isHelp = (word) => word === '--help' || word === '-h';
async function dispatch(commands, command, args) {
    if (command === undefined || command === 'help' || isHelp(command)) {
        process.stdout.write(usage(commands));
        return command === undefined ? 1 : 0;
    }
    const ours = own(OWN_COMMANDS, command);
    if (ours && !args.some(isHelp))
        return ours.run(args);
    if (ours) {
        process.stdout.write(`${ours.usage}\n\n${ours.what}\n`);
        return 0;
    }
    const tool = await own(commands.tools, command)?.();
    if (tool && !args.some(isHelp))
        return runToolAtDesk(tool, args, show);
    const action = await own(commands.actions, own(SHORT_NAMES, command) ?? command)?.();
    const found = tool ?? action;
    if (!found)
        throw new errors/* UserError */.yo(`"${command}" is no command.\n\n${usage(commands)}`);
    if (action && !args.some(isHelp))
        return runAtDesk(action, args);
    process.stdout.write(`${describeAction(found)}\n`);
    return 0;
}
/** What a table holds under a name that somebody typed. */
const own = (table, name) => Object.hasOwn(table, name) ? table[name] : undefined;
async function show(report, as) {
    writeLine((await renderers[as]())(report));
}
/** Runs `modelloop <command> …` and returns the exit code; every error is one message on the error stream. */
async function commandLine(commands, [command, ...args]) {
    // Whoever reads may have seen enough (`modelloop … | head`): the work goes on, and the exit code stands.
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
    try {
        return await dispatch(commands, command, args);
    }
    catch (error) {
        process.stderr.write(`${(0,errors/* messageOf */.bD)(error)}\n`);
        return 1;
    }
}


/***/ })

};
