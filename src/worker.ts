import { serveWork } from './platform/workers.ts'

// What threads run. Each kind of work is loaded only in a thread that does it.
await serveWork({
  'hash-files': async () => (await import('./data/tree/hash-work.ts')).hashFiles,
  'store-files': async () => (await import('./data/remotes/folder-work.ts')).storeFiles,
  'fetch-files': async () => (await import('./data/remotes/folder-work.ts')).fetchFiles,
  'read-rows': async () => (await import('./drift/read-ahead.ts')).readRowsInThread,
})
