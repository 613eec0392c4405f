import { byText, type Undecided } from '../declared.ts'

/** Collects unknown values in a template, and what depends on them. */
export class Openings {
  private readonly causes = new Map<string, Map<string, Set<string>>>()

  /** @param property empty for the resource itself. */
  add(cause: string, address: string, property: string): void {
    const decides = this.causes.get(cause) ?? new Map<string, Set<string>>()
    this.causes.set(cause, decides)
    const properties = decides.get(address) ?? new Set<string>()
    decides.set(address, properties.add(property))
  }

  list(): readonly Undecided[] {
    return [...this.causes]
      .sort(([a], [b]) => byText(a, b))
      .map(([cause, decides]) => ({
        cause,
        decides: [...decides]
          .sort(([a], [b]) => byText(a, b))
          .map(([address, properties]) => ({ address, properties: [...properties].filter(Boolean).sort(byText) })),
      }))
  }
}
