import { endGroup, startGroup } from '@actions/core'
import type { Channel, Told } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import { mapAtOnce } from '../at-once.ts'
import type { Links } from '../links.ts'
import { reportFailure } from '../log.ts'
import { isGathered } from '../matrix.ts'
import type { AfterJob } from '../phases/after.ts'
import { retention } from '../phases/before.ts'
import { pictureArtifact } from '../places.ts'
import { type TellingPicture, tellingPictures } from './telling-pictures.ts'

/** With the report and its page a dozen artifacts: each costs three requests, and who clicks on more reads the page. */
const MAX_PICTURES = 10
/** A cancelled job has five minutes in all, and the comment comes after the artifacts. */
const CANCELLED_LIMIT_MS = 30_000

/** The whole report as one artifact; page and pictures alone and unzipped, so that each opens with one click. */
export function artifactChannel(job: AfterJob, links: Links): Channel {
  return {
    name: 'artifacts',
    async publish(told) {
      startGroup('Artifacts of the report')
      try {
        const { openArtifacts } = await import('../job/artifacts.ts')
        const { phase, jobStatus } = job.inputs
        const isHurried = phase === 'around' && jobStatus === 'cancelled'
        await upload(await openArtifacts(isHurried ? CANCELLED_LIMIT_MS : undefined), told, job, links)
      } catch (error) {
        if (error instanceof ExpectedError && error.code === 'ARTIFACTS_UNSUPPORTED')
          links.note = 'There are no artifacts here: the report is in files on the runner, at `report-html-path`.'
        throw error
      } finally {
        endGroup()
      }
    },
  }
}

async function upload(store: ArtifactStore, told: Told, job: AfterJob, links: Links): Promise<void> {
  const { inputs, places, write } = job
  const bytes = new Map([...told.files].map(([name, content]) => [name, toBytes(content)]))
  const whole = await store.upload(places.reportArtifact, bytes, retention(inputs))
  write('artifact-id', whole.id)
  links.reportUrl = whole.url
  // The report that gathers this one shows its pictures.
  const pictures = isGathered(inputs) ? [] : tellingPictures(told, MAX_PICTURES)
  const uploaded = uploadPictures(store, pictures, job, links)
  try {
    const page = await store.uploadFile(places.reportPage, bytes.get('report.html') as Uint8Array, retention(inputs))
    links.reportUrl = page.url
  } finally {
    await uploaded
  }
}

/** What fails for one picture fails for the next: one warning, and no more uploads. They are in the whole report, too. */
async function uploadPictures(
  store: ArtifactStore,
  pictures: readonly TellingPicture[],
  { inputs, places }: AfterJob,
  links: Links,
): Promise<void> {
  const urls = new Map<string, string>()
  links.pictureUrls = urls
  try {
    await mapAtOnce(pictures, async ({ file, bytes }) => {
      const { url } = await store.uploadFile(pictureArtifact(places, file), bytes, retention(inputs))
      urls.set(file, url)
    })
  } catch (error) {
    reportFailure(error, inputs.onError === 'fail')
  }
}

function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
