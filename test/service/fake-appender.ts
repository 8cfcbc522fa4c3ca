/** Appends for ever, and says the id of each event once `append` has returned it. Test-only. */
import { openStore } from '../../server/store/store.ts';

const store = openStore();
const session = store.openSession({ kind: 'ask', question: 'how long?' });
for (let i = 0; ; i++) {
  const id = session.stage({ name: 'solve', detail: `turn ${i}`, ms: i });
  process.stdout.write(`${id}\n`);
  // Reading refreshes projections, so that kills fall into that too.
  if (i % 5 === 0) store.session(session.id);
}
