/** The same interpreter with nothing taken away: it shows what the probes would find. Probes come on stdin. */
import { loadPyodide } from 'pyodide';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const modules = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, string>;
const py = await loadPyodide({ stdout: () => undefined, stderr: () => undefined });
const found: Record<string, string> = {};
for (const [name, text] of Object.entries(modules)) {
  try {
    found[name] = String(py.runPython(`${text}\nf()`));
  } catch {
    found[name] = '';
  }
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
