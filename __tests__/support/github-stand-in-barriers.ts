export interface Barrier {
  readonly method: string
  readonly path: RegExp
  /** So many requests go on together. */
  readonly count: number
}

/** Barriers in the order they were asked for; each lets one group of requests pass and is gone. */
export class Barriers {
  #waiting: { readonly barrier: Barrier; readonly held: (() => void)[] }[] = []

  add(barrier: Barrier): void {
    this.#waiting.push({ barrier, held: [] })
  }

  async pass(method: string, target: string): Promise<void> {
    const entry = this.#waiting.find(({ barrier }) => barrier.method === method && barrier.path.test(target))
    if (entry === undefined) return
    await new Promise<void>((resolve) => {
      entry.held.push(resolve)
      if (entry.held.length < entry.barrier.count) return
      this.#waiting = this.#waiting.filter((one) => one !== entry)
      for (const release of entry.held) release()
    })
  }
}
