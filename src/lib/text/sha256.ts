/** SHA-256 of bytes, or of a text in UTF-8, as 64 small letters and figures. */
export async function sha256(de: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof de === 'string' ? new TextEncoder().encode(de) : de;
  const resumen = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(resumen), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
