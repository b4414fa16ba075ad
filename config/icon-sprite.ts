/**
 * Puts the app's icons into index.html as one sprite, where `<Icon>` refers to them by fragment: no request, no inline
 * script. The pictures are Lucide's.
 */
import * as lucide from 'lucide-static';
import type { Plugin } from 'vite';
import type { IconName } from '../src/ui/icon';

const ICONOS: Record<IconName, string> = {
  bag: lucide.ShoppingBag,
  ban: lucide.Ban,
  bank: lucide.Landmark,
  chart: lucide.ChartColumn,
  chat: lucide.MessageCircleText,
  check: lucide.Check,
  clock: lucide.Clock,
  cloudoff: lucide.CloudOff,
  deposito: lucide.Download,
  down: lucide.ChevronDown,
  download: lucide.ArrowDownToLine,
  drawer: lucide.Inbox,
  err: lucide.CircleAlert,
  exit: lucide.LogOut,
  external: lucide.ExternalLink,
  eye: lucide.Eye,
  file: lucide.File,
  gear: lucide.Settings,
  home: lucide.House,
  info: lucide.Info,
  lock: lucide.Lock,
  merge: lucide.Copy,
  minus: lucide.Minus,
  moon: lucide.Moon,
  okc: lucide.CircleCheck,
  pencil: lucide.Pencil,
  plus: lucide.Plus,
  print: lucide.Printer,
  qr: lucide.QrCode,
  question: lucide.CircleQuestionMark,
  retiro: lucide.Upload,
  scale: lucide.Scale,
  search: lucide.Search,
  sort: lucide.ArrowDown,
  stop: lucide.OctagonAlert,
  sun: lucide.Sun,
  swap: lucide.ArrowRightLeft,
  sync: lucide.RefreshCw,
  tag: lucide.Tag,
  trash: lucide.Trash2,
  undo: lucide.Undo2,
  up: lucide.ArrowUp,
  user: lucide.UserRound,
  warn: lucide.TriangleAlert,
  wifi: lucide.Wifi,
  x: lucide.X,
};

const FORMA = /<(\w+)\s([^>]*)\/>/g;
const ATRIBUTO = /([\w-]+)="([^"]*)"/g;

/** One of Lucide's shapes as path data. @throws on a shape that none of its icons had before */
function datosDe(forma: string, atributos: ReadonlyMap<string, string>): string {
  const n = (nombre: string): number => Number(atributos.get(nombre) ?? 0);
  switch (forma) {
    case 'path':
      // A leading «m» counts from the origin only where the data begins.
      return (atributos.get('d') ?? '').replace(/^m/, 'M0 0m');
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${atributos.get('points')}`;
    case 'circle':
      return `M${n('cx') - n('r')} ${n('cy')}a${n('r')} ${n('r')} 0 1 0 ${2 * n('r')} 0a${n('r')} ${n('r')} 0 1 0 ${-2 * n('r')} 0z`;
    case 'rect': {
      const [rx, ancho, alto] = [n('rx'), n('width') - 2 * n('rx'), n('height') - 2 * n('rx')];
      const esquina = (x: number, y: number): string => `a${rx} ${rx} 0 0 1 ${x} ${y}`;
      return `M${n('x') + rx} ${n('y')}h${ancho}${esquina(rx, rx)}v${alto}${esquina(-rx, rx)}h${-ancho}${esquina(-rx, -rx)}v${-alto}${esquina(rx, -rx)}z`;
    }
    default:
      throw new Error(`<${forma}> in an icon of Lucide's`);
  }
}

/** An icon is one path: a `<use>` makes a tree of its own of all that it refers to, in every row of a list. */
const trazos = (svg: string): string =>
  Array.from(svg.slice(svg.indexOf('>', svg.indexOf('<svg'))).matchAll(FORMA), ([, forma = '', resto = '']) =>
    datosDe(
      forma,
      new Map(Array.from(resto.matchAll(ATRIBUTO), ([, nombre = '', valor = '']) => [nombre, valor])),
    ),
  ).join('');

/** How Lucide draws; the width of the line is the size's matter (src/ui/icon.tsx). */
const TRAZO = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';

const simbolo = ([nombre, svg]: [string, string]): string =>
  `<path id="i-${nombre}" ${TRAZO} d="${trazos(svg)}"/>`;

const sprite = (): string =>
  [
    '<!-- Icons: Copyright (c) 2026 Lucide Icons and Contributors, ISC License -->',
    '<svg class="absolute" width="0" height="0" aria-hidden="true"><defs>',
    ...Object.entries(ICONOS).map(simbolo),
    '</defs></svg>',
  ].join('\n');

export const iconSprite = (): Plugin => ({
  name: 'kantuta-icon-sprite',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('<!--icons-->', sprite) },
});
