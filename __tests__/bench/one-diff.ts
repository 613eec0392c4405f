/** One measurement in a process of its own: `one-diff.ts BEFORE AFTER TOOL`. Prints JSON. */
import { readFileSync } from 'node:fs'

const [beforeFile = '', afterFile = '', tool = 'ours'] = process.argv.slice(2)
const texts = [beforeFile, afterFile].map((file) => readFileSync(file, 'utf8'))
const peak = () => process.resourceUsage().maxRSS / 1024

const tools: Record<string, () => Promise<(documents: object[]) => number>> = {
  async ours() {
    const [{ compareInventories }, { inventoryFrom }, { sectionsOf }] = await Promise.all([
      import('../../src/inventory/diff.ts'),
      import('../../src/inventory/read/parse.ts'),
      import('../../src/inventory/read/document.ts'),
    ])
    return ([before, after]) => {
      const inventories = [before, after].map((document) =>
        inventoryFrom(sectionsOf('bench', (document as { data: never }).data)),
      )
      return compareInventories(inventories[0] as never, inventories[1] as never).diff.changes.length
    }
  },
  async microdiff() {
    const { default: diff } = await load('microdiff')
    return ([before, after]) => diff(before, after).length
  },
  async 'json-diff-ts'() {
    const { diff, atomizeChangeset } = await load('json-diff-ts')
    const keys = ['nodes', 'groups', 'edges', 'text'].map((section) => [`data.${section}`, 'id'])
    return ([before, after]) =>
      atomizeChangeset(diff(before, after, { embeddedObjKeys: Object.fromEntries(keys) })).length
  },
  async jsondiffpatch() {
    const { create } = await load('jsondiffpatch')
    const patcher = create({ objectHash: (item: { arn?: string; id?: string }) => item.arn ?? item.id })
    return ([before, after]) => JSON.stringify(patcher.diff(before, after) ?? '').length
  },
}

// biome-ignore lint/suspicious/noExplicitAny: peers are optional, so their types may be missing
async function load(name: string): Promise<any> {
  return import(name)
}

const run = await (tools[tool] as () => Promise<(documents: object[]) => number>)()
const started = performance.now()
const documents = texts.map((text) => JSON.parse(text) as object)
const parsed = performance.now()
const memoryAfterParse = peak()
const result = run(documents)
const done = performance.now()
console.log(
  JSON.stringify({ parseMs: parsed - started, diffMs: done - parsed, memoryAfterParse, memory: peak(), result }),
)
