import { describe, expect, test } from '@jest/globals'
import { isOwnSvg } from '../../../../src/drawing/isometric/own-svg.ts'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { type DiagramSource, targetDiagram } from '../../../../src/report/build/target-diagram.ts'
import { bytesOf, documentOf } from '../../../support/inventories.ts'

const sideOf = (count: number) => {
  const buckets = Array.from({ length: count }, (_, index) => ({
    type: 's3',
    id: `bucket-${index}`,
    arn: `arn:aws:s3:::bucket-${index}`,
    mapPos: [index * 4, 0],
  }))
  const document = documentOf(buckets)
  return { document, inventory: parseInventory('test', bytesOf(document)) }
}

const sourceOf = (before: number, after: number): DiagramSource => {
  const [was, is] = [sideOf(before), sideOf(after)]
  const { diff, pairing } = compareInventories(was.inventory, is.inventory)
  return {
    before: was,
    after: is,
    changes: diff.changes,
    pairing,
    prefix: '1-production us-east-1',
    title: 'Production',
  }
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('targetDiagram', () => {
  test('a small target is one file, of the size that the report says', () => {
    const { report, files } = targetDiagram(sourceOf(3, 2)) ?? {}
    expect(report).toEqual({
      svg: { file: '1-production us-east-1-difference.svg', width: expect.any(Number), height: expect.any(Number) },
    })
    expect([...(files?.keys() ?? [])]).toEqual(['1-production us-east-1-difference.svg'])
    const svg = textOf(files?.get('1-production us-east-1-difference.svg'))
    expect(svg).toContain(`width="${report?.svg.width}" height="${report?.svg.height}"`)
    expect(svg).toContain('<title>Production</title>')
    expect(isOwnSvg(svg)).toBe(true)
  })

  test('a large one has a focus as a second file, which shares no id with the first', () => {
    const { report, files } = targetDiagram(sourceOf(80, 79)) ?? {}
    expect(report?.focus?.file).toBe('1-production us-east-1-difference-focus.svg')
    const ids = [...(files?.values() ?? [])].map((bytes) =>
      [...textOf(bytes).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id),
    )
    expect(ids).toHaveLength(2)
    expect(new Set(ids.flat()).size).toBe(ids.flat().length)
  })

  test('where nothing changed there is nothing to draw', () => {
    expect(targetDiagram(sourceOf(3, 3))).toBeUndefined()
  })
})
