import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { DriftIssue, type Look, type News } from '../../../../src/github/issue/drift-issue.ts'
import { GITHUB_ACTIONS, type GithubStandIn, startGithubStandIn } from '../../../support/github-stand-in.ts'
import { addIssue } from '../../../support/github-stand-in-issues.ts'

let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn()
})
afterEach(async () => {
  expect(github.violations).toEqual([])
  await github.close()
})

const TOKEN = 'ghs_0123456789secret'
const KEY = 'drift/cloudcraft-deployment-diff-after-0badf00d'

/** What the text says of the look that wrote it. */
const told = ({ fresh, gone, isOtherBaseline }: News) =>
  `fresh ${fresh === undefined ? 'unknown' : [...fresh].join()} gone ${gone}${isOtherBaseline ? ' other baseline' : ''}`

function look(changes: readonly string[], parts: Partial<Look> = {}, token = TOKEN) {
  const workflow = {
    repository: { owner: 'octo', repo: 'cloud' },
    ...{ serverUrl: 'https://github.com', apiUrl: github.url, runId: 8001, runAttempt: 1 },
    ...{ eventName: 'schedule', event: {}, job: 'watch', sha: '', ref: '' },
  }
  return new DriftIssue({ token, workflow, log: () => undefined, secondMs: 1 }).publish({
    ...{ key: KEY, title: 'Drift', changes, isKnown: true, isAccepted: false, since: '2026-02-26T09:00:00.000Z' },
    write: (news) => `drift: ${changes.join()}; ${told(news)}`,
    remark: (outcome) => (outcome === 'updated' ? undefined : `It is ${outcome}`),
    ...parts,
  })
}

const outcomes = async (...all: readonly (readonly string[])[]) => {
  const found: string[] = []
  for (const changes of all) found.push((await look(changes)).outcome)
  return found
}
const only = () => {
  const [issue, ...others] = github.state.issues
  expect(others).toEqual([])
  if (issue === undefined) throw new Error('there is no issue')
  return issue
}
const part = () => only().body.split('\n')[1]
const remarks = () => github.state.comments.map(({ body }) => body)
const writes = () =>
  github.requests.filter(({ method, target }) => method !== 'GET' && target !== '/graphql').map(({ method }) => method)

describe('the issue', () => {
  test('is opened when there is drift, brought up to date in place, closed with a word, and opened again', async () => {
    expect(await outcomes([], ['a1'], ['a1', 'b2'], ['b2'], [], ['a1'])).toEqual([
      'none',
      'opened',
      'updated',
      'updated',
      'closed',
      'reopened',
    ])
    expect(only()).toMatchObject({ number: 101, state: 'open', stateReason: 'reopened', title: 'Drift' })
    expect(remarks()).toEqual(['It is closed', 'It is reopened'])
  })

  test('says what is new since the last look, and how much is gone', async () => {
    const parts: (string | undefined)[] = []
    for (const changes of [['a1'], ['a1', 'b2'], ['b2', 'c3'], [], ['c3']]) {
      await look(changes)
      parts.push(part())
    }
    expect(parts).toEqual([
      'drift: a1; fresh unknown gone 0',
      'drift: a1,b2; fresh b2 gone 0',
      'drift: b2,c3; fresh c3 gone 1',
      'drift: ; fresh  gone 2',
      'drift: c3; fresh unknown gone 0',
    ])
  })

  test('is not written when nothing is new', async () => {
    expect(await outcomes(['a1', 'b2'], ['b2', 'a1'])).toEqual(['opened', 'unchanged'])
    expect(writes()).toEqual(['POST'])
  })

  test('is written anew when a deployment has set another baseline since which the same has drifted', async () => {
    await look(['a1'])
    expect((await look(['a1'], { since: '2026-03-01T00:00:00.000Z' })).outcome).toBe('updated')
    expect(part()).toBe('drift: a1; fresh  gone 0 other baseline')
  })

  test('is left alone while nobody knows, whether it is open or there is none', async () => {
    expect((await look([], { isKnown: false })).outcome).toBe('none')
    await look(['a1'])
    expect((await look([], { isKnown: false })).outcome).toBe('unchanged')
    expect(only().state).toBe('open')
  })

  test('is closed when what has drifted is accepted', async () => {
    await look(['a1'])
    expect((await look(['a1'], { isAccepted: true })).outcome).toBe('closed')
    expect(only().state).toBe('closed')
  })

  test('has as much room as people leave it, and never more than GitHub takes', async () => {
    const rooms: number[] = []
    const write: Look['write'] = (_, room) => {
      rooms.push(room)
      return 'x'.repeat(room)
    }
    await look(['a1'], { write })
    only().body += `\n\n${'y'.repeat(30_000)}`
    await look(['a1', 'b2'], { write })
    expect(rooms[0]).toBeGreaterThan(59_000)
    expect(rooms[1]).toBeLessThan(30_000)
    expect(only().body.length).toBeLessThan(65_536)
  })

  test('remembers more changes than it could list as one', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => at.toString(16).padStart(10, '0'))
    expect(await outcomes(many, many, many.slice(1))).toEqual(['opened', 'unchanged', 'updated'])
    expect(only().body.length).toBeLessThan(50_000)
  })
})

describe('what people do', () => {
  test('is kept outside of the marks, with the line ends of their editor', async () => {
    await look(['a1'])
    only().body = `Who knows about this?\n\n${only().body}\n\n- [ ] ask Mona`.replaceAll('\n', '\r\n')
    await look(['a1', 'b2'])
    expect(only().body).toMatch(
      /^Who knows about this\?\n\n<!-- .*\ndrift: a1,b2; fresh b2 gone 0\n\n<!-- .*-->\n\n- \[ \] ask Mona$/,
    )
  })

  test('to the title is kept', async () => {
    await look(['a1'])
    only().title = 'Somebody opened the database'
    await look(['b2'])
    expect(only().title).toBe('Somebody opened the database')
  })

  test('is not fought: an issue that they have closed stays closed until something new has drifted', async () => {
    await look(['a1', 'b2'])
    only().state = 'closed'
    expect(await outcomes(['a1', 'b2'], ['a1'])).toEqual(['left-closed', 'left-closed'])
    expect(writes()).toEqual(['POST'])
    expect(await outcomes(['a1', 'c3'])).toEqual(['reopened'])
    expect(part()).toBe('drift: a1,c3; fresh c3 gone 1')
  })

  test('ends with the drift: when it comes again, that is news', async () => {
    await look(['a1'])
    only().state = 'closed'
    expect(await outcomes([], [], ['a1'])).toEqual(['none', 'none', 'reopened'])
    expect(remarks()).toEqual(['It is reopened'])
  })

  test('is not fought either when they open one again that has no drift', async () => {
    await outcomes(['a1'], [])
    only().state = 'open'
    expect(await outcomes([], [])).toEqual(['unchanged', 'unchanged'])
    expect(await outcomes(['a1'])).toEqual(['updated'])
  })

  test('to our part is written over, also where they have broken the mark at its end', async () => {
    await look(['a1'])
    only().body = only().body.replace(/ changes=.* -->$/, ' -->')
    expect(await outcomes(['a1'], ['a1'])).toEqual(['updated', 'unchanged'])
    only().state = 'closed'
    only().body = only().body.replace(/<!-- [^\n]* end .*$/, '')
    expect(await outcomes(['a1'])).toEqual(['reopened'])
    expect(only().body.match(/<!-- /g)).toHaveLength(2)
  })

  test('with a new issue that says the same, or quotes ours, misleads nobody', async () => {
    await look(['a1'])
    const { body } = only()
    const mona = { login: 'mona', type: 'User' } as const
    addIssue(github.state, { title: 'Fake', body, author: mona })
    addIssue(github.state, { title: 'Quote', body: body.replace(/^/gm, '> '), author: GITHUB_ACTIONS })
    github.state.issues.reverse()
    await look(['b2'])
    expect(github.state.issues.filter((one) => one.body.includes('drift: b2')).map(({ title }) => title)).toEqual([
      'Drift',
    ])
  })
})

describe('the author', () => {
  test('of a person’s token is that person', async () => {
    github.state.viewer = { login: 'mona', type: 'User' }
    expect((await look(['a1'], {}, 'ghp_token')).outcome).toBe('opened')
    expect((await look(['a1'], {}, 'ghp_token')).outcome).toBe('unchanged')
    expect(only().author.login).toBe('mona')
  })

  test('has other issues, on many pages', async () => {
    for (let n = 0; n < 130; n += 1) addIssue(github.state, { title: `${n}`, body: 'x', author: GITHUB_ACTIONS })
    await look(['a1'])
    expect((await look(['a1'])).outcome).toBe('unchanged')
  })
})

test('issues of other targets are others', async () => {
  await look(['a1'])
  await look(['a1'], { key: 'drift/other' })
  expect(github.state.issues.map(({ number }) => number)).toEqual([101, 102])
})

test('an issue whose answer got lost is not opened twice', async () => {
  github.fail({ kind: 'accepted', method: 'POST', path: /\/issues$/, status: 502 })
  expect((await look(['a1'])).outcome).toBe('opened')
  expect(github.state.issues).toHaveLength(1)
})

describe('a refusal', () => {
  test.each([
    [401, 'ISSUE_UNAUTHORIZED', 'github-token'],
    [403, 'ISSUE_FORBIDDEN', '`permissions: issues: write`'],
    [404, 'ISSUE_FORBIDDEN', '`permissions: issues: write`'],
    [410, 'ISSUE_DISABLED', 'Turn on issues in this repository'],
    [422, 'ISSUE_REJECTED', 'Shorten'],
    [429, 'ISSUE_LIMITED', 'rate limit'],
    [500, 'ISSUE_FAILED', 'Run the job again'],
  ])('with %i is %s and names the remedy', async (status, code, remedy) => {
    github.fail({
      kind: 'status',
      status,
      method: 'POST',
      path: /\/issues$/,
      message: 'No',
      times: 9,
      headers: { 'retry-after': '9999' },
    })
    await expect(look(['a1'])).rejects.toMatchObject({ code, remedy: expect.stringContaining(remedy) })
  })

  test('of a conversation that is locked says so', async () => {
    github.fail({ kind: 'status', status: 403, method: 'POST', path: /\/issues$/, message: 'Issue is locked' })
    await expect(look(['a1'])).rejects.toMatchObject({ code: 'ISSUE_LOCKED' })
  })
})
