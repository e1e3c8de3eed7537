import { openProject, selectPaths } from '../../src/data/dvc/project.ts'
import { findRemote } from '../../src/data/remotes/find.ts'
import { openDataFolder } from '../../src/data/remotes/folder.ts'
import { openRemote } from '../../src/data/remotes/open.ts'
import { snapshotPath } from '../../src/data/snapshot.ts'
import { identifyPaths } from '../../src/data/tree/identify.ts'
import { verifyPath } from '../../src/data/verify.ts'
import { recordingLog } from '../../src/platform/log.ts'

/** What `scripts/bench/data.ts` times: `node data-run.ts ids|snapshot|status` in a project whose data is `data`. */
const directory = process.cwd()
const project = await openProject(directory)
const cache = openDataFolder(project.config.cacheDirectory, 'the cache')
switch (process.argv[2]) {
  case 'ids':
    console.log((await identifyPaths(directory, ['data']))['data']?.md5)
    break
  case 'snapshot': {
    const location = findRemote(project.config, undefined, directory)!
    const remote = await openRemote(location, { environment: {}, directory, log: recordingLog() })
    const [path] = selectPaths(project, ['data'])
    console.log((await snapshotPath(project, path!, { cache, remote })).tree.version.md5)
    break
  }
  case 'status': {
    const found = await verifyPath(project, project.tracked[0]!, [cache])
    if (found.state !== 'same') throw new Error(`The data is ${found.state}.`)
    break
  }
}
console.error(process.resourceUsage().maxRSS)
