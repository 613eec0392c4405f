/**
 * Whether the end of the job has nothing to do, told without loading anything: the runner starts `post.ts` after every step, and only
 * `around` has a second half there.
 * @param env what main has left (`STATE_…`), else the inputs as the runner evaluates them again (`INPUT_…`)
 */
export function isIdle(env: NodeJS.ProcessEnv): boolean {
  const phase = env['STATE_phase'] || env['INPUT_PHASE'] || 'around'
  return phase.trim() !== 'around'
}
