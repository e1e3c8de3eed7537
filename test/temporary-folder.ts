import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives all tests of a run one folder for their temporary files, and removes it with whatever they left, also when the run is
 * interrupted. The many programs of Node that tests start keep there, once for all, what they compiled.
 */
export default function setUp(): void {
  const folder = mkdtempSync(join(tmpdir(), 'modelloop-'))
  process.env['TMPDIR'] = folder
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled')
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
