/** One session: the answer first, everything else on demand. */
import { useEffect, useRef } from 'preact/hooks';
import type { AskResult, DebugResult } from '../../protocol/answer.ts';
import type { Session as SessionData } from '../../protocol/lsp/session.ts';
import type { ReceiptState } from '../../protocol/receipt.ts';
import { post } from '../bridge.ts';
import type { State } from '../state.ts';
import { ago, duration, shownLabel } from '../words.ts';
import { Diff } from './Diff.tsx';
import { Label } from './Label.tsx';
import { LocalFailure } from './Notice.tsx';
import { Question } from './Question.tsx';
import { Receipt } from './Receipt.tsx';
import { Stages } from './Stages.tsx';
import { Steps } from './Steps.tsx';
import { Votes } from './Votes.tsx';

const AskAnswer = ({ result }: { result: AskResult }) => (
  <>
    <p class="answer">{result.answer.text}</p>
    {result.understood !== '' && <p class="muted">understood as {result.understood}</p>}
  </>
);

const DebugAnswer = ({
  state,
  result,
  at,
}: {
  state: State;
  result: DebugResult;
  at: ReceiptState | null;
}) => (
  <>
    <p class="summary">{result.summary}</p>
    <Diff patch={result.patch} title={`Change of ${result.function ?? result.file}`} />
    {result.code !== null && (at === 'not applied' || at === null) && (
      <button type="button" onClick={() => post({ type: 'preview', session: result.session })}>
        Preview fix
      </button>
    )}
    {result.advice !== null && <p class="text">{result.advice}</p>}
    <Question state={state} result={result} />
  </>
);

const Alternatives = ({ result }: { result: DebugResult }) =>
  result.alternatives.length === 0 ? null : (
    <section>
      <h3>Alternatives</h3>
      <ul class="alternatives">
        {result.alternatives.slice(0, 8).map(({ description, patch, cluster }, index) => (
          <li key={index}>
            <p>
              {description} <span class="muted">behaviour {cluster + 1}</span>
            </p>
            <Diff patch={patch} title={`Alternative: ${description}`} />
          </li>
        ))}
      </ul>
    </section>
  );

/** Told once: the service may have made a step of it already. */
const Explanation = ({ result }: { result: DebugResult }) =>
  result.explanation === '' || result.steps.some(({ body }) => body === result.explanation) ? null : (
    <section>
      <h3>Explanation</h3>
      <p class="text">{result.explanation}</p>
    </section>
  );

const Reasoning = ({ state, session, id }: { state: State; session: SessionData; id: string }) => {
  const { outcome, receiptState } = session;
  if (outcome === null) return null;
  const { result } = outcome;
  return (
    <div class="reasoning" id={id}>
      {outcome.kind === 'debug' && <Explanation result={outcome.result} />}
      <Steps state={state} steps={result.steps} />
      {outcome.kind === 'ask' && outcome.result.votes.length > 0 && <Votes votes={outcome.result.votes} />}
      {outcome.kind === 'debug' && <Alternatives result={outcome.result} />}
      <Stages stages={result.stages} ms={result.ms} />
      {result.receipt && (
        <Receipt state={state} id={result.receipt} at={receiptState} maths={outcome.kind === 'ask'} />
      )}
    </div>
  );
};

export const Session = ({ state, session }: { state: State; session: SessionData }) => {
  const element = useRef<HTMLElement>(null);
  const { id, at, outcome, receiptState } = session;
  const open = state.open.value.has(id);
  const wanted = state.target.value === id;
  useEffect(() => {
    if (!wanted) return;
    element.current?.scrollIntoView({ block: 'nearest' });
    state.target.value = null;
  }, [wanted]);
  const when = ago(at, Math.floor(Date.now() / 1000));
  if (outcome === null) {
    return (
      <article class="card session" ref={element}>
        <p class="muted">Ended without an answer · {when}</p>
      </article>
    );
  }
  const { result, kind, question } = outcome;
  const region = `reasoning-${id}`;
  return (
    <article class="card session" ref={element} aria-label={question}>
      <header>
        <h2 title={question}>{question}</h2>
        <div class="row wrap">
          <Label label={shownLabel(result)} state={kind === 'debug' ? receiptState : null} />
          <span class="muted">
            {outcome.kind === 'ask' &&
              result.receipt === null &&
              `${Math.round(outcome.result.confidence * 100)} % sure · `}
            {duration(result.ms)} · {when}
          </span>
        </div>
      </header>
      {outcome.kind === 'ask' ? (
        <AskAnswer result={outcome.result} />
      ) : (
        <DebugAnswer state={state} result={outcome.result} at={receiptState} />
      )}
      <LocalFailure state={state} about={id} />
      <button
        type="button"
        class="link toggle"
        aria-expanded={open}
        aria-controls={region}
        onClick={() => state.setOpen(id, !open)}
      >
        <span class="chevron" aria-hidden="true" />
        {open ? 'Hide reasoning' : 'Show reasoning'}
      </button>
      {open && <Reasoning state={state} session={session} id={region} />}
    </article>
  );
};
