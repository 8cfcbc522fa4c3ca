/** The maths child: answers `protocol/maths.ts` over Node IPC. One request at a time, nothing remembered. */
import { MathsRequest, type MathsReply } from '../../protocol/maths.ts';
import { evaluateExpression, read, solve } from './solve.ts';

const answer = (request: Exclude<MathsRequest, { do: 'cancel' }>): MathsReply => {
  const { id } = request;
  try {
    if (request.do === 'evaluate')
      return { is: 'evaluated', id, value: evaluateExpression(request.expression) };
    if (request.do === 'read') return { is: 'read', id, ...read(request.question) };
    const solved = solve(request.question);
    return 'answer' in solved
      ? { is: 'solved', id, answer: solved.answer }
      : { is: 'declined', id, reason: solved.declined, maths: solved.maths };
  } catch (error) {
    return {
      is: 'failed',
      id,
      reason: (error instanceof Error ? error.message : String(error)).slice(0, 500),
    };
  }
};

process.on('message', (message) => {
  const parsed = MathsRequest.safeParse(message);
  // Solving is synchronous: a cancel can only arrive when it is over, so the parent kills instead.
  if (!parsed.success || parsed.data.do === 'cancel') return;
  process.send?.(answer(parsed.data));
});

process.on('disconnect', () => process.exit(0));
