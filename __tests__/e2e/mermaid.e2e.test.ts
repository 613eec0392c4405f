import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import type { Mark } from '../../src/drawing/isometric/drawing.ts'
import type { ChangeMap } from '../../src/drawing/map/map.ts'
import { renderMermaid } from '../../src/drawing/map/mermaid.ts'
import { typeName } from '../../src/report/words/type-names.ts'
import { openChromium } from '../support/chromium.ts'
import { SCENARIOS, scenarioTarget } from '../support/scenario-reports.ts'

/** What a drawing holds, as a reader sees it and as a browser would act on it. */
interface Drawn {
  readonly labels: readonly string[]
  readonly elements: readonly string[]
  readonly attributes: readonly string[]
}

let browser: Browser | undefined
let page: Page

beforeAll(async () => {
  browser = await openChromium()
  if (browser === undefined) return
  page = await browser.newPage()
  await page.setContent('<!doctype html><title>Mermaid</title><main></main>')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') })
  // As GitHub has it.
  await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })")
}, 60_000)

afterAll(() => browser?.close())

const DRAW = `async (text) => {
  await mermaid.parse(text)
  const { svg } = await mermaid.render('map', text)
  const main = document.querySelector('main')
  main.innerHTML = svg
  const all = [...main.querySelectorAll('svg *')]
  return {
    labels: [...main.querySelectorAll('.nodeLabel, .cluster-label')].map((label) => label.innerText ?? label.textContent),
    elements: [...new Set(all.map(({ localName }) => localName))],
    attributes: all.flatMap((one) => [...one.attributes].map(({ name, value }) => name + '=' + value)),
  }
}`

async function draw(map: ChangeMap): Promise<Drawn> {
  return page.evaluate(`(${DRAW})(${JSON.stringify(renderMermaid(map, typeName))})`)
}

/** Elements that a map is made of, and Mermaid's own. */
const HARMLESS = new Set(
  'accTitle title style g rect path polygon marker circle line foreignObject div span p br text tspan defs filter feDropShadow linearGradient stop desc'
    .toLowerCase()
    .split(' '),
)

function expectHarmless({ elements, attributes }: Drawn): void {
  expect(elements.filter((name) => !HARMLESS.has(name.toLowerCase()))).toEqual([])
  expect(attributes.filter((one) => /^on|^href|^xlink:href|^src=|javascript:/i.test(one))).toEqual([])
}

describe("Mermaid's own parser", () => {
  test.each(SCENARIOS)('draws the map of the scenario %s, every resource by its name', async (scenario) => {
    const { map } = scenarioTarget(scenario)
    if (browser === undefined || map === undefined)
      return expect(map === undefined).toBe(/^(nothing|permission-lost)$/.test(scenario))
    const drawn = await draw(map)
    expectHarmless(drawn)
    for (const { name } of map.nodes) expect(drawn.labels.filter((label) => label.startsWith(name))).not.toEqual([])
  })

  test('reads no name as markup', async () => {
    if (browser === undefined) return
    for (const name of HOSTILE) {
      const drawn = await draw(mapOfNames([name, 'b'], name))
      expectHarmless(drawn)
      const seen = drawn.labels
        .join('\n')
        .replaceAll('$ $', () => '$$')
        .replaceAll(': fa', ':fa')
      expect(seen).toContain(name.replaceAll('\n', ' ').replace('ﬂ', 'fl').replace('¶ß', '¶ ß').slice(0, 30).trim())
    }
  }, 120_000)

  test('draws maps of any names', async () => {
    if (browser === undefined) return
    const part = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }))
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 8 }), part, async (names, group) => {
        expectHarmless(await draw(mapOfNames(names, group)))
      }),
      { numRuns: 40 },
    )
  }, 300_000)

  test('draws a map of 60 nodes, 60 frames and 200 edges', async () => {
    if (browser === undefined) return
    const names = Array.from({ length: 60 }, (_, n) => `${HOSTILE[n % HOSTILE.length]}${n}`)
    const { nodes } = mapOfNames(names, 'x')
    const groups = nodes.map((_, n) => ({ id: `g${n + 1}`, type: 'subnet', name: `${n}`, mark: 'unchanged' as const }))
    const edges = Array.from({ length: 200 }, (_, n) => {
      return { from: `n${(n % 60) + 1}`, to: `n${((n * 7) % 60) + 1}`, mark: 'added' as const }
    })
    const map = { nodes: nodes.map((node, n) => ({ ...node, group: `g${n + 1}` })), groups, edges, left: 0 }
    expect((await draw(map)).labels.length).toBeGreaterThanOrEqual(120)
  }, 120_000)
})

const MARKS: readonly Mark[] = ['added', 'removed', 'changed', 'replaced', 'unchanged']

function mapOfNames(names: readonly string[], group: string): ChangeMap {
  const nodes = names.map((name, n) => ({
    ...{ id: `n${n + 1}`, type: name, name, mark: MARKS[n % MARKS.length] as Mark },
    ...(n % 2 === 0 && { group: 'g1' }),
  }))
  const edges = names.slice(1).map((_, n) => ({ from: 'n1', to: `n${n + 2}`, mark: 'added' as const }))
  return { nodes, groups: [{ id: 'g1', type: 'vpc', name: group, mark: 'unchanged' }], edges, left: 0 }
}

const HOSTILE: readonly string[] = [
  '"]; click n1 call alert()',
  'click n1 "javascript:alert(1)"',
  'end',
  'subgraph x',
  '%%{init: {"securityLevel": "loose"}}%%',
  '%% comment',
  '---\ntitle: x\n---',
  '<img src=x onerror=alert(1)>',
  '</foreignObject><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '#quot;#60;b#62;',
  'ﬂ°°60¶ß',
  '`**bold**` *x* _y_ # z',
  '1. one',
  '- item',
  '[link](javascript:alert(1))',
  'fa:fa-bolt',
  '$$\\frac{1}{2}$$',
  'a::b:::c',
  'n1-->n2',
  '|x|',
  '{{x}} ((y)) [/z/]',
  '__proto__',
  '@{ shape: circle, icon: "x" }',
  '~~~',
  '😀 生产 ǅ',
]
