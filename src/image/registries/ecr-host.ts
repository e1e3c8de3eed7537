/** Where a private registry of Amazon's is. */
export interface EcrHost {
  readonly account: string
  readonly region: string
}

/** Reads `<account>.dkr.ecr.<region>.amazonaws.com` and its kin (FIPS, China, dual stack); `undefined` for other hosts. */
export function parseEcrHost(host: string): EcrHost | undefined {
  const pattern =
    /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn))$/
  const [, account, region] = pattern.exec(host) ?? []
  return account && region ? { account, region } : undefined
}
