/** Log lines on stderr: levelled, one line each, and never with key material in them. */

export type Level = 'error' | 'warn' | 'info' | 'debug';
const levels: readonly Level[] = ['error', 'warn', 'info', 'debug'];

const secrets = new Set<string>();

/** Registers every usual spelling of a secret key (32 bytes), so that `redact` knows it. */
export function protectSecret(key: Uint8Array): void {
  const bytes = Buffer.from(key);
  const spellings = [
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    [...bytes].join(','),
  ];
  for (const spelling of spellings) secrets.add(spelling.toLowerCase());
}

/**
 * The text without key material: registered secrets in any spelling, `nsec1…`, `ncryptsec1…`, and any run
 * of 64 hex digits or more, since a secret key looks just like an event id. Log the first digits of an id.
 */
export function redact(text: string): string {
  let clean = text
    .replace(/n(?:crypt)?sec1[02-9ac-hj-np-z]{20,}/gi, '[key]')
    .replace(/[0-9a-f]{64,}/gi, '[hex]');
  for (const secret of secrets) {
    for (let at = clean.toLowerCase().indexOf(secret); at >= 0; at = clean.toLowerCase().indexOf(secret)) {
      clean = `${clean.slice(0, at)}[key]${clean.slice(at + secret.length)}`;
    }
  }
  return clean;
}

export type Logger = Readonly<Record<Level, (message: string, error?: unknown) => void>>;

/** A logger that writes lines up to `level` (default `$COLLOQUY_LOG`, else info) to `write` (default stderr). */
export function createLogger(
  level: Level = levelOf(process.env['COLLOQUY_LOG']),
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Logger {
  const at =
    (own: Level) =>
    (message: string, error?: unknown): void => {
      if (levels.indexOf(own) > levels.indexOf(level)) return;
      const cause = error === undefined ? '' : ` ${describe(error, own === 'error' || level === 'debug')}`;
      write(`${own}: ${redact(message + cause).replace(/\s*\n\s*/g, ' | ')}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

const describe = (error: unknown, withStack: boolean): string =>
  error instanceof Error ? (withStack && error.stack) || `${error.name}: ${error.message}` : String(error);

const levelOf = (text: string | undefined): Level => levels.find((level) => level === text) ?? 'info';
