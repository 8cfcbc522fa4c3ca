/** The one way out: ask, and while waiting do what the other side asks for. */
import type { Answer, Ask, Request, Result } from '../../../protocol/sandbox-wire.ts';
import { parseJson, toJson } from './primordials.ts';
import { abandon } from './steps.ts';

let host: (text: string) => string = () => {
  throw new Error('no host');
};
let perform: (request: Request) => Result;
let stopped = false;
let depth = 0;
let served = 0;

export const connect = (channel: (text: string) => string, performer: (request: Request) => Result): void => {
  host = channel;
  perform = performer;
};

/** How many requests of the other side are being performed right now. */
export const performing = (): number => depth;

/** How many requests were performed so far; a change means that user code ran here. */
export const servedSoFar = (): number => served;

/** Asks and waits, performing the other side's requests meanwhile (re-entrancy). */
export const exchange = (ask: Ask): Exclude<Answer, { k: 'do' | 'stop' }> => {
  if (stopped) throw new Error('the other side has stopped');
  let answer = parseJson(host(toJson(ask))) as Answer;
  for (;;) {
    if (answer.k === 'do') {
      served++;
      depth++;
      let res: Result;
      try {
        res = perform(answer.req);
      } finally {
        depth--;
      }
      answer = parseJson(host(toJson({ k: 'did', res } satisfies Ask))) as Answer;
    } else if (answer.k === 'stop') {
      stopped = true;
      abandon();
      throw new Error(answer.reason);
    } else return answer;
  }
};

/** Asks the other side to do something with a value of its own; returns what came back, still plain. */
export const request = (req: Request): Result => {
  const answer = exchange({ k: 'req', req });
  if (answer.k !== 'res') throw new Error('unexpected answer');
  return answer.res;
};
