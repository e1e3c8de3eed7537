/** What every command of the user's needs, whichever stage runs it: an environment without our secrets, and values that are quoted. */

/**
 * What user code must not inherit: our inputs, GitHub's tokens and service URLs, the token of our source of metrics, the
 * state of our own steps, and the files by which a step speaks to the runner (outputs, environment, path): user code does
 * not speak for the action.
 */
const WITHHELD = [
  /^INPUT_/,
  /^ACTIONS_/,
  /^STATE_/,
  /^(GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN$/,
  /^PROMETHEUS_TOKEN$/,
  /^RUNNER_.*TOKEN/,
  /^GITHUB_(OUTPUT|STATE|ENV|PATH)$/,
]

/** By these a job gets an identity token for a cloud (`id-token: write`). */
const OIDC = /^ACTIONS_ID_TOKEN_REQUEST_(URL|TOKEN)$/

/** Makes the environment of a user's command (design §1.5); `oidc` hands on what a login to a cloud needs. */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  options: { readonly oidc: boolean },
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => (options.oidc && OIDC.test(name)) || !WITHHELD.some((pattern) => pattern.test(name)),
  )
  // Without it Python keeps its output back for as long as it runs, and loses it when it is killed.
  return { PYTHONUNBUFFERED: '1', ...Object.fromEntries(kept) }
}

/**
 * Fills `{name}` into a command, each value quoted for bash. A name without a value stays as it is, so that the command
 * fails and says so.
 */
export function fillCommand(command: string, values: Readonly<Record<string, string | undefined>>): string {
  return command.replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : quote(value)
  })
}

/** Quotes a text for bash: within single quotes nothing has a meaning. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
