/** “Doctor” as a page of text that can be read, searched and pasted into a report. Pure. */
import type { DoctorReport } from '../protocol/lsp/status.ts';

/** What the client knows beside the service's own report. */
export interface ClientFacts {
  readonly editor: string;
  readonly hostNode: string;
  readonly trusted: boolean;
  readonly status: string;
}

const row = (ok: boolean, name: string, detail: string, action?: string | null): string =>
  `${ok ? ' ok ' : ' no '} ${name.padEnd(22)} ${detail}${action ? `\n     ${' '.repeat(22)} → ${action}` : ''}`;

/** The whole page; `problem` stands in for the report when the service does not answer. */
export const doctorPage = (
  facts: ClientFacts,
  report: DoctorReport | { problem: string; action: string },
): string => {
  const client = [
    row(true, 'editor', `${facts.editor}, extension host Node ${facts.hostNode}`),
    row(
      facts.trusted,
      'workspace trust',
      facts.trusted ? 'trusted' : 'restricted: nothing is executed',
      facts.trusted ? null : 'Trust this folder to debug in it.',
    ),
    row(
      !('problem' in report),
      'service',
      'problem' in report ? report.problem : facts.status,
      'problem' in report ? report.action : null,
    ),
  ];
  if ('problem' in report) return `Colloquy doctor\n\n${client.join('\n')}\n`;
  const lines = report.lines.map(({ name, ok, detail, action }) => row(ok, name, detail, action));
  return [
    `Colloquy ${report.version} doctor, service on Node ${report.node}`,
    '',
    ...client,
    ...lines,
    '',
  ].join('\n');
};
