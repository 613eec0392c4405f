import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { tellPorts } from '../../../../src/action/channels/channels.ts'
import { summaryChannel } from '../../../../src/action/channels/summary.ts'
import type { InputName } from '../../../../src/action/inputs.ts'
import { tell } from '../../../../src/deployment-diff.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { type Scratch, scratchFolder } from '../../../support/folders.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'
import { inStep } from '../../../support/step-commands.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

const report = reportOf([targetReport([added('secret-name')])])
const RUN = 'https://github.com/octo/cloud/actions/runs/9'

/** A job on a push to a repository that is private unless told. */
function job(texts: Partial<Record<InputName, string>> = {}, isPrivate = true) {
  const event = path.join(scratch.path, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { private: isPrivate } }))
  const summary = path.join(scratch.path, 'summary')
  const env = {
    ...{ GITHUB_REPOSITORY: 'octo/cloud', GITHUB_RUN_ID: '9', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event },
    ...{ RUNNER_TEMP: scratch.path, GITHUB_STEP_SUMMARY: summary, GITHUB_SHA: 'c'.repeat(40) },
  }
  return { job: jobOf(texts, { env }), summary }
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

describe('where a report is kept and told', () => {
  test('by default', async () => {
    const { shelves, channels } = await tellPorts(job().job)
    expect(names(shelves)).toEqual(['outputs', 'folder', 'page'])
    expect(names(channels)).toEqual(['comment.md', 'report', 'job summary', 'comment', 'after-snapshot'])
  })

  test('with blueprints and embedded pictures', async () => {
    const { shelves } = await tellPorts(job({ 'publish-diff': 'true', 'embed-images': 'branch' }).job)
    expect(names(shelves)).toEqual(['outputs', 'folder', 'page', 'blueprints', 'pictures'])
  })

  test('with labels', async () => {
    expect(names((await tellPorts(job({ labels: 'true' }).job)).channels)).toContain('labels')
  })

  test('in public: nothing that others could open', async () => {
    const { shelves, channels } = await tellPorts(job({ 'publish-diff': 'true', 'embed-images': 'branch' }, false).job)
    expect(names(shelves)).toEqual(['outputs', 'folder', 'blueprints'])
    expect(names(channels)).toEqual(['comment.md', 'job summary', 'comment', 'after-snapshot'])
  })

  test('outside of a workflow: on the disk, with a warning', async () => {
    const { stdout } = await inStep({}, async () => {
      const { shelves, channels } = await tellPorts(jobOf())
      expect([names(shelves), names(channels)]).toEqual([['outputs', 'folder'], ['comment.md']])
    })
    expect(stdout).toMatch(/^::warning::.*\(WORKFLOW_UNKNOWN\)\n$/)
  })
})

describe('the comment', () => {
  test('leads to the page, and without one to the run', async () => {
    const { write } = await tellPorts(job().job)
    expect(write(report, { reportUrl: 'https://page' }, [])).toContain('[Open the review](https://page)')
    expect(write(report, {}, ['added'])).toContain(`[Open the review](${RUN})`)
    expect(write(report, {}, ['added'])).toContain('**The gate tripped** on `added`')
  })

  test('names the deployment, and leads to its commit and its run, also in public', async () => {
    const { write } = await tellPorts(job({ title: 'Checkout, **production**' }).job)
    const body = write(report, {}, [])
    expect(body).toMatch(/^### `Checkout, \*\*production\*\*` — cloud changes/)
    expect(body).toContain(`[run 9](${RUN})`)
    expect(body).toContain(`[\`ccccccc\`](https://github.com/octo/cloud/commit/${'c'.repeat(40)})`)
    const { write: writePublic } = await tellPorts(job({ title: 'Checkout' }, false).job)
    expect(writePublic(report, {}, [])).toMatch(/^### Checkout — cloud changes — .*\[run 9\]/s)
  })

  test('shows embedded pictures below, as long as they fit', async () => {
    const { write } = await tellPorts(job().job)
    const body = write(report, {}, [])
    expect(write(report, { embedded: ['![one](u)', '![two](v)'] }, [])).toBe(`${body}\n![one](u)\n\n![two](v)\n`)
    expect(write(report, { embedded: ['x'.repeat(60_000)] }, [])).toBe(body)
  })

  test('has counts only in public, as the summary has', async () => {
    const here = job({ 'comment-mode': 'never' }, false)
    const ports = await tellPorts(here.job)
    await inStep(
      {},
      async () => void (await tell({ report, files: new Map([['report.json', '{}']]), failures: [] }, ports)),
    )
    const comment = readFileSync(`${here.job.places.reportFolder}/comment.md`, 'utf8')
    expect(comment).toContain('### Cloud changes — ')
    expect(comment).not.toContain('secret-name')
    expect(readFileSync(here.summary, 'utf8')).toBe(`${comment}\n`)
  })
})

describe('the job summary', () => {
  const message = { report, files: new Map(), failures: [], comment: '', links: {}, tripped: [] }

  test('says where the report is when there are no artifacts', async () => {
    const here = job()
    await summaryChannel(here.job, false).publish({ ...message, links: { hasNoArtifacts: true } })
    expect(readFileSync(here.summary, 'utf8')).toMatch(/secret-name[\s\S]*at `report-html-path`\.\n\n$/)
  })

  test('is not written where it is not wanted', async () => {
    const here = job({ 'job-summary': 'false' })
    await summaryChannel(here.job, false).publish(message)
    expect(existsSync(here.summary)).toBe(false)
  })

  test('that cannot be written is a foreseen failure', async () => {
    const here = jobOf({}, { env: { GITHUB_STEP_SUMMARY: scratch.path } })
    await expect(summaryChannel(here, false).publish(message)).rejects.toMatchObject({
      code: 'SUMMARY_UNWRITABLE',
      message: 'The job summary cannot be written: EISDIR',
    })
  })
})
