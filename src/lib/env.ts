export const API_BASE_URL = (import.meta.env['VITE_API_BASE_URL'] || '/api').replace(/(?<!\/)\/+$/, '');

export const apiOrigin = (): string => new URL(API_BASE_URL, location.href).origin;

/** The live channel; null: none. A path `/api` means socket.io under `/api/socket.io/`. */
export function socketUrl(): URL | null {
  const dicho =
    import.meta.env['VITE_SOCKET_URL'] ||
    document.querySelector<HTMLMetaElement>('meta[name="kantuta-socket"]')?.content;
  return dicho ? new URL(dicho, location.href) : null;
}
