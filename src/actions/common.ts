import { text, words } from '../harness/inputs.ts'

/** The inputs that all six actions share (design §1.1). */
export const commonInputs = {
  config: text('The file that describes the loop of this model. It may be absent when the inputs say enough.', {
    default: 'modelloop.yml',
  }),
  name: text("Name of the model, of a-z, 0-9 and -. Default: the file's `model`, else the repository's name."),
  'working-directory': text('The folder that all paths are relative to.', { default: '.' }),
  store: text(
    'URL of the store for models, predictions and profiles, such as oci://ghcr.io/acme/models or folder:store.',
  ),
  'ledger-ref': text('The branch that holds the ledger.', { default: 'modelloop/ledger' }),
  'github-token': text('Token for the GitHub API, the ledger and the registry of the repository.', {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, filled in by the runner.
    default: '${{ github.token }}',
  }),
  'fail-on': words(
    'The verdicts that make the job red, separated by commas or lines. Default: those that mean failure.',
  ),
} as const
