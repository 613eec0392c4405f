/** Writes comment and review of every scenario, and of hand-made reports, into a folder for viewing. `npm run preview [FOLDER]` */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { GOLDEN } from '../../__tests__/support/golden-comments.ts'
import { added, changed, removed, reportOf, targetReport } from '../../__tests__/support/reports.ts'
import { SCENARIOS, scenarioTarget, snapshotsAround } from '../../__tests__/support/scenario-reports.ts'
import { target } from '../../__tests__/support/snapshots.ts'
import { buildReport } from '../../src/report/build/build.ts'
import { compareSnapshots } from '../../src/report/build/compare.ts'
import type { Report } from '../../src/report/facts/report.ts'
import { renderComment } from '../../src/report/markdown/comment.ts'
import { renderReview } from '../../src/report/page/page.ts'
import { commentPage, indexPage } from './preview-page.ts'

type Pictures = ReadonlyMap<string, Uint8Array>

const out = path.resolve(process.argv[2] ?? path.join(os.tmpdir(), 'cloudcraft-diff-preview'))
const REVIEW = 'report.html'

/** Reports that are too large to be kept as golden files. */
const LARGE: Readonly<Record<string, () => Report>> = {
  '100000-changes': () =>
    reportOf([
      targetReport(
        Array.from({ length: 100_000 }, (_, n) =>
          n % 3 === 0
            ? removed(`db-${n}`, n % 999 === 0 ? ['destructive'] : [], 'rds')
            : n % 3 === 1
              ? changed(`web-${n}`)
              : added(`q-${n}`, [], 'sqs'),
        ),
      ),
    ]),
  '256-targets': () =>
    reportOf(
      Array.from({ length: 256 }, (_, n) => ({
        ...scenarioTarget(SCENARIOS[n % SCENARIOS.length] as string),
        target: target(`region-${n}`),
      })),
    ),
}

/** The report of a scenario, with its pictures. */
async function scenario(name: string): Promise<readonly [Report, Pictures]> {
  const { before, after } = await snapshotsAround(name)
  const { targets, files } = compareSnapshots(before, after)
  return [buildReport(targets, { toolVersion: '1.2.3', deployment: 'success' }), files]
}

function write(name: string, report: Report, pictures: Pictures): void {
  const folder = path.join(out, name)
  mkdirSync(folder, { recursive: true })
  const pictureUrls = new Map([...pictures.keys()].map((file) => [file, file]))
  const comment = renderComment(report, { reportUrl: REVIEW, pictureUrls })
  writeFileSync(path.join(folder, 'comment.md'), comment)
  writeFileSync(path.join(folder, 'comment.html'), commentPage(name, comment))
  writeFileSync(path.join(folder, REVIEW), renderReview(report, pictures))
  writeFileSync(path.join(folder, 'report.json'), JSON.stringify(report, null, 2))
  for (const [file, bytes] of pictures) writeFileSync(path.join(folder, file), bytes)
  console.log(`${name}: ${comment.length} characters`)
}

mkdirSync(out, { recursive: true })
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
if (existsSync(mermaid)) copyFileSync(mermaid, path.join(out, 'mermaid.min.js'))
for (const name of SCENARIOS) write(name, ...(await scenario(name)))
const byHand = Object.entries({ ...GOLDEN, ...LARGE }).filter(([name]) => !SCENARIOS.includes(name))
for (const [name, report] of byHand) write(name, report(), new Map())
writeFileSync(path.join(out, 'index.html'), indexPage([...SCENARIOS, ...byHand.map(([name]) => name)]))
console.log(`Open ${path.join(out, 'index.html')}`)
