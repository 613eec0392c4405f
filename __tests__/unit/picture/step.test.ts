import { expect, test } from '@jest/globals'
import { lawRuns } from '../../support/law-size.ts'
import { inNode } from './in-node.ts'

/** Another seed, other rows: `PICTURE_SEED=7 npm run jest -- step`. */
const SEED = Number(process.env['PICTURE_SEED'] ?? 1)

test.each(['grey', 'palette', 'RGB', 'RGBA'] as const)(
  `files that differ in a few stored bytes are compared as pixelmatch does: %s, seed ${SEED}`,
  async (form) => {
    expect(await inNode('judgeStored', form, lawRuns(400), SEED)).toBeUndefined()
  },
  60_000,
)
