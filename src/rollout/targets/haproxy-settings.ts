/** `deploy.haproxy`, as the configuration has it. */
export interface HaproxySettings {
  readonly socket: string
  readonly backend: string
  readonly stable: string
  readonly canary: string
  readonly start?: string | undefined
  readonly wait: { readonly ms: number }
}
