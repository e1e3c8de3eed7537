export const id = 9004;
export const ids = [9004];
export const modules = {

/***/ 39004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openFolderStore: () => (/* binding */ openFolderStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34779);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64899);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18471);





/** What is stored is never edited again. */
const READ_ONLY = 0o444;
/** Opens a folder as a store: `<folder>/sha256/<2 digits>/<62 digits>`, each file read-only. */
function openFolderStore(url, directory) {
    const path = url.slice('folder:'.length);
    if (path === '')
        throw new _platform_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The store "folder:" names no folder.', { hint: 'Write folder:PATH.' });
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path.replace(/^\/\/(?=\/)/, ''));
    const placeOf = (digest) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'sha256', digest.slice(7, 9), digest.slice(9));
    return {
        url,
        async put(digest, file) {
            if ((await sizeOf(placeOf(digest))) === undefined)
                await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .copyFile */ .m3)(file, placeOf(digest), digest, READ_ONLY);
        },
        async get(digest, destination) {
            if ((await sizeOf(placeOf(digest))) === undefined)
                throw new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .MissingContent */ .c(digest, url);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_4__/* .copyFile */ .m3)(placeOf(digest), destination, digest);
        },
        has: async (digest) => (await sizeOf(placeOf(digest))) !== undefined,
        async *list() {
            for (const start of await namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'sha256'))) {
                for (const rest of await namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'sha256', start))) {
                    if (!/^[0-9a-f]{64}$/.test(start + rest))
                        continue;
                    const digest = `sha256:${start}${rest}`;
                    const sizeBytes = await sizeOf(placeOf(digest));
                    if (sizeBytes !== undefined)
                        yield { digest, sizeBytes };
                }
            }
        },
        async delete(digest) {
            const freedBytes = (await sizeOf(placeOf(digest))) ?? 0;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(placeOf(digest), { force: true });
            return { freedBytes, keptBytes: 0 };
        },
    };
}
const absent = (error) => {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
};
const sizeOf = async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(absent))?.size;
const namesIn = async (folder) => ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(absent)) ?? []).sort();


/***/ }),

/***/ 64899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ MissingContent),
/* harmony export */   g: () => (/* binding */ StoreRefusal)
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


/***/ }),

/***/ 18471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ls: () => (/* binding */ WrongBytes),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   uZ: () => (/* binding */ receive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);






/** Says that bytes are not those that were asked for. Nothing was kept. */
class WrongBytes extends Error {
    name = 'WrongBytes';
    constructor(source, wanted, found) {
        super(`${source}: the bytes are ${found}, not ${wanted}.`);
    }
}
/**
 * Streams bytes into a file, whole or not at all, hashing them on the way. `from` names the source in messages.
 * @throws {WrongBytes} when their digest is another; the destination is then as it was.
 */
async function receive(source, destination, wanted, from, mode = 0o644) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(destination), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const hashing = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(source, hashing, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: 'wx', mode }));
        const found = `sha256:${hash.digest('hex')}`;
        if (found !== wanted)
            throw new WrongBytes(from, wanted, found);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, destination);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Copies a file, hashing it on the way. @throws {WrongBytes} when its digest is another. */
const copyFile = (from, to, wanted, mode) => receive((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(from, { highWaterMark: 1 << 20 }), to, wanted, from, mode);


/***/ })

};
