/** A list of 32-bit numbers that doubles its memory when it is full. */
export interface Growable {
  push(value: number): void
  get(index: number): number
  /** The memory behind it, of which the front is filled; another one after the list has grown. */
  readonly all: Int32Array
}

export function growable(): Growable {
  let all = new Int32Array(4096)
  let count = 0
  return {
    push: (value) => {
      if (count === all.length) {
        const larger = new Int32Array(2 * count)
        larger.set(all)
        all = larger
      }
      all[count++] = value
    },
    get: (index) => all[index] ?? 0,
    get all() {
      return all
    },
  }
}
