const MAX_URL = 2048;

/** What may go into `href`, null for plain text: https or the API's own origin, never with a user name in it. */
export function safeUrl(url: unknown, apiOrigin: string): string | null {
  if (typeof url !== 'string' || url.length > MAX_URL) return null;
  // The parser forgives tabs, newlines and backslashes; a voucher address that needs forgiving is not one.
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}]/u.test(url) || !/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(url)) return null;
  if (!URL.canParse(url)) return null;
  const { protocol, origin, href } = new URL(url);
  return protocol === 'https:' || origin === apiOrigin ? href : null;
}
