import { describe, expect, test } from '@jest/globals'
import { pageShelf, reportChannel } from '../../../../src/action/channels/artifact-channel.ts'
import type { InputName } from '../../../../src/action/inputs.ts'
import type { OutputName } from '../../../../src/action/outputs.ts'
import type { Findings } from '../../../../src/deployment-diff.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { jobOf } from '../../../support/action-inputs.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'
import { inStep } from '../../../support/step-commands.ts'

const picture = { file: '1-a-after.png', width: 1, height: 1 }
const report = reportOf([
  targetReport([added('a')], {
    picture: { before: { ...picture, file: '1-a-before.png' }, after: picture, changedPixels: 1, totalPixels: 1 },
  } as never),
])
const news = {
  report,
  files: new Map<string, Uint8Array | string>([
    ['report.html', 'the page'],
    ['1-a-after.png', new Uint8Array([1])],
    ['comment.md', 'the comment'],
  ]),
  failures: [],
}
const refused = (code: 'ARTIFACT_FAILED' | 'ARTIFACTS_UNSUPPORTED') =>
  new ExpectedError(code, 'It was refused', 'Do without')

/** A service that fails for names that fit, and remembers the others. */
function service(failure: Error | undefined, fails: RegExp) {
  const uploaded = new Map<string, string>()
  const put = async (name: string, content: unknown) => {
    if (failure && fails.test(name)) throw failure
    uploaded.set(name.replace(/[0-9a-f]{8}/, '…'), JSON.stringify(content))
    return { id: 40 + uploaded.size, url: `https://artifacts/${name.replace(/[0-9a-f]{8}/, '…')}`, name }
  }
  const upload = (name: string, files: ReadonlyMap<string, Uint8Array>, options?: object) =>
    put(name, [[...files].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]), options])
  return {
    uploaded,
    store: { upload, uploadFile: (name: string, _: Uint8Array, options?: object) => put(name, options) },
  }
}

async function run(failure?: Error, fails = /./, texts: Partial<Record<InputName, string>> = {}) {
  const written = new Map<OutputName, unknown>()
  const job = jobOf(texts, { write: (name, value) => void written.set(name, value) })
  const { store, uploaded } = service(failure, fails)
  let links: Findings = {}
  let thrown: unknown
  const { stdout } = await inStep({}, async () => {
    links = await pageShelf(job, async () => store).keep(news)
    const message = { ...news, comment: 'the comment', links, tripped: [] }
    thrown = await reportChannel(job, async () => store)
      .publish(message)
      .catch((error: unknown) => error)
  })
  return { links, uploaded, written, thrown, warnings: stdout.match(/^::warning::.*$/gm) ?? [] }
}

const NAME = 'cloudcraft-deployment-diff-…'

describe('artifacts', () => {
  test('are the page and its pictures, then the whole report with the comment as it is posted', async () => {
    const { links, uploaded, written, warnings } = await run(undefined, /./, { 'retention-days': '9' })
    expect(links).toEqual({
      reportUrl: `https://artifacts/${NAME}.html`,
      pictureUrls: new Map([['1-a-after.png', `https://artifacts/${NAME}-1-a-after.png`]]),
    })
    expect([...uploaded.keys()].toSorted()).toEqual([NAME, `${NAME}-1-a-after.png`, `${NAME}.html`])
    expect([...uploaded.keys()].at(-1)).toBe(NAME)
    expect(uploaded.get(NAME)).toContain('["comment.md","the comment"]')
    for (const content of uploaded.values()) expect(content).toContain('"retentionDays":9')
    expect(Object.fromEntries(written)).toEqual({ 'report-url': links.reportUrl, 'artifact-id': 43 })
    expect(warnings).toEqual([])
  })

  test('without the page are one warning, and the whole report is what can be opened', async () => {
    const { links, written, warnings } = await run(refused('ARTIFACT_FAILED'), /\.(html|png)$/)
    expect(links).toEqual({ pictureUrls: new Map() })
    expect(written.get('report-url')).toBe(`https://artifacts/${NAME}`)
    expect(warnings).toHaveLength(1)
  })

  test('without the pictures are one warning, and the page has its link', async () => {
    const { links, warnings } = await run(refused('ARTIFACT_FAILED'), /\.png$/)
    expect(links).toEqual({ reportUrl: `https://artifacts/${NAME}.html`, pictureUrls: new Map() })
    expect(warnings).toHaveLength(1)
  })

  test('that do not exist here are one warning, and nothing else is tried', async () => {
    const { links, written, warnings, thrown } = await run(refused('ARTIFACTS_UNSUPPORTED'))
    expect(links).toEqual({ hasNoArtifacts: true, pictureUrls: new Map() })
    expect(thrown).toBeUndefined()
    expect(written.size).toBe(0)
    expect(warnings).toHaveLength(1)
  })

  test('leave pictures to the job that gathers a matrix', async () => {
    const leg = { 'job-matrix': '{"region":"a"}', 'comment-mode': 'never' }
    expect([...(await run(undefined, /./, leg)).uploaded.keys()]).toEqual([`${NAME}.html`, NAME])
  })
})
