/** The receipt: what was checked, on what, where it stands now, and a button that checks it again. */
import { useEffect } from 'preact/hooks';
import type { EventId } from '../../protocol/ids.ts';
import type { Receipt as ReceiptData, ReceiptState } from '../../protocol/receipt.ts';
import { post } from '../bridge.ts';
import type { State } from '../state.ts';
import { duration, stateWords } from '../words.ts';
import { LocalFailure } from './Notice.tsx';

/** A run is written as its status, with the failure's words behind it. */
const passed = (run: string): boolean => /^pass\b/.test(run);

const Facts = ({ receipt }: { receipt: ReceiptData }) => {
  const { given, independent, runs } = receipt.verdict;
  const rows: [string, string][] = [];
  if (receipt.subject.kind === 'code') {
    const fixed = given.filter(
      ({ before, after }) => before.some((one) => !passed(one)) && after.every(passed),
    );
    const green = given.filter(({ after }) => after.length > 0 && after.every(passed));
    rows.push([
      'Given tests',
      `${green.length} of ${given.length} pass in ${runs} runs; ${fixed.length} failed before`,
    ]);
    rows.push([
      'Generated inputs',
      `${independent.inputs} reach the change; ${independent.differences.length} behave differently`,
    ]);
    rows.push([
      'Mutants',
      `${independent.mutantsKilled} of ${independent.mutantsTotal} killed, ${independent.mutantsEquivalent} equivalent`,
    ]);
    if (independent.offPath > 0)
      rows.push(['Also changed', `${independent.offPath} passing tests see other values inside`]);
    rows.push(['Behaviours left', String(independent.clusters)]);
  } else {
    for (const check of receipt.subject.checks)
      rows.push([check.holds ? 'Check' : 'Failed check', `${check.name}: ${check.detail}`]);
  }
  const engine = receipt.engine
    ? `${receipt.engine.name} ${receipt.engine.version}, tier ${receipt.engine.tier}`
    : 'none needed';
  rows.push(['Engine', engine], ['Took', duration(receipt.ms)]);
  return (
    <>
      <dl>
        {rows.map(([name, text], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {independent.differences.length > 0 && (
        <table>
          <caption>Where the fix behaves differently</caption>
          <thead>
            <tr>
              <th scope="col">input</th>
              <th scope="col">before</th>
              <th scope="col">after</th>
            </tr>
          </thead>
          <tbody>
            {independent.differences.slice(0, 8).map(({ input, before, after }, index) => (
              <tr key={index}>
                <td>{input}</td>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

export const Receipt = ({
  state,
  id,
  at,
  maths,
}: {
  state: State;
  id: EventId;
  at: ReceiptState | null;
  maths: boolean;
}) => {
  const receipt = state.receipts.value.get(id);
  const rerun = state.reruns.value.get(id);
  const running = rerun === 'running';
  useEffect(() => {
    if (!receipt) post({ type: 'receipt', receipt: id });
  }, [id]);
  const again = (): void => {
    state.startRerun(id);
    post({ type: 'rerun', receipt: id });
  };
  return (
    <section class="receipt">
      <div class="row spread">
        <h3>
          Receipt <code title={id}>{id.slice(0, 12)}</code>
        </h3>
        <button type="button" class="secondary" onClick={again} disabled={running || state.restricted.value}>
          {running ? 'Re-running…' : 'Re-run'}
        </button>
      </div>
      {at !== null && !maths && (
        <p class={at === 'stale' || at === 'file missing' ? 'stale-mark' : 'muted'}>{stateWords[at]}</p>
      )}
      <div role="status">
        {rerun && rerun !== 'running' && (
          <p class={rerun.same ? 'repeated' : 'failure'}>
            {rerun.same
              ? `Repeated: the same verdict, byte for byte, in ${duration(rerun.ms)}.`
              : 'Did not repeat:'}
            {!rerun.same &&
              rerun.differences
                .slice(0, 5)
                .map((difference, index) => <span key={index}> {difference}</span>)}
          </p>
        )}
      </div>
      <LocalFailure state={state} about={id} />
      {receipt && <Facts receipt={receipt} />}
    </section>
  );
};
