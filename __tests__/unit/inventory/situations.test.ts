import { expect, test } from '@jest/globals'
import { ALL_SITUATIONS } from '../../support/situations/all-situations.ts'
import { type Judgement, judge } from '../../support/situations/judgement.ts'

/** SEEDS=2000 for a long look; SEED=… repeats the seeds of another run. */
const SEEDS = Number(process.env['SEEDS'] ?? 200)
const BASE_SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)

const TAGS = ['destructive', 'exposure', 'unconfirmed']
const KINDS = [
  ...['added', 'removed', 'changed', 'replaced', 'rollout', 'membership-added', 'membership-removed'],
  ...['connection-added', 'connection-removed', ...TAGS],
]

const judgements: Judgement[] = []

for (const situation of ALL_SITUATIONS) {
  test(`${situation.title}: told as it is`, () => {
    const found = Array.from({ length: SEEDS }, (_, i) => judge(situation, BASE_SEED + i))
    judgements.push(...found)
    const wrong = found.filter(({ missed, invented }) => missed.length + invented.length > 0)
    expect(wrong.length === 0 ? '' : account(wrong)).toBe('')
  })
}

test(`precision and recall are 1 for every kind and tag (SEED=${BASE_SEED} SEEDS=${SEEDS})`, () => {
  const rates = KINDS.map((kind) => ({ kind, ...ratesOf(kind) }))
  expect(rates).toEqual(KINDS.map((kind) => ({ kind, precision: 1, recall: 1, told: expect.any(Number) })))
  // A kind that no situation brings about would prove nothing.
  expect(rates.filter(({ told }) => told === 0)).toEqual([])
})

function ratesOf(kind: string) {
  const count = (pick: (judgement: Judgement) => readonly string[]) =>
    judgements.reduce((sum, judgement) => sum + pick(judgement).filter((one) => one === kind).length, 0)
  const told = count(({ right }) => right)
  const missed = count((judgement) => judgement.missed.map((one) => one.kind))
  const invented = count((judgement) => judgement.invented.map((one) => one.kind))
  return { told, precision: told / (told + invented || 1), recall: told / (told + missed || 1) }
}

function account(wrong: readonly Judgement[]): string {
  const shown = wrong
    .slice(0, 3)
    .map(({ seed, missed, invented }) =>
      [
        `  SEED=${seed}`,
        ...missed.slice(0, 8).map(({ kind, text }) => `    missed    ${kind}: ${text.slice(0, 400)}`),
        ...invented.slice(0, 8).map(({ kind, text }) => `    invented  ${kind}: ${text.slice(0, 400)}`),
      ].join('\n'),
    )
  return `${wrong.length} of ${SEEDS} seeds (base ${BASE_SEED})\n${shown.join('\n')}`
}
