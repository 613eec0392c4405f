import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { CloudcraftClient } from '../../../src/cloudcraft/client.ts'
import { systemTime, type Time } from '../../../src/cloudcraft/time.ts'

/** Pauses are a hundredth of what they are. */
const quick: Time = { ...systemTime, pause: (seconds, signal) => systemTime.pause(seconds / 100, signal) }

test('a refused list of AWS accounts ends the call for the Azure ones, which would only outlive the error', async () => {
  let azureClosed: () => void = () => {}
  const closed = new Promise<void>((resolve) => {
    azureClosed = resolve
  })
  let azureAsked: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    azureAsked = resolve
  })
  const server = createServer((request, response) => {
    if (request.url === '/azure/account') {
      // Never answered: only the client can end it.
      request.socket.once('close', azureClosed)
      azureAsked()
    } else void asked.then(() => response.writeHead(401).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new CloudcraftClient({ apiKey: 'a-key-for-tests', baseUrl, userAgent: 'tests', time: quick })
  await expect(client.accounts()).rejects.toMatchObject({ code: 'ANSWER_CONTRADICTED' })
  await closed
  await new Promise((resolve) => server.close(resolve))
})
