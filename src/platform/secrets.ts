type Environment = Readonly<Record<string, string | undefined>>

/** Names of variables whose values are secrets, whoever set them. */
const SECRET_NAME = /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_KEY/i
const SECRET_LENGTH = 6

/** The password in a URL: `postgres://user:password@host`. */
const URL_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@:]*:([^/?#@]+)@/i

/** A secret is also hidden as a header or a URL carries it. */
const spellings = (secret: string) => [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)]

/**
 * Lists the values that must not stand in a log: those of all variables with a name like a secret's, and the passwords in
 * URLs, in the spellings that they are sent in; longest first.
 */
export function secretsOf(environment: Environment, also: readonly (string | undefined)[] = []): readonly string[] {
  const named = Object.entries(environment).flatMap(([name, value]) => (SECRET_NAME.test(name) ? [value] : []))
  const passwords = Object.values(environment).map((value) => URL_PASSWORD.exec(value ?? '')?.[1])
  // A secret of several lines (a private key) is printed line by line.
  const lines = [...named, ...also, ...passwords].flatMap((value) => (value ?? '').split(/\r?\n/))
  const kept = lines.map((line) => line.trim()).filter((line) => line.length >= SECRET_LENGTH)
  return [...new Set(kept.flatMap(spellings))].sort((a, b) => b.length - a.length)
}

/** Hides secrets in a text; they are listed as `secretsOf` lists them, longest first. */
export const hideSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
