import type { Fault } from '../servers/github/faults.ts'

/** The operations of GitHub and of its results service that a pull request is published with. */
export const operations = {
  artifactCreate: 'ArtifactService/CreateArtifact',
  artifactPut: 'PUT blob',
  artifactFinalize: 'ArtifactService/FinalizeArtifact',
  compare: 'GET /repos/{owner}/{repo}/compare/{basehead}',
  labels: 'GET /repos/{owner}/{repo}/issues/{issue_number}/labels',
  events: 'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
  permission: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  list: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  read: 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  create: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  update: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  delete: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  viewer: 'POST /graphql',
  checks: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
  check: 'POST /repos/{owner}/{repo}/check-runs',
} as const

/** The short name of one. */
export type Operation = keyof typeof operations

/** What goes wrong, and by which words a person knows it. */
interface NamedFault {
  readonly fault: Omit<Fault, 'operation'>
  readonly words: RegExp
}

/** Lists all that can go wrong with a call, by name; `silence` ends the client's patience while the server says nothing. */
export const faultsOf = (silence: () => Promise<void>): Readonly<Record<string, NamedFault>> => ({
  '401': { fault: { status: 401 }, words: /does not accept the token/ },
  '403 for want of a permission': { fault: { status: 403 }, words: /lacks "[a-z-]+: (write|read)"/ },
  '403 of a conversation that is locked': {
    fault: { status: 403, message: 'Unable to create comment because issue is locked.' },
    words: /issue is locked/,
  },
  '403 of a secondary rate limit': {
    fault: { status: 403, message: 'You have exceeded a secondary rate limit.', retryAfter: 15 },
    words: /too many requests/,
  },
  '404': { fault: { status: 404 }, words: /answers 404/ },
  '410': { fault: { status: 410 }, words: /answers 410/ },
  '422': { fault: { status: 422 }, words: /Validation Failed/ },
  '429 with Retry-After': { fault: { status: 429, retryAfter: 7 }, words: /too many requests/ },
  '429 without Retry-After': { fault: { status: 429, message: 'Too many requests' }, words: /too many requests/ },
  '500': { fault: { status: 500 }, words: /fault of its own \(500/ },
  '502': { fault: { status: 502, type: 'text/html', body: '<html>Bad gateway</html>' }, words: /its own \(502\)/ },
  '503': { fault: { status: 503 }, words: /fault of its own \(503/ },
  'a connection that breaks': { fault: { drop: 'before' }, words: /could not be reached/ },
  'no answer': { fault: { drop: 'before', meanwhile: silence }, words: /aborted due to timeout/ },
  '200 with a page': { fault: { status: 200, type: 'text/html', body: '<html>Sign in</html>' }, words: /is no JSON/ },
  '200 with half an answer': { fault: { status: 200, body: '[{"id": 1, "bo' }, words: /is no JSON/ },
  '200 with another answer': { fault: { status: 200, body: '{"total": 0}' }, words: /its answer is not right/ },
})

/** What of the work a failed operation undoes, and what the log calls it. */
export const told = {
  comment: 'GitHub did not take the comment: ',
  check: 'GitHub did not take the check run: ',
  duplicate: 'GitHub did not delete the second comment ',
  files: 'GitHub did not compare the commits: ',
  label: 'GitHub did not tell who set the label "modelloop:accept": ',
  page: 'The report page was not uploaded: ',
} as const
/** What can be told. */
export type Told = keyof typeof told
