import { describe, expect, test } from '@jest/globals'
import { filesToLink, reportFiles, withComment } from '../../../src/report/files.ts'
import { renderComment } from '../../../src/report/markdown/comment.ts'
import { renderReview } from '../../../src/report/page/page.ts'
import { writeFolder } from '../../../src/snapshot/disk/out-folder.ts'
import { listing, scratchFolder } from '../../support/folders.ts'
import { picture } from '../../support/pictures.ts'
import { schemaProblems } from '../../support/report-schema.ts'
import { added, reportOf, targetReport } from '../../support/reports.ts'

describe('the files of a report', () => {
  const pictures = new Map([['1-a-before.png', picture(4, 4)]])
  const report = reportOf([targetReport([added('a\ud800')])])

  test('are the data, the comment, the page and the pictures', () => {
    const files = reportFiles(report, pictures)
    expect([...files.keys()]).toEqual(['report.json', 'evidence.json', 'report.html', '1-a-before.png', 'comment.md'])
    expect(files.get('comment.md')).toBe(renderComment(report))
    expect(files.get('report.html')).toBe(renderReview(report, pictures))
    expect(schemaProblems(JSON.parse(files.get('report.json') as string))).toEqual([])
  })

  test('can be uploaded before the comment is written, which is then added as it was posted', () => {
    const files = filesToLink(report, pictures)
    expect([...files.keys()]).toEqual(['report.json', 'evidence.json', 'report.html', '1-a-before.png'])
    const comment = renderComment(report, { reportUrl: 'https://github.com/octo/cloud/actions/runs/1' })
    const whole = withComment(files, comment)
    expect(whole.get('comment.md')).toBe(comment)
    expect([...whole].filter(([name]) => name !== 'comment.md')).toEqual([...files])
    // A later comment takes the place of an earlier one.
    expect(withComment(whole, 'other')).toEqual(withComment(files, 'other'))
  })

  test('may be written again where they were written before, with the pictures that report.json names', () => {
    const scratch = scratchFolder()
    try {
      const dir = `${scratch.path}/out`
      const json = JSON.stringify({ ...report, picture: { before: { file: '1-a-before.png' } } })
      writeFolder(dir, new Map([...reportFiles(report, pictures), ['report.json', json]]))
      writeFolder(dir, reportFiles(report, new Map()))
      expect(listing(dir)).toEqual(['comment.md', 'evidence.json', 'report.html', 'report.json'])
    } finally {
      scratch.remove()
    }
  })
})
