/** Stands in for an action that needs a cloud: a workflow that reaches it was given an input that cannot work here. */
throw new Error(`${process.env['GITHUB_ACTION_REPOSITORY'] ?? 'This action'} cannot run on the local runner.`)
