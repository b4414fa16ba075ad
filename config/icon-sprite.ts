/** Puts src/ui/icons.svg into index.html, where `<Icon>` refers to it by fragment: no request, no inline script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function iconSprite(): Plugin {
  let raiz = '';
  return {
    name: 'kantuta-icon-sprite',
    configResolved: ({ root }) => {
      raiz = root;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const sprite = readFileSync(join(raiz, 'src/ui/icons.svg'), 'utf8').trim();
        return html.replace('<!--icons-->', () => sprite);
      },
    },
  };
}
