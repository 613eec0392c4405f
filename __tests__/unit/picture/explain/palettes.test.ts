import { expect, test } from '@jest/globals'
import { SCENARIOS } from '../../../support/scenario-reports.ts'
import { inNode } from '../in-node.ts'

test.each(SCENARIOS)(
  'renders with a palette of their own tell the same as those without: %s',
  async (scenario) => {
    expect(await inNode('judgePalettes', scenario)).toEqual([])
  },
  120_000,
)

test.each(['recoloured', 'inserted', 'nothing'] as const)(
  'drawn pictures with a palette of their own tell the same as those without: %s',
  async (change) => {
    expect(await inNode('judgeDrawnPalettes', change)).toEqual([])
  },
  120_000,
)
