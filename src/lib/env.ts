/** Public settings of the build. Already checked by config/env.ts when Vite starts, so no schema is needed here. */

/** Where the API lives, without a trailing slash: `/api` on the own origin unless the build says otherwise. */
export const API_BASE_URL = (import.meta.env['VITE_API_BASE_URL'] || '/api').replace(/(?<!\/)\/+$/, '');

/** The API's origin, for storage names and for deciding which voucher links are ours. */
export const apiOrigin = (): string => new URL(API_BASE_URL, location.href).origin;

/**
 * The live channel: what the build says, else what the delivered page says (the embedded backend's), else null: none.
 * Only origin and path count, e.g. `/api` for a backend whose socket.io answers under `/api/socket.io/`.
 */
export function socketUrl(): URL | null {
  const dicho =
    import.meta.env['VITE_SOCKET_URL'] ||
    document.querySelector<HTMLMetaElement>('meta[name="kantuta-socket"]')?.content;
  return dicho ? new URL(dicho, location.href) : null;
}
