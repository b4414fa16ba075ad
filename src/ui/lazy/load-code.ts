/** The file of the build that an error names, as browsers do of one that did not come; undefined: none. */
const lostIn = (error: unknown): string | undefined =>
  String(error)
    .split(' ')
    .find((word) => word.includes('/assets/') && word.endsWith('.js'));

const healing = new Map<string, string>();
let tries = 0;

/**
 * `load`, a dynamic `import()`, so that a file which once did not come can still come: Chromium remembers the loss of an
 * address for as long as the page lives, and asks again only under another one.
 * @throws what `load` throws when it does not come this time either, or when a file that it needs itself was lost
 */
export async function loadCode<T>(
  load: () => Promise<T>,
  from: (url: string) => Promise<T> = (url) => import(/* @vite-ignore */ url),
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const url = lostIn(error);
    if (url === undefined) throw error;
    tries += 1;
    // One address for whoever asks meanwhile: a second copy would have a state of its own.
    const address = healing.get(url) ?? `${url}?again=${tries}`;
    healing.set(url, address);
    try {
      return await from(address);
    } catch (lost) {
      healing.delete(url);
      throw lost;
    }
  }
}
