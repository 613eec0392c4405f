/**
 * The cycles of a graph of imports, types included: each as the files that can all reach each other, in order of their names.
 * Tarjan's algorithm for strongly connected components.
 */
export function importCycles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const seen = new Map<string, { readonly order: number; low: number; waits: boolean }>()
  const waiting: string[] = []
  const cycles: string[][] = []

  const visit = (file: string) => {
    const state = { order: seen.size, low: seen.size, waits: true }
    seen.set(file, state)
    waiting.push(file)
    for (const other of imports.get(file) ?? []) {
      const known = seen.get(other) ?? visit(other)
      if (known.waits) state.low = Math.min(state.low, known.low)
    }
    if (state.low === state.order) close(file)
    return state
  }

  const close = (file: string) => {
    const component = waiting.splice(waiting.indexOf(file))
    for (const member of component) {
      const state = seen.get(member)
      if (state !== undefined) state.waits = false
    }
    if (component.length > 1 || imports.get(file)?.includes(file)) cycles.push(component.sort())
  }

  for (const file of imports.keys()) if (!seen.has(file)) visit(file)
  return cycles
}
