/** The label of an answer as a badge, with its state when a receipt is stale. */
import type { Label as LabelName } from '../../protocol/label.ts';
import type { ReceiptState } from '../../protocol/receipt.ts';
import { labelHelp } from '../words.ts';

const marks: Readonly<Record<LabelName, string>> = {
  verified: '✓',
  'passes your tests': '✓',
  'strong agreement': '≈',
  'weak agreement': '≈',
  disputed: '≠',
  'no answer': '–',
};

export const Label = ({ label, state }: { label: LabelName; state: ReceiptState | null }) => {
  const stale = state === 'stale' || state === 'file missing';
  return (
    <span class={`badge ${label.replaceAll(' ', '-')}${stale ? ' stale' : ''}`} title={labelHelp[label]}>
      <span aria-hidden="true">{marks[label]} </span>
      {stale ? <s>{label}</s> : label}
      {stale && <span> {state === 'stale' ? 'stale' : 'file missing'}</span>}
    </span>
  );
};
