/**
 * Replaces {name} and {user.name} by values; {name|text} has a fallback. Doubled braces are literal.
 * A value that is missing and has no fallback is an error.
 */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  return template.replace(
    /\{\{|\}\}|\{([^{}|]+)(?:\|([^{}]*))?\}/g,
    (all, path?: string, fallback?: string) => {
      if (path === undefined) return all.charAt(0);
      let value: unknown = values;
      for (const key of path.trim().split('.')) {
        value = (value as Record<string, unknown> | null | undefined)?.[key];
      }
      if (value !== undefined && value !== null) return String(value);
      if (fallback !== undefined) return fallback;
      throw new Error(`no value for ${path}`);
    },
  );
}
