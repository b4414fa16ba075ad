/** The file of the build that an error names, as browsers do of one that did not come; undefined: none. */
const lostIn = (error: unknown): string | undefined =>
  String(error)
    .split(' ')
    .find((word) => word.includes('/assets/') && word.endsWith('.js'));

const healing = new Map<string, string>();
let tries = 0;

/** `load`, an `import()`, tried again at another address: Chromium keeps a lost one lost for a page's life.
    @throws what `load` throws when it does not come this time either, or a file that it needs was lost */
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
