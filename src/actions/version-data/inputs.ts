import type { ActionContext } from '../../harness/action.ts'
import { choice, flag, lines, text } from '../../harness/inputs.ts'
import { commonInputs } from '../common.ts'

/** The inputs of `version-data`. */
export const dataInputs = {
  ...commonInputs,
  paths: lines('The files, folders and globs to version. Default: everything that DVC tracks.'),
  remote: text(
    'The data remote: a name of .dvc/config, a folder or bucket in the layout of DVC, or a registry (`oci://HOST/NAME`). Default: the default remote of .dvc/config, else the store.',
  ),
  mode: choice(
    '`snapshot` records the data as it is, `pull` brings what a metafile names, `verify` compares and changes nothing, `refresh` runs `data.refresh` and leaves the data for another job, `publish` stores what such a job left, `infer` writes a data contract that the data keeps, for a person to go on with. Default: pulls what the tree lacks and verifies the rest.',
    ['snapshot', 'pull', 'verify', 'refresh', 'publish', 'infer'],
  ),
  version: text('A published version to bring, instead of the one that the metafiles name.'),
  refresh: text(
    'With `refresh`: the command that brings new data in. Default: `data.refresh`; without one the data stays.',
  ),
  'data-record': text('With `publish`: the folder that `refresh` left, as its output `data-record` names it.'),
  schema: text(
    'The data contract that the data must keep; with `infer`: where one is written. Default: `data.schema`, and with `infer` contracts/<model>.yml.',
  ),
  profile: flag('Profiles the columns of each table and counts its rows.', { default: 'true' }),
  cache: flag(
    "Keeps what is stored and pulled in DVC's cache too (.dvc/cache), where `dvc` and a cache step find it; on GitHub also what is pulled, up to 5 GB a path, in the cache of Actions.",
    {
      default: 'true',
    },
  ),
  mend: flag(
    'With `snapshot`: reads all that the remote and the cache have of the version, and stores anew what is corrupt there. What is lost comes back without it.',
    { default: 'false' },
  ),
} as const

/** What `version-data` is handed. */
export type DataContext = ActionContext<typeof dataInputs>
