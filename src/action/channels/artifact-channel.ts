import { endGroup, startGroup } from '@actions/core'
import type { Channel, Findings, News, Shelf } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { ArtifactStore } from '../../github/artifact/artifacts.ts'
import type { Job } from '../job/job.ts'
import { isGathered, isHurried } from '../job-kind.ts'
import { pictureArtifact } from '../places.ts'
import { tellingPictures } from './telling-pictures.ts'

/** With the report and its page that is a dozen artifacts of three requests each; more pictures are in the page. */
const MAX_PICTURES = 10
/** A cancelled job has five minutes in all, and the comment comes after the artifacts. */
const CANCELLED_LIMIT_MS = 30_000

/**
 * The page and the most informative pictures, each as a separate unzipped artifact, so that it opens with one click.
 * @param open tests pass another one
 */
export function pageShelf(job: Job, open = openStore): Shelf {
  return {
    name: 'page',
    keep: (news) =>
      inGroup('The page of the report and its pictures', async () => {
        const store = await open(job)
        const pictureUrls = new Map<string, string>()
        const [page, pictures] = await Promise.allSettled([
          uploadPage(store, news, job),
          uploadPictures(store, news, job, pictureUrls),
        ])
        if (page.status === 'fulfilled' && pictures.status === 'rejected') job.warn(pictures.reason)
        return {
          ...(page.status === 'fulfilled' ? { reportUrl: page.value } : withoutPage(page.reason, job)),
          pictureUrls,
        }
      }),
  }
}

/** If the page cannot be uploaded, neither can the pictures: one warning is enough. */
function withoutPage(reason: unknown, job: Job): Findings {
  job.warn(reason)
  return reason instanceof ExpectedError && reason.code === 'ARTIFACTS_UNSUPPORTED' ? { hasNoArtifacts: true } : {}
}

/**
 * The whole report as one artifact, for `phase: report` and for other workflows; comment.md in it is the comment as it is posted.
 * @param open tests pass another one
 */
export function reportChannel(job: Job, open = openStore): Channel {
  return {
    name: 'report',
    async publish({ files, links }) {
      if (links.hasNoArtifacts) return
      await inGroup('The whole report', async () => {
        const store = await open(job)
        const { retention } = await import('../job/artifacts.ts')
        const bytes = new Map([...files].map(([name, content]) => [name, toBytes(content)]))
        const { id, url } = await store.upload(job.places.reportArtifact, bytes, retention(job))
        job.write('artifact-id', id)
        if (links.reportUrl === undefined) job.write('report-url', url)
      })
    },
  }
}

type Store = Pick<ArtifactStore, 'upload' | 'uploadFile'>

export async function openStore(job: Job): Promise<Store> {
  const { openArtifacts } = await import('../job/artifacts.ts')
  return openArtifacts(job, isHurried(job.inputs) ? CANCELLED_LIMIT_MS : undefined)
}

export async function inGroup<T>(title: string, work: () => Promise<T>): Promise<T> {
  startGroup(title)
  try {
    return await work()
  } finally {
    endGroup()
  }
}

async function uploadPage(store: Store, { files }: News, job: Job): Promise<string> {
  const { retention } = await import('../job/artifacts.ts')
  const { url } = await store.uploadFile(job.places.reportPage, toBytes(files.get('report.html') ?? ''), retention(job))
  job.write('report-url', url)
  return url
}

/** Adds their URLs by their names in the report. After a failure no more are started: they are in the whole report, too. */
async function uploadPictures(store: Store, news: News, job: Job, urls: Map<string, string>): Promise<void> {
  const { mapAtOnce, retention } = await import('../job/artifacts.ts')
  // The report that merges this one shows its pictures.
  const pictures = isGathered(job.inputs) ? [] : tellingPictures(news, MAX_PICTURES)
  await mapAtOnce(pictures, async ({ file, bytes }) => {
    const { url } = await store.uploadFile(pictureArtifact(job.places, file), bytes, retention(job))
    urls.set(file, url)
  })
}

function toBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
