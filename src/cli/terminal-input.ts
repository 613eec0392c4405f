import { createInterface } from 'node:readline/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { ExpectedError } from '../errors.ts'

/** The same limit as for files. */
const MAX_INPUT_BYTES = 256 * 2 ** 20

type Input = Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream & AsyncIterable<Uint8Array | string>

/** All of stdin; undefined if it is a terminal. @throws ExpectedError INPUT_TOO_LARGE */
export async function readInput(stdin: Input): Promise<Uint8Array | undefined> {
  if (stdin.isTTY) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk as Uint8Array))
    size += chunk.length
    if (size > MAX_INPUT_BYTES) {
      throw new ExpectedError('INPUT_TOO_LARGE', `stdin has more than ${MAX_INPUT_BYTES} bytes`, 'Pipe in less')
    }
  }
  return Buffer.concat(chunks)
}

/** Only `y` and `yes` agree; undefined without a terminal on both ends. */
export async function askPerson(
  question: string,
  stdin: Input,
  stderr: Pick<WriteStream, 'isTTY'> & NodeJS.WritableStream,
): Promise<boolean | undefined> {
  if (!stdin.isTTY || !stderr.isTTY) return undefined
  const lines = createInterface({ input: stdin, output: stderr })
  // The end of the input counts as no.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    return /^y(es)?$/i.test((await Promise.race([lines.question(`${question} [y/N] `), ended])).trim())
  } finally {
    lines.close()
  }
}
