/**
 * Which modules come as one file: docs/decisions/072-few-files.md. Left to itself the bundler makes a file of each set of
 * pages that share something: sixty for the till, most of them under a kilobyte, and a slow PC pays for each.
 */
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';

/** What a signed-in person waits for first, by the module that starts it; each file has what those before it have not. */
export const DOWNLOADS = [
  { name: 'shell', root: 'src/app/providers.tsx' },
  { name: 'till', root: 'src/features/agentes/agentes-page.tsx' },
];

type Group = Rolldown.CodeSplittingGroup;

/** What the page starts with is one file: fourteen small ones took longer to ask for than to come. */
const ENTRY: Group = { name: 'entrada', tags: ['$initial'] };
const withGroups = (groups: Group[]): InlineConfig => ({
  build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
});

/** The modules of the file that `root` begins and of all it imports, as the bundler has them once unused code is gone. */
function neededBy(root: string, chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const start = chunks.find(({ facadeModuleId }) => facadeModuleId === root);
  if (!start) throw new Error(`${root} begins no file`);
  const seen = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk): void => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) {
      const next = byName.get(name);
      if (next) visit(next);
    }
  };
  visit(start);
  return new Set([...seen].flatMap(({ moduleIds }) => moduleIds));
}

/** Built twice: what a module imports is not what it needs, and only the first build's files tell. */
async function groupsFor(root: string, plugins: () => Plugin[][], mode: string): Promise<Group[]> {
  const output = await build({
    ...withGroups([ENTRY]),
    configFile: false,
    root,
    mode,
    logLevel: 'error',
    plugins: plugins(),
    resolve: { tsconfigPaths: true },
    worker: { format: 'es' },
    build: { ...withGroups([ENTRY]).build, write: false, minify: false, modulePreload: { polyfill: false } },
  });
  const [only] = Array.isArray(output) ? output : [output];
  if (!only || !('output' in only)) throw new Error('the first build gave nothing');
  const chunks = only.output.filter((each) => each.type === 'chunk');
  const groups = DOWNLOADS.map(({ name, root: start }) => {
    const needed = neededBy(join(root, start), chunks);
    return {
      name: (id: string) => (needed.has(id) ? name : null),
      debugName: name,
      includeDependenciesRecursively: false,
    };
  });
  return [ENTRY, ...groups];
}

/** @param plugins what turns the sources into code, made anew for the build that only looks */
export function downloads(plugins: () => Plugin[][]): Plugin {
  return {
    name: 'kantuta-downloads',
    apply: 'build',
    config: async ({ root }, { mode }) => withGroups(await groupsFor(root ?? process.cwd(), plugins, mode)),
  };
}
