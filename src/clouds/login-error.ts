/** Says why a cloud gives no login. */
export class CloudLoginError extends Error {
  override readonly name = 'CloudLoginError'
  readonly kind: 'no credentials' | 'wrong credentials' | 'expired' | 'clock'

  constructor(kind: CloudLoginError['kind'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
  }
}
