/**
 * Many calls in one realm: cheap, and only fit for choosing inputs. What a program keeps between calls may
 * colour the outcomes, so nothing is judged by them; what they single out is run again, each in a realm of its own.
 */
import type { Plain } from '../../protocol/plain.ts';
import type { Program } from '../../protocol/program.ts';
import type { Outcome } from '../../protocol/sandbox.ts';
import { openCandidate, type RunOptions } from './router.ts';
import { outcomeOf } from './router-record.ts';
import { SideEnded, type Side } from './router-side.ts';
import type { SandboxProcess } from './sandbox-process.ts';

export interface SurveyCall {
  readonly path: string;
  readonly args: readonly Plain[];
}

/** Realms a survey may lose (to endless or greedy calls) before the rest is given up. */
const MAX_REALMS = 12;

/** Outcomes in the order of `calls`; null where a call was not reached. Never throws for what a program does. */
export const routeSurvey = async (
  take: () => Promise<SandboxProcess>,
  program: Program,
  calls: readonly SurveyCall[],
  o: RunOptions,
): Promise<(Outcome | null)[]> => {
  const outcomes: (Outcome | null)[] = calls.map(() => null);
  for (let realms = 0, at = 0; realms < MAX_REALMS && at < calls.length; realms++) {
    let side: Side | undefined;
    try {
      side = await openCandidate(await take(), program, o);
      for (; at < calls.length; at++) {
        const { path, args } = calls[at] as SurveyCall;
        side.answer({ k: 'do', req: { op: 'path', target: 0, key: path, args: [...args], path } });
        const event = await side.next();
        if (event.k !== 'ask' || event.ask.k !== 'did') throw side.broken('the candidate side asks back');
        const outcome = outcomeOf(event.ask.res);
        outcomes[at] = outcome;
        if (outcome.kind !== 'value' && outcome.kind !== 'error') break;
      }
    } catch (error) {
      if (!(error instanceof SideEnded)) throw error;
      outcomes[at] = error.ending;
    } finally {
      await side?.stop();
    }
    at++;
  }
  return outcomes;
};
