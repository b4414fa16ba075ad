/**
 * A web address from data → what may go into `href`, or null to show it as plain text: https, or the API's own origin,
 * and never with a user name in it.
 */
export function safeUrl(url: unknown, apiOrigin: string): string | null {
  // The parser forgives tabs, newlines and backslashes; a voucher address that needs forgiving is not one.
  // eslint-disable-next-line no-control-regex
  if (typeof url !== 'string' || /[\u0000-\u0020\\]/.test(url) || !/^https?:\/\//i.test(url)) return null;
  if (!URL.canParse(url)) return null;
  const { protocol, origin, username, password, href } = new URL(url);
  if (username || password) return null;
  return protocol === 'https:' || origin === apiOrigin ? href : null;
}
