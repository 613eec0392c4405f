/**
 * Where a report is stored and published, in order. Shelves first: outputs, the folder on the runner, page and pictures as artifacts,
 * blueprints in Cloudcraft, pictures on a branch. Then the comment is written, with links to all of these, and published: as comment.md,
 * with the whole report as one artifact, in the job summary, on the pull request. Requests to GitHub are in `github/`, the wording is in
 * `report/`.
 */
import { writeFileSync } from 'node:fs'
import type { Channel, Shelf, TellPorts } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import { wholeChange } from '../../report/facts/cost-totals.ts'
import { driftCount } from '../../report/facts/drift.ts'
import type { Origin } from '../../report/facts/origin.ts'
import type { Report } from '../../report/facts/report.ts'
import { sha256 } from '../../report/facts/report-text.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import { renderCountsOnly } from '../../report/markdown/counts-only.ts'
import { EVIDENCE_FILE, evidenceText } from '../../report/statement.ts'
import { costLine } from '../../report/words/cost-words.ts'
import { driftLine, driftWarnings } from '../../report/words/drift-words.ts'
import { decimalsOf } from '../../report/words/money.ts'
import { planLine } from '../../report/words/plan-words.ts'
import { kindOfReport } from '../../report/words/report-kind.ts'
import { sentence } from '../../report/words/words.ts'
import { writeFolder } from '../../snapshot/disk/out-folder.ts'
import type { Job } from '../job/job.ts'
import { originOf } from '../job/report-origin.ts'
import { isGathered } from '../job-kind.ts'
import { afterChannel } from './after-channel.ts'
import { pageShelf, reportChannel } from './artifact-channel.ts'
import { commentChannel } from './comment-channel.ts'
import { branchShelf, withPictures } from './embedded-pictures.ts'
import { historyChannel } from './history-channel.ts'
import { labelChannel } from './label-channel.ts'
import { summaryChannel } from './summary.ts'
import { type Watched, watchChannels } from './watch-channels.ts'

/**
 * Everything after the comparison, as the inputs request and the visibility of the repository permits.
 * @param watched set by a watch: there is an issue instead of the comment, and nothing is published elsewhere
 */
export async function tellPorts(job: Job, watched?: Watched): Promise<TellPorts> {
  const isRestricted = await job.isRestricted()
  const workflow = await workflowOrWarn(job)
  const origin = await originOf(job)
  return {
    gates: job.inputs.failOn,
    warn: (failure) => job.warn(failure),
    contain: (name, work) => job.contain(name, work),
    shelves: [
      outputShelf(job, isRestricted),
      folderShelf(job, isRestricted),
      ...(workflow ? sharedShelves(job, workflow, isRestricted) : []),
    ],
    write: (report, links, tripped) => {
      if (isRestricted) return renderCountsOnly(report, tripped, origin)
      // Without a report page the comment links to the run.
      const reportUrl = links.reportUrl ?? (workflow && runUrl(workflow))
      const body = renderComment(report, {
        ...links,
        ...origin,
        tripped,
        ...(reportUrl !== undefined && { reportUrl }),
      })
      return withPictures(body, links.embedded ?? [])
    },
    channels: [commentFile(job), ...(workflow ? sharedChannels({ job, workflow, isRestricted, origin }, watched) : [])],
  }
}

/** Outside a workflow there is only the disk. */
async function workflowOrWarn(job: Job): Promise<Workflow | undefined> {
  try {
    return await job.workflow()
  } catch (error) {
    job.warn(error)
    return undefined
  }
}

/** For a public repository, nothing is stored except in Cloudcraft, which has access control. */
function sharedShelves(job: Job, workflow: Workflow, isRestricted: boolean): readonly Shelf[] {
  const { publishDiff, embedImages, phase } = job.inputs
  if (phase === 'watch') return isRestricted ? [] : [pageShelf(job)]
  return [
    ...(isRestricted ? [] : [pageShelf(job)]),
    ...(publishDiff ? [blueprintShelf(job, workflow)] : []),
    ...(isRestricted || embedImages === 'never' ? [] : [branchShelf(job, workflow)]),
  ]
}

interface Here {
  readonly job: Job
  readonly workflow: Workflow
  readonly isRestricted: boolean
  readonly origin: Origin
}

/** The after-snapshot comes last: informing people has priority. If the storage has just refused the report, it is not tried again. */
function sharedChannels(here: Here, watched: Watched | undefined): readonly Channel[] {
  const { job, workflow, isRestricted, origin } = here
  const { history, labels } = job.inputs
  let isKept = false
  const report: Channel = {
    ...reportChannel(job),
    async publish(message) {
      await reportChannel(job).publish(message)
      isKept = true
    },
  }
  const told = [...(isRestricted ? [] : [report]), summaryChannel(job, isRestricted, origin)]
  if (watched !== undefined) return [...told, ...watchChannels(watched, here)]
  return [
    ...[...told, commentChannel(job, workflow), ...(labels ? [labelChannel(job, workflow)] : [])],
    ...(history === 'never' || isGathered(job.inputs) ? [] : [historyChannel(job, workflow, isRestricted)]),
    afterChannel(job, { mayUpload: () => isKept }),
  ]
}

/** Loaded only if requested. */
function blueprintShelf(job: Job, workflow: Workflow): Shelf {
  return {
    name: 'blueprints',
    async keep({ report, sides }) {
      if (sides === undefined) return {}
      const { publishDiff } = await import('./publish-diff.ts')
      return publishDiff(report, sides, { job, workflow })
    },
  }
}

/** Verdict and counts, for the steps that follow and for the log. */
function outputShelf({ write, log }: Job, isRestricted: boolean): Shelf {
  return {
    name: 'outputs',
    async keep({ report }) {
      const { verdict, counts, plan } = report
      log.line(`${kindOfReport(report)}: ${verdict.text}`)
      write('has-changes', verdict.hasChanges)
      write('verdict', verdict.text)
      for (const kind of ['added', 'removed', 'changed', 'replaced', 'unknown'] as const)
        write(`${kind}-count`, counts[kind])
      const costs = isRestricted ? undefined : costLine(report)
      if (costs !== undefined) log.line(costs)
      const change = wholeChange(report)
      if (change !== undefined) write('monthly-cost-change', change.change.toFixed(decimalsOf(change.currency)))
      const planned = planLine(report)
      if (plan !== undefined && planned !== undefined) {
        log.line(planned)
        write('unplanned-count', plan.counts.unplanned)
        write('unseen-count', plan.counts.notSeen)
      }
      putOutDrift(report, { write, log })
      return {}
    },
  }
}

function putOutDrift(report: Report, { write, log }: Pick<Job, 'write' | 'log'>): void {
  const line = driftLine(report)
  if (line !== undefined) for (const text of [sentence(line), ...driftWarnings(report)]) log.line(text)
  const count = driftCount(report)
  if (count !== undefined) write('drift-count', count)
}

/** Before anything is sent: whatever GitHub refuses later, a following step can still use the files. */
/** @param isRestricted whether anyone can read what the workflow does with the evidence: then it names no account */
function folderShelf({ places: { reportFolder }, write }: Job, isRestricted: boolean): Shelf {
  return {
    name: 'folder',
    async keep({ report, files }) {
      const evidence = evidenceText(report, !isRestricted)
      writeFolder(reportFolder, new Map([...files, [EVIDENCE_FILE, evidence]]))
      write('evidence-path', `${reportFolder}/${EVIDENCE_FILE}`)
      write('evidence-digest', `sha256:${sha256(evidence)}`)
      write('report-json-path', `${reportFolder}/report.json`)
      write('report-html-path', `${reportFolder}/report.html`)
      return { folder: reportFolder }
    },
  }
}

/** The comment as a file, exactly as posted, for workflows that post it themselves. */
function commentFile({ write }: Job): Channel {
  return {
    name: 'comment.md',
    async publish({ comment, links: { folder } }) {
      if (folder === undefined) return
      try {
        writeFileSync(`${folder}/comment.md`, comment)
      } catch (error) {
        const what = `${folder}/comment.md cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`
        throw new ExpectedError('OUT_UNWRITABLE', what, 'Check the disk of the runner')
      }
      write('comment-md-path', `${folder}/comment.md`)
    },
  }
}
