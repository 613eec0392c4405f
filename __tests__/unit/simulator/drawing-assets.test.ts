import { expect, test } from '@jest/globals'
import { loadDrawingAssets } from '../../../src/simulator/drawing-assets.ts'

test('the drawing assets of a checkout are a wasm binary and a TrueType font', async () => {
  const { wasm, fonts } = await loadDrawingAssets()
  expect(Buffer.from(wasm.subarray(0, 4)).toString('latin1')).toBe('\0asm')
  expect(fonts).toHaveLength(1)
  expect([...(fonts[0]?.subarray(0, 4) ?? [])]).toEqual([0, 1, 0, 0])
})
