import { clsx } from 'clsx';

export type IconName =
  | 'bag'
  | 'ban'
  | 'bank'
  | 'chart'
  | 'chat'
  | 'check'
  | 'clock'
  | 'cloudoff'
  | 'deposito'
  | 'down'
  | 'download'
  | 'drawer'
  | 'err'
  | 'exit'
  | 'external'
  | 'eye'
  | 'file'
  | 'gear'
  | 'home'
  | 'info'
  | 'lock'
  | 'merge'
  | 'minus'
  | 'moon'
  | 'okc'
  | 'pencil'
  | 'plus'
  | 'print'
  | 'qr'
  | 'question'
  | 'retiro'
  | 'scale'
  | 'search'
  | 'sort'
  | 'stop'
  | 'sun'
  | 'swap'
  | 'sync'
  | 'tag'
  | 'trash'
  | 'undo'
  | 'up'
  | 'user'
  | 'warn'
  | 'wifi'
  | 'x';

interface IconProps {
  name: IconName;
  size?: keyof typeof SIZES;
  girando?: boolean | undefined;
  className?: string;
}

const SIZES = {
  xs: clsx('size-3.25 stroke-[2.1]'),
  s: clsx('size-3.75 stroke-[2.1]'),
  m: clsx('size-4.5 stroke-[1.9]'),
  l: clsx('size-6 stroke-[1.7]'),
  xl: clsx('size-9 stroke-[1.5]'),
  '2xl': clsx('size-11 stroke-[1.7]'),
};

/**
 * Decorative, from the sprite of config/icon-sprite.ts: always beside a word or an accessible name. One unit of
 * air around Lucide's grid: beside the till's small text its circles would be the larger thing.
 */
export const Icon = ({ name, size = 'm', girando, className }: IconProps) => (
  <svg
    className={clsx(
      'flex-none',
      SIZES[size],
      girando && 'animate-spin motion-reduce:animate-none',
      className,
    )}
    data-girando={girando || undefined}
    viewBox="-1 -1 26 26"
    aria-hidden="true"
  >
    <use href={`#i-${name}`} />
  </svg>
);
