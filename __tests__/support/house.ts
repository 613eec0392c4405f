/**
 * The house: the folders below `src`, what each contains, and their order. The architecture test checks the sources against it;
 * `npm run house` generates the rules in biome.json and the map in CONTRIBUTING.md from it.
 */
export interface Folder {
  /** What it contains, in one line. */
  readonly holds: string
  /**
   * The children from the top down. A child may import from the rows below its own, never from its own row or from above. `*` means
   * all files that are not named; those may import each other. Without rows the folder contains only files, in no order.
   */
  readonly rows?: readonly (readonly string[])[]
}

/** By path below `src`; `''` is `src` itself. */
export const HOUSE: Readonly<Record<string, Folder>> = {
  '': {
    holds: 'entries → story and adapters → core → ground',
    rows: [
      ['action', 'cli', 'library.ts'],
      ['cloudcraft', 'github', 'extras', 'plan-files.ts', 'deployment-diff.ts'],
      ['history'],
      ['report'],
      ['snapshot', 'picture', 'drawing', 'plan', 'cost'],
      ['inventory'],
      ['rasteriser.ts'],
      ['errors.ts'],
      ['codes.ts', 'text.ts', 'json.ts', 'secrecy.ts', 'version.ts'],
    ],
  },
  action: {
    holds: 'entry: the GitHub Action; inputs, wiring, printing',
    rows: [['main.ts', 'post.ts'], ['run.ts', 'run-post.ts'], ['phases'], ['channels'], ['job'], ['*']],
  },
  'action/phases': { holds: 'what each phase does' },
  'action/channels': { holds: 'where a report is published and stored' },
  'action/job': { holds: 'the state of one run, and its connections' },
  cli: {
    holds: 'entry: the command line, one file per command',
    rows: [['main.ts'], ['run.ts'], ['commands.ts'], ['blueprints'], ['accounts'], ['*']],
  },
  'cli/accounts': { holds: '`accounts`' },
  'cli/blueprints': { holds: '`blueprints`' },
  cloudcraft: { holds: 'adapter: the API client; pacing, long polls, errors' },
  github: {
    holds: 'adapter: what is read from GitHub and written there',
    rows: [
      ['issue', 'labels.ts'],
      ['comment', 'image-branch.ts', 'history-branch.ts'],
      ['artifact', 'pull-request'],
      ['*'],
    ],
  },
  'github/comment': { holds: 'the sticky comment' },
  'github/issue': { holds: 'the issue about drift' },
  'github/artifact': { holds: 'artifacts of this run and of others' },
  'github/pull-request': { holds: 'which pull request a run belongs to' },
  extras: {
    holds: 'not part of the main job, never loaded by the Action',
    rows: [['simulator', 'convert', 'backup']],
  },
  'extras/simulator': {
    holds: 'a simulated Cloudcraft for trying things out: it follows the documented API, never our client',
    rows: [
      ['server.ts'],
      ['routes'],
      ['office.ts', 'permissions.ts'],
      ['state.ts', 'scans.ts', 'uuid.ts'],
      ['deployments.ts', 'drifts.ts'],
      ['deployments', 'blueprints', 'accounts'],
      ['budget', 'document', 'render'],
      ['http'],
      ['access'],
      ['world'],
      ['chance.ts', 'doubts.ts', 'reply.ts'],
    ],
  },
  'extras/simulator/access': { holds: 'keys, teams and who may see what' },
  'extras/simulator/accounts': { holds: 'linked accounts' },
  'extras/simulator/blueprints': { holds: 'saved blueprints' },
  'extras/simulator/budget': { holds: 'prices and budget files' },
  'extras/simulator/deployments': { holds: 'what each deployment changes in the simulated world' },
  'extras/simulator/document': { holds: 'the simulated world as a Cloudcraft document' },
  'extras/simulator/http': { holds: 'requests, answers and faults' },
  'extras/simulator/render': { holds: 'pictures of a document' },
  'extras/simulator/routes': { holds: 'one file per group of operations' },
  'extras/simulator/world': { holds: 'the simulated accounts and what is in them' },
  'extras/convert': {
    holds: 'turns infrastructure code into a blueprint',
    rows: [
      ['convert.ts'],
      ['files.ts', 'folded.ts', 'nothing-drawn.ts', 'write'],
      ['skipped.ts'],
      ['layout'],
      ['graph'],
      ['terraform', 'cloudformation'],
      ['components'],
      ['source'],
      ['declared.ts'],
    ],
  },
  'extras/convert/cloudformation': { holds: 'templates' },
  'extras/convert/components': { holds: 'what each declared kind becomes' },
  'extras/convert/graph': { holds: 'components, groups and connections' },
  'extras/convert/layout': { holds: 'positions of components and groups' },
  'extras/convert/source': { holds: 'files as JSON or YAML' },
  'extras/convert/terraform': { holds: '`show -json` documents' },
  'extras/convert/write': { holds: 'the blueprint document' },
  'extras/backup': { holds: 'copies blueprints and accounts to a folder and back' },
  history: { holds: 'core: the record of all deployments', rows: [['*'], ['browser']] },
  'history/browser': { holds: "the history page's script and style, built into script.ts and style.ts" },
  report: {
    holds: 'core: what people read',
    rows: [
      ['verify'],
      ['told.ts'],
      ['files.ts'],
      ['statement.ts'],
      ['build', 'page', 'markdown', 'terminal.ts', 'inventory-rows.ts', 'read-rows.ts'],
      [
        'terminal-plan.ts',
        'terminal-cost.ts',
        'terminal-rollback.ts',
        'terminal-drift.ts',
        'terminal-calm.ts',
        'labels.ts',
      ],
      ['words', 'terminal-look.ts'],
      ['tripped-gates.ts'],
      ['gate.ts', 'judgement.ts'],
      ['facts'],
      ['once.ts'],
    ],
  },
  'report/build': { holds: 'makes a report from snapshots, or from other reports' },
  'report/facts': { holds: 'the report itself, its counts and its schema' },
  'report/markdown': { holds: 'the comment and the job summary' },
  'report/page': { holds: 'the review page', rows: [['*'], ['browser']] },
  'report/page/browser': { holds: "the page's script and style, built into script.ts and style.ts" },
  'report/verify': { holds: 'checks whether a report is true' },
  'report/words': { holds: 'sentences, names and values' },
  snapshot: {
    holds: 'core: targets, manifests, taking and keeping snapshots; folder.ts and disk/ alone may touch files',
    rows: [['folder.ts'], ['disk'], ['*']],
  },
  'snapshot/disk': { holds: 'files and folders: which ones are ours, atomic writes, recovery after a kill' },
  picture: { holds: 'core: comparing renders', rows: [['explain'], ['compare'], ['decode'], ['kernel']] },
  plan: {
    holds: 'core: compares what a deployment announced with what happened',
    rows: [['compare-plan.ts'], ['verdict'], ['match'], ['read'], ['fields'], ['*']],
  },
  cost: { holds: "core: what a target costs before and after, at Cloudcraft's prices" },
  'plan/read': {
    holds: 'plans of Terraform, CloudFormation and Pulumi as announcements',
    rows: [
      ['read-plan.ts'],
      ['terraform', 'cloudformation', 'pulumi'],
      ['announce.ts'],
      ['candidates.ts', 'place.ts', 'modelled.ts'],
      ['document.ts'],
      ['refusal.ts'],
    ],
  },
  'plan/read/terraform': { holds: '`show -json` of a plan' },
  'plan/read/cloudformation': { holds: 'change sets' },
  'plan/read/pulumi': { holds: '`preview --json`' },
  'plan/fields': { holds: "provider attributes as Cloudcraft's fields" },
  'plan/match': { holds: 'which announcement is about which resource and change' },
  'plan/verdict': { holds: 'what became of an announcement, and what nobody announced' },
  'picture/compare': { holds: 'which pixels differ, and where' },
  'picture/decode': { holds: 'reads and writes PNG files' },
  'picture/explain': { holds: 'what moved, what changed, what came into view' },
  'picture/kernel': { holds: 'decodes and compares in one pass; AssemblyScript, built into decode/kernel-wasm.ts' },
  drawing: { holds: 'core: our own drawings', rows: [['difference', 'map'], ['isometric']] },
  'drawing/difference': { holds: 'both sides in one drawing', rows: [['blueprint'], ['*']] },
  'drawing/difference/blueprint': { holds: 'that drawing as a Cloudcraft blueprint' },
  'drawing/isometric': { holds: "Cloudcraft's documents as SVG" },
  'drawing/map': { holds: 'the change map, as Mermaid' },
  inventory: {
    holds: 'core: what is in the account, step by step',
    rows: [
      ['explain.ts'],
      ['explain-reach.ts'],
      ['meaning.ts'],
      ['diff.ts'],
      ['motion.ts', 'ignore'],
      ['assess'],
      ['compare'],
      ['match'],
      ['values'],
      ['change-kinds.ts'],
      ['change.ts'],
      ['read'],
    ],
  },
  'inventory/read': {
    holds: "Cloudcraft's JSON as resources with identities",
    rows: [['*'], ['component-types']],
  },
  'inventory/read/component-types': {
    holds: 'one entry per component type: name, identity, what is lost when it is removed',
    rows: [['component-types.ts'], ['*'], ['component-type.ts']],
  },
  'inventory/values': { holds: 'when two values are the same' },
  'inventory/match': { holds: 'which resource corresponds to which on the other side' },
  'inventory/compare': { holds: 'how resources that are on both sides differ' },
  'inventory/assess': { holds: 'what a change means: data loss, exposure, capacity, doubt' },
  'inventory/ignore': { holds: "the user's ignore rules" },
}

export const ENTRIES = ['action', 'cli']
export const ADAPTERS = ['cloudcraft', 'github', 'extras/simulator']
/** Pure: clocks, files and networks are arguments. */
export const CORE = [
  'inventory',
  'picture',
  'drawing',
  'plan',
  'cost',
  'report',
  'history',
  'snapshot',
  'extras/convert',
  'extras/backup',
]
export const STORY = 'deployment-diff.ts'
/** The places of the core that may touch a disk, with the processes and clocks that share it. */
export const DISK = ['snapshot/folder.ts', 'snapshot/disk']

const CLIENTS = ['@actions/*', '@octokit/*', 'got']
const MACHINE = [
  'node:fs',
  'node:fs/*',
  'node:http',
  'node:https',
  'node:net',
  'node:child_process',
  'node:os',
  'node:process',
]

/** Which modules of Node and of vendors a place may not import. */
export const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([...CORE, STORY].map((place) => [place, [...CLIENTS, ...MACHINE]])),
  ...Object.fromEntries(DISK.map((place) => [place, CLIENTS])),
  cloudcraft: ['@actions/*', '@octokit/*'],
  github: ['got'],
  'extras/simulator': CLIENTS,
}

/** The row of a child in its folder, 0 at the top; -1 for one that the table does not know. */
export function rowOf(folder: string, child: string): number {
  const rows = HOUSE[folder]?.rows
  if (rows === undefined) return child.endsWith('.ts') ? 0 : -1
  const named = rows.findIndex((row) => row.includes(child))
  return named >= 0 || !child.endsWith('.ts') ? named : rows.findIndex((row) => row.includes('*'))
}

/** Whether two children are files that the table does not name, and so may import each other. */
export function areUnnamed(folder: string, ...children: readonly string[]): boolean {
  const named = HOUSE[folder]?.rows?.flat() ?? []
  return children.every((child) => child.endsWith('.ts') && !named.includes(child))
}
