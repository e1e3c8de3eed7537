import { start } from '../../dist/index.js'

await start('build-image')
