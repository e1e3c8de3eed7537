import {
  CreateRepositoryCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  RepositoryAlreadyExistsException,
  RepositoryNotFoundException,
} from '@aws-sdk/client-ecr'
import { awsCredentials, awsLoginHint, awsReason } from '../../clouds/aws.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { openSession, type Send } from '../../store/oci/session.ts'
import type { Login } from '../engines/docker-config.ts'
import type { ImageRepository } from '../repository.ts'
import type { EcrHost } from './ecr-host.ts'
import { openImages } from './generic.ts'
import type { Registry, RegistryOptions } from './registry.ts'

/**
 * Opens a repository of Amazon's registry (ECR). The login comes from the job's AWS credentials, as
 * aws-actions/configure-aws-credentials sets them; the repository is made when it is not there, with tags that nobody can
 * move and a scan of each push.
 */
export function openEcr(repository: ImageRepository, { account, region }: EcrHost, options: RegistryOptions): Registry {
  const client = new ECRClient({ region, credentials: awsCredentials(options.log) })
  const { host, reference } = repository
  let login: Promise<Login> | undefined
  const logIn = () => {
    login ??= getLogin(client, host).then((found) => {
      options.log.mask(found.password)
      return found
    })
    return login
  }
  let session: Send | undefined
  const send: Send = async (request) => {
    const { username, password } = await logIn()
    const basic = Buffer.from(`${username}:${password}`).toString('base64')
    session ??= openSession(reference, { basic, source: 'the AWS credentials', allows: (other) => other === host })
    return session(request)
  }
  return {
    login: logIn,
    ensureRepository: () => create(client, account, reference.name, options),
    ...openImages(repository, send),
  }
}

async function getLogin(client: ECRClient, host: string): Promise<Login> {
  const answer = await client.send(new GetAuthorizationTokenCommand({})).catch((cause) => {
    throw refusal(`AWS gives no login for ${host}`, 'ecr:GetAuthorizationToken', cause)
  })
  const token = Buffer.from(answer.authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString()
  const [username = '', password = ''] = token.split(':')
  if (password === '') throw new UserError(`AWS answered without a login for ${host}.`)
  return { username, password }
}

async function create(client: ECRClient, registryId: string, repositoryName: string, options: RegistryOptions) {
  if (!(await isMissing(client, registryId, repositoryName, options))) return
  try {
    await client.send(
      new CreateRepositoryCommand({
        registryId,
        repositoryName,
        imageTagMutability: options.movesTags ? 'MUTABLE' : 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        tags: [{ Key: 'created-by', Value: 'modelloop' }],
      }),
    )
    options.log.notice(`Made the repository ${repositoryName}.`)
  } catch (cause) {
    if (cause instanceof RepositoryAlreadyExistsException) return
    throw refusal(`The repository ${repositoryName} could not be made`, 'ecr:CreateRepository', cause)
  }
}

/** A role that may only push need not look: then the repository is taken to be there, and the push tells. */
async function isMissing(client: ECRClient, registryId: string, repositoryName: string, { log }: RegistryOptions) {
  try {
    await client.send(new DescribeRepositoriesCommand({ registryId, repositoryNames: [repositoryName] }))
    return false
  } catch (cause) {
    log.debug(messageOf(cause))
    return cause instanceof RepositoryNotFoundException
  }
}

function refusal(what: string, right: string, cause: unknown): UserError {
  return new UserError(`${what}: ${awsReason(cause)}.`, { hint: awsLoginHint(right), cause })
}
