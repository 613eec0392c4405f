/**
 * Where a report is kept and told, in order. Shelves first: outputs, the folder on the runner, page and pictures as artifacts, blueprints
 * in Cloudcraft, pictures on a branch. Then the comment is written, with links to all of it, and told: as comment.md, with the whole
 * report as one artifact, in the job summary, on the pull request. How GitHub is asked is in `github/`, how it is said in `report/`.
 */
import { writeFileSync } from 'node:fs'
import type { Channel, Shelf, TellPorts } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import { runUrl, type Workflow } from '../../github/workflow.ts'
import type { Origin } from '../../report/facts/origin.ts'
import { sha256 } from '../../report/facts/report-text.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import { renderCountsOnly } from '../../report/markdown/counts-only.ts'
import { EVIDENCE_FILE, evidenceText } from '../../report/statement.ts'
import { planLine } from '../../report/words/plan-words.ts'
import { writeFolder } from '../../snapshot/disk/out-folder.ts'
import { isGathered } from '../inputs.ts'
import type { Job } from '../job/job.ts'
import { originOf } from '../job/origin.ts'
import { pageShelf, reportChannel } from './artifact-channel.ts'
import { commentChannel } from './comment-channel.ts'
import { branchShelf, withPictures } from './embedded-pictures.ts'
import { historyChannel } from './history-channel.ts'
import { labelChannel } from './label-channel.ts'
import { summaryChannel } from './summary.ts'

/** Everything after the comparison, as the inputs want it and the visibility of the repository permits it. */
export async function tellPorts(job: Job): Promise<TellPorts> {
  const isRestricted = await job.isRestricted()
  const workflow = await workflowOrWarn(job)
  const origin = await originOf(job)
  return {
    gates: job.inputs.failOn,
    warn: (failure) => job.warn(failure),
    contain: (name, work) => job.contain(name, work),
    shelves: [
      outputShelf(job),
      folderShelf(job, isRestricted),
      ...(workflow ? sharedShelves(job, workflow, isRestricted) : []),
    ],
    write: (report, links, tripped) => {
      if (isRestricted) return renderCountsOnly(report, tripped, origin)
      // Without a page of its own the comment leads to the run.
      const reportUrl = links.reportUrl ?? (workflow && runUrl(workflow))
      const body = renderComment(report, {
        ...links,
        ...origin,
        tripped,
        ...(reportUrl !== undefined && { reportUrl }),
      })
      return withPictures(body, links.embedded ?? [])
    },
    channels: [commentFile(job), ...(workflow ? sharedChannels(job, workflow, isRestricted, origin) : [])],
  }
}

/** Outside of a workflow there is only the runner's disk. */
async function workflowOrWarn(job: Job): Promise<Workflow | undefined> {
  try {
    return await job.workflow()
  } catch (error) {
    job.warn(error)
    return undefined
  }
}

/** In public nothing is kept but in Cloudcraft, which asks its readers who they are. */
function sharedShelves(job: Job, workflow: Workflow, isRestricted: boolean): readonly Shelf[] {
  const { publishDiff, embedImages } = job.inputs
  return [
    ...(isRestricted ? [] : [pageShelf(job)]),
    ...(publishDiff ? [blueprintShelf(job, workflow)] : []),
    ...(isRestricted || embedImages === 'never' ? [] : [branchShelf(job, workflow)]),
  ]
}

function sharedChannels(job: Job, workflow: Workflow, isRestricted: boolean, origin: Origin): readonly Channel[] {
  const { history, labels } = job.inputs
  const told = [
    summaryChannel(job, isRestricted, origin),
    commentChannel(job, workflow),
    ...(labels ? [labelChannel(job, workflow)] : []),
    ...(history === 'never' || isGathered(job.inputs) ? [] : [historyChannel(job, workflow, isRestricted)]),
  ]
  return isRestricted ? told : [reportChannel(job), ...told]
}

/** Loaded only where it is asked for. */
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
function outputShelf({ write, log }: Job): Shelf {
  return {
    name: 'outputs',
    async keep({ report }) {
      const { verdict, counts, plan } = report
      log.line(`Cloud changes: ${verdict.text}`)
      write('has-changes', verdict.hasChanges)
      write('verdict', verdict.text)
      for (const kind of ['added', 'removed', 'changed', 'replaced', 'unknown'] as const)
        write(`${kind}-count`, counts[kind])
      const planned = planLine(report)
      if (plan === undefined || planned === undefined) return {}
      log.line(planned)
      write('unplanned-count', plan.counts.unplanned)
      write('unseen-count', plan.counts.notSeen)
      return {}
    },
  }
}

/** Before anything is sent: whatever GitHub refuses later, a following step can still pick the files up. */
/** @param isRestricted whether everybody can read what the workflow does with the evidence: then it names no account */
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

/** The comment beside the other files, as it is posted: for workflows that post it themselves. */
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
