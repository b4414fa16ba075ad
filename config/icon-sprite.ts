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

/** What is inside Lucide's `<svg>`; its attributes are the symbol's. */
const trazos = (svg: string): string =>
  svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replaceAll(/\s+(?=\/?>)/g, '')
    .replaceAll(/>\s+</g, '><')
    .trim();

/** How Lucide draws; the width of the line is the size's matter (src/ui/icon.tsx). */
const TRAZO = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"';

const simbolo = ([nombre, svg]: [string, string]): string =>
  // One unit of air around Lucide's grid: beside the till's small text its circles would be the larger thing.
  `<symbol id="i-${nombre}" viewBox="-1 -1 26 26" ${TRAZO}>${trazos(svg)}</symbol>`;

const sprite = (): string =>
  [
    '<!-- Icons: Copyright (c) 2026 Lucide Icons and Contributors, ISC License -->',
    '<svg class="absolute" width="0" height="0" aria-hidden="true">',
    ...Object.entries(ICONOS).map(simbolo),
    '</svg>',
  ].join('\n');

export const iconSprite = (): Plugin => ({
  name: 'kantuta-icon-sprite',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('<!--icons-->', sprite) },
});
