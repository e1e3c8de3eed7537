import { byIssue, checkedBody, either, issueOf } from './issue-changes.ts'
import * as payload from './payloads.ts'
import { type Call, found, paged, type Routes } from './route.ts'

const commentOf = (call: Call) =>
  found(call.repository.comments.find((item) => item.id === Number(call.params['comment_id'])))

const byComment = (access: 'read' | 'write') =>
  either(
    access,
    (call) => call.repository.comments.find((item) => item.id === Number(call.params['comment_id']))?.issue,
  )

/** The comments of issues and pull requests. */
export const commentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: byIssue('read'),
    answer(call) {
      const { number } = issueOf(call)
      const since = call.query.get('since')
      // Oldest first, whatever `sort` and `direction` say: GitHub ignores them here.
      const list = call.repository.comments.filter(
        (item) => item.issue === number && (!since || Date.parse(item.updatedAt) >= Date.parse(since)),
      )
      return paged(call, list, (item) => payload.comment(call.world, call.repository, item))
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: byIssue('write'),
    answer(call) {
      const { world, repository, who } = call
      const issue = issueOf(call)
      const body = checkedBody('IssueComment', (call.body as { body: string }).body)
      const createdAt = world.now()
      const comment = {
        id: world.nextId(),
        issue: issue.number,
        author: who.account,
        body,
        createdAt,
        updatedAt: createdAt,
      }
      repository.comments.push(comment)
      issue.updatedAt = createdAt
      return { status: 201, body: payload.comment(world, repository, comment) }
    },
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('read'),
    answer: (call) => ({ status: 200, body: payload.comment(call.world, call.repository, commentOf(call)) }),
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('write'),
    answer(call) {
      const comment = commentOf(call)
      comment.body = checkedBody('IssueComment', (call.body as { body: string }).body)
      comment.updatedAt = call.world.now()
      return { status: 200, body: payload.comment(call.world, call.repository, comment) }
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: byComment('write'),
    answer(call) {
      call.repository.comments.splice(call.repository.comments.indexOf(commentOf(call)), 1)
      return { status: 204 }
    },
  },
}
