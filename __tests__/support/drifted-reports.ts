import type { Change } from '../../src/inventory/change.ts'
import { buildReport } from '../../src/report/build/build.ts'
import { countChanges } from '../../src/report/facts/counts.ts'
import type { DriftReport, Report, Since } from '../../src/report/facts/report.ts'
import { HOSTILE_NAMES } from './hostile-names.ts'
import { added, changed, reference, removed, targetReport } from './reports.ts'
import { scenarioTarget } from './scenario-reports.ts'
import { target } from './snapshots.ts'

export const SINCE: Since = {
  ...{ takenAt: '2026-02-26T09:00:00.000Z', by: 'deployment', runId: 9118, runNumber: 118 },
  ...{ runUrl: 'https://github.com/octo/cloud/actions/runs/9118', sha: 'd'.repeat(40) },
}

export function drift(changes: readonly Change[], parts: Partial<DriftReport> = {}): DriftReport {
  const counts = countChanges([{ changes, unchanged: 120 }])
  return { since: SINCE, compared: true, changes, counts, warnings: [], ...parts }
}

export const notCompared = (code: string, text: string): DriftReport =>
  drift([], { compared: false, warnings: [{ code, text }] })

const byHand: readonly Change[] = [
  ...scenarioTarget('security-group-opened').changes,
  ...scenarioTarget('scale-up').changes,
]

/** Reports with drift, for the golden comments. */
export const DRIFTED_REPORTS: Readonly<Record<string, () => Report>> = {
  'drift-since': () =>
    buildReport([{ ...scenarioTarget('lambda-updated'), drift: drift(byHand, { hidden: 3 }) }], VERSION),
  'drift-background': () => {
    const background = [
      {
        ...changed('web-1', [{ path: 'instanceSize', before: 'large', after: 'xlarge' }]),
        tags: ['background'] as const,
      },
      added('job-7', ['background'], 'sqs'),
    ]
    const all = [...background, changed('bastion')]
    const counts = countChanges([{ changes: all, unchanged: 120, control: {} }])
    return buildReport([targetReport([added('web-2')], { drift: drift(all, { counts }) })], VERSION)
  },
  'drift-only-background': () =>
    buildReport([targetReport([], { drift: drift([added('job-7', ['background'], 'sqs')]) })], VERSION),
  'drift-in-two-targets': () => {
    const other = { runId: 9200, runNumber: 200, runUrl: 'https://github.com/octo/cloud/actions/runs/9200' }
    return buildReport(
      [
        targetReport([], { drift: drift([changed('web-1')]) }),
        targetReport([added('web-2')], {
          target: target('eu-west-1'),
          drift: drift([removed('queue', ['unconfirmed'], 'sqs')], {
            since: { ...SINCE, ...other },
            warnings: [{ code: 'type-vanished', type: 'sqs', text: 'all 4 are gone at once' }],
          }),
        }),
        targetReport([], {
          target: target('eu-north-1'),
          drift: notCompared('baseline-missing', 'the baseline does not have this target'),
        }),
      ],
      VERSION,
    )
  },
  'drift-not-compared': () =>
    buildReport(
      [
        targetReport([added('web-2')], {
          drift: notCompared('request-differs', 'the baseline was taken with another filter or exclude'),
        }),
      ],
      VERSION,
    ),
  'drift-none': () => buildReport([targetReport([added('web-2')], { drift: drift([]) })], VERSION),
  'drift-hostile': () =>
    buildReport(
      [
        targetReport([], {
          drift: drift(
            HOSTILE_NAMES.map((name) => ({
              kind: 'changed',
              before: reference(name),
              after: reference(name),
              fields: [{ path: name || 'label', before: name, after: `${name}!` }],
              tags: [],
            })),
            {
              since: { ...SINCE, runUrl: 'javascript:alert(1)' },
              warnings: [{ code: 'odd', text: HOSTILE_NAMES[5] ?? '' }],
            },
          ),
        }),
      ],
      VERSION,
    ),
  watch: () => buildReport([scenarioTarget('security-group-opened')], { ...VERSION, watch: { since: SINCE } }),
}

const VERSION = { toolVersion: '1.2.3' }
