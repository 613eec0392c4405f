import { printable } from '../text.ts'

/** Where progress is written: stderr, which may be a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Calls back every second until told to stop, without keeping the process alive. */
export type EverySecond = (tick: () => void) => () => void

const everySecond: EverySecond = (tick) => {
  const timer = setInterval(tick, 1000).unref()
  return () => clearInterval(timer)
}

export interface LiveLine {
  /**
   * Shows what is being done: a separate line in a log; on a terminal one line that the next replaces.
   * @param isWaiting adds the elapsed seconds, if the line can be overwritten
   */
  show(text: string, isWaiting?: boolean): void
  /** Clears the line on a terminal, so that something else can be printed. */
  clear(): void
}

/** One line of progress that is overwritten as work goes on. A minute of silence would look like a hang. */
export function openLiveLine(stream: ProgressStream, each: EverySecond = everySecond): LiveLine {
  let stop: (() => void) | undefined
  const write = (text: string) => {
    // Truncated so that it does not wrap: a wrapped line cannot be overwritten.
    const width = Math.max(20, (stream.columns ?? 80) - 1)
    stream.write(`\r\u001b[K${printable(text).slice(0, width)}`)
  }
  const halt = () => {
    stop?.()
    stop = undefined
  }
  return {
    show(text, isWaiting = false) {
      if (!stream.isTTY) return void stream.write(`${printable(text)}\n`)
      halt()
      write(text)
      let seconds = 0
      stop = isWaiting ? each(() => write(`${text}, ${++seconds} s`)) : () => {}
    },
    clear() {
      if (stop !== undefined) stream.write('\r\u001b[K')
      halt()
    },
  }
}
