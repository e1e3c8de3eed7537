import { start } from '../../dist/index.js'

await start('validate-model')
