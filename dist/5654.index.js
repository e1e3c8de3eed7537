export const id = 5654;
export const ids = [5654];
export const modules = {

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Mk: () => (/* binding */ digestOfFile),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/** Tells whether a text is a well-formed content address. */
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** Hashes bytes or UTF-8 text. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** Hashes a file in one streaming read; memory does not grow with its size. */
async function digestOfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1 << 20 }), hash);
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 85654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBucketStore: () => (/* binding */ openBucketStore)
/* harmony export */ });
/* harmony import */ var _platform_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(380);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64899);
/* harmony import */ var _transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18471);



const keyOf = (digest) => `sha256/${digest.slice(7, 9)}/${digest.slice(9)}`;
/** Makes a store of a bucket: `sha256/<2 digits>/<62 digits>`. */
function openBucketStore(bucket) {
    const { url } = bucket;
    return {
        url,
        async put(digest, file) {
            const key = keyOf(digest);
            if ((await bucket.sizeOf(key)) !== undefined)
                return;
            const found = await (0,_platform_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfFile */ .Mk)(file);
            if (found !== digest)
                throw new _transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .WrongBytes */ .l(file, digest, found);
            await bucket.put(key, { file });
        },
        async get(digest, destination) {
            const object = await bucket.get(keyOf(digest));
            if (!object)
                throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .MissingContent */ .c9(digest, url);
            await (0,_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .receive */ .u)(object.body, destination, digest, url);
        },
        has: async (digest) => (await bucket.sizeOf(keyOf(digest))) !== undefined,
        async *list() {
            for await (const { key, sizeBytes } of bucket.list('sha256/')) {
                const [, start, rest] = /^sha256\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(key) ?? [];
                if (start)
                    yield { digest: `sha256:${start}${rest}`, sizeBytes };
            }
        },
        async delete(digest) {
            const freedBytes = (await bucket.sizeOf(keyOf(digest))) ?? 0;
            await bucket.delete(keyOf(digest));
            return { freedBytes, keptBytes: 0 };
        },
    };
}


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


/***/ }),

/***/ 18471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ WrongBytes),
/* harmony export */   u: () => (/* binding */ receive)
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
async function receive(source, destination, wanted, from) {
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
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(source, hashing, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(temporary, { flags: 'wx' }));
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


/***/ })

};
