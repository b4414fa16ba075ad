/** Public settings of the build. Already checked by config/env.ts when Vite starts, so no schema is needed here. */

/** Where the API lives, without a trailing slash: `/api` on the own origin unless the build says otherwise. */
export const API_BASE_URL = (import.meta.env['VITE_API_BASE_URL'] || '/api').replace(/\/+$/, '');

/** The API's origin, for storage names and for deciding which voucher links are ours. */
export const apiOrigin = (): string => new URL(API_BASE_URL, location.href).origin;
